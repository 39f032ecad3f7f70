package ibrik.runtime.library.lang;

import ibrik.vocabulary.mark.EntryPoint;
import ibrik.vocabulary.mark.Uninterruptible;

/// Characters of strings for the packages below the library.
final class Characters {
    private Characters() {}

    /// `text.charAt(index)` for an index that is in range, see [String_#characterAt].
    @EntryPoint("ibrik_character_at")
    @Uninterruptible("reports of a full heap or stack read their texts with it")
    static char at(String text, int index) {
        return String_.characterAt(text, index);
    }
}
