package ibrik.runtime.library.lang;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.util.Locale;

/// The Greek sigma at the end of a word, without the word boundaries of locale data.
@Substitute("java.lang.ConditionalSpecialCasing")
final class ConditionalSpecialCasing_ {
    @Alias
    private static native boolean isCased(int codePoint);

    /// The Unicode Standard 16.0, table 3-17, "Context Specification for Casing", Final_Sigma.
    @Replace
    private static boolean isFinalCased(String text, int index, Locale locale) {
        return isCasedBefore(text, index) && !isCasedFrom(text, index + Character.charCount(text.codePointAt(index)));
    }

    @Add
    private static boolean isCasedBefore(String text, int end) {
        int index = end;
        while (index > 0) {
            int codePoint = text.codePointBefore(index);
            if (!isCaseIgnorable(codePoint)) {
                return isCased(codePoint);
            }
            index -= Character.charCount(codePoint);
        }
        return false;
    }

    @Add
    private static boolean isCasedFrom(String text, int start) {
        int index = start;
        while (index < text.length()) {
            int codePoint = text.codePointAt(index);
            if (!isCaseIgnorable(codePoint)) {
                return isCased(codePoint);
            }
            index += Character.charCount(codePoint);
        }
        return false;
    }

    /// The Unicode Standard 16.0, definition D136.
    @Add
    private static boolean isCaseIgnorable(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || type == Character.MODIFIER_LETTER
                || type == Character.MODIFIER_SYMBOL
                || codePoint == '\''
                || codePoint == '.'
                || codePoint == ':'
                || codePoint == 0x00B7
                || codePoint == 0x2019;
    }
}
