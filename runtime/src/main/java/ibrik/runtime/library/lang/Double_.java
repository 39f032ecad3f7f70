package ibrik.runtime.library.lang;

import ibrik.runtime.library.text.NumberText;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// Hexadecimal text without regular expressions; the natives are the compiler's.
@Substitute("java.lang.Double")
public final class Double_ {
    @Replace
    public static String toHexString(double value) {
        return NumberText.hexadecimal(value);
    }
}
