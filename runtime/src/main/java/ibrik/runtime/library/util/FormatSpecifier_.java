package ibrik.runtime.library.util;

import ibrik.runtime.library.lang.ApplicationLiterals;
import ibrik.runtime.library.text.NumberText;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.io.IOException;
import java.util.Formatter;
import java.util.Locale;

/// `String.format` without locale data: digits, separators and groups are those of English, which other locales
/// are refused for. Dates and times (`%t`) are in the image if a format of the program has one.
@Substitute("java.util.Formatter$FormatSpecifier")
public final class FormatSpecifier_ {
    /// `Formatter.Flags.ZERO_PAD` and `GROUP`.
    @Add
    private static final int ZERO_PAD = 1 << 5;

    @Add
    private static final int GROUP = 1 << 6;

    @Alias
    private boolean dt;

    @Alias
    private char c;

    @Replace
    public void print(Formatter formatter, Object argument, Locale locale) throws IOException {
        if (dt) {
            DateConversions includedOrNull = DateConversions.includedOrNull;
            if (ApplicationLiterals.holdMatch("%[0-9$<-]*[tT]")) {
                printDateTime(formatter, argument, locale);
            } else if (includedOrNull != null) {
                includedOrNull.print(this, formatter, argument, locale);
            } else {
                throw new UnsupportedOperationException("dates and times are in the image only if a string of the"
                        + " program has the whole conversion, such as %tY: do not compose it at run time");
            }
            return;
        }
        switch (c) {
            case 'd', 'o', 'x' -> printInteger(formatter, argument, locale);
            case 'e', 'g', 'f', 'a' -> printFloat(formatter, argument, locale);
            case 'c' -> printCharacter(formatter, argument, locale);
            case 'b' -> printBoolean(formatter, argument, locale);
            case 's' -> printString(formatter, argument, locale);
            case 'h' -> printHashCode(formatter, argument, locale);
            case 'n' -> formatter.out().append(System.lineSeparator());
            case '%' -> print(formatter, "%", locale);
            default -> throw new AssertionError(c);
        }
    }

    @Alias
    native void printDateTime(Formatter formatter, Object argument, Locale locale) throws IOException;

    @Alias
    private native void printInteger(Formatter formatter, Object argument, Locale locale) throws IOException;

    @Alias
    private native void printFloat(Formatter formatter, Object argument, Locale locale) throws IOException;

    @Alias
    private native void printCharacter(Formatter formatter, Object argument, Locale locale) throws IOException;

    @Alias
    private native void printBoolean(Formatter formatter, Object argument, Locale locale) throws IOException;

    @Alias
    private native void printString(Formatter formatter, Object argument, Locale locale) throws IOException;

    @Alias
    private native void printHashCode(Formatter formatter, Object argument, Locale locale) throws IOException;

    @Alias
    private native void print(Formatter formatter, String text, Locale locale) throws IOException;

    @Replace
    private StringBuilder localizedMagnitude(
            Formatter formatter,
            StringBuilder target,
            CharSequence digits,
            int from,
            int flags,
            int width,
            Locale locale) {
        NumberText.requireEnglishNumbers(locale);
        StringBuilder result = target == null ? new StringBuilder() : target;
        int leastLength = (flags & ZERO_PAD) != 0 ? width : 0;
        NumberText.append(result, digits, from, (flags & GROUP) != 0, leastLength);
        return result;
    }

    @Replace
    private void localizedMagnitudeExp(
            Formatter formatter, StringBuilder target, char[] digits, int from, Locale locale) {
        target.append(digits, from, digits.length - from);
    }
}
