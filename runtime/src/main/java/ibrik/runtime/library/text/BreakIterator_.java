package ibrik.runtime.library.text;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Set;
import sun.util.locale.provider.BreakIteratorProviderImpl;
import sun.util.locale.provider.LocaleProviderAdapter;

/// The rules are the JDK's of all languages but Thai, which needs a dictionary.
@Substitute("java.text.BreakIterator")
public final class BreakIterator_ {
    /// `BreakIterator.CHARACTER_INDEX` and so on.
    @Add
    private static final int CHARACTERS = 0;

    @Add
    private static final int WORDS = 1;

    @Add
    private static final int LINES = 2;

    private BreakIterator_() {}

    @Replace
    private static BreakIterator createBreakInstance(Locale locale, int type) {
        if (type != CHARACTERS && locale.getLanguage().equals("th")) {
            throw new UnsupportedOperationException("breaks of words of the locale " + locale
                    + " are not in the image: use the locale of another language");
        }
        return switch (type) {
            case CHARACTERS ->
                new BreakIteratorProviderImpl(LocaleProviderAdapter.Type.JRE, Set.of()).getCharacterInstance(locale);
            case WORDS -> BreakRules.words();
            case LINES -> BreakRules.lines();
            default -> BreakRules.sentences();
        };
    }
}
