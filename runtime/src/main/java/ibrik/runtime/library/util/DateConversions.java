package ibrik.runtime.library.util;

import ibrik.vocabulary.mark.Atomic;
import java.io.IOException;
import java.util.Formatter;
import java.util.Locale;

/// Whether `String.format` has the conversions of dates (`%t`), which are big: code of the JDK that needs them says so.
/// For the application its texts say it, see [FormatSpecifier_].
public abstract class DateConversions {
    /// Null as long as nobody has said so. The analysis follows what is stored here.
    @Atomic("set to what does the same each time; who needs it has set it before")
    static volatile DateConversions includedOrNull;

    private DateConversions() {}

    public static void include() {
        includedOrNull = new DateConversions() {
            @Override
            void print(FormatSpecifier_ specifier, Formatter formatter, Object argument, Locale locale)
                    throws IOException {
                specifier.printDateTime(formatter, argument, locale);
            }
        };
    }

    abstract void print(FormatSpecifier_ specifier, Formatter formatter, Object argument, Locale locale)
            throws IOException;
}
