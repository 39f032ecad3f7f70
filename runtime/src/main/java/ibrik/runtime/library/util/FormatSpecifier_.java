package ibrik.runtime.library.util;

import ibrik.runtime.library.text.NumberText;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.util.Formatter;
import java.util.Locale;

/// `String.format` without locale data: digits, separators and groups are those of English, which other locales
/// are refused for.
@Substitute("java.util.Formatter$FormatSpecifier")
public final class FormatSpecifier_ {
    /// `Formatter.Flags.ZERO_PAD` and `GROUP`.
    @Add
    private static final int ZERO_PAD = 1 << 5;

    @Add
    private static final int GROUP = 1 << 6;

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

    @Replace
    private void printDateTime(Formatter formatter, Object argument, Locale locale) {
        throw new UnsupportedOperationException("the conversion %t needs names of months and days in all languages,"
                + " which an image does not have: format dates with java.time.format.DateTimeFormatter");
    }
}
