package ibrik.runtime.library.nio;

import java.nio.charset.Charset;

/// Charsets that few programs ask for: in the image only if the name of one of them stands in the program.
final class MoreCharsets {
    /// Names and aliases of the charsets below, and perhaps other texts: that does no harm.
    static final String NAMES = "(?i)^((windows|cp|ibm)-?[0-9]{3,4}|iso-?8859[-_](?!1$)[0-9]+(:[0-9]+)?|8859_[2-9]"
            + "|(latin|l)-?[2-9]|koi8.*|(x-)?utf[-_]?32.*|csiso.*|greek8?|cyrillic|hebrew|arabic"
            + "|tis-?620.*)$";

    static final Charset[] ALL = {
        new sun.nio.cs.UTF_32(),
        new sun.nio.cs.UTF_32BE(),
        new sun.nio.cs.UTF_32LE(),
        new sun.nio.cs.UTF_32BE_BOM(),
        new sun.nio.cs.UTF_32LE_BOM(),
        new sun.nio.cs.ISO_8859_2(),
        new sun.nio.cs.ISO_8859_3(),
        new sun.nio.cs.ISO_8859_4(),
        new sun.nio.cs.ISO_8859_5(),
        new sun.nio.cs.ISO_8859_6(),
        new sun.nio.cs.ISO_8859_7(),
        new sun.nio.cs.ISO_8859_8(),
        new sun.nio.cs.ISO_8859_11(),
        new sun.nio.cs.TIS_620(),
        new sun.nio.cs.ISO_8859_9(),
        new sun.nio.cs.ISO_8859_13(),
        new sun.nio.cs.ISO_8859_15(),
        new sun.nio.cs.ISO_8859_16(),
        new sun.nio.cs.MS1250(),
        new sun.nio.cs.MS1251(),
        new sun.nio.cs.MS1252(),
        new sun.nio.cs.MS1253(),
        new sun.nio.cs.MS1254(),
        new sun.nio.cs.MS1257(),
        new sun.nio.cs.KOI8_R(),
        new sun.nio.cs.KOI8_U(),
        new sun.nio.cs.IBM437(),
        new sun.nio.cs.IBM737(),
        new sun.nio.cs.IBM775(),
        new sun.nio.cs.IBM850(),
        new sun.nio.cs.IBM852(),
        new sun.nio.cs.IBM855(),
        new sun.nio.cs.IBM857(),
        new sun.nio.cs.IBM858(),
        new sun.nio.cs.IBM862(),
        new sun.nio.cs.IBM866(),
        new sun.nio.cs.IBM874(),
    };

    private MoreCharsets() {}
}
