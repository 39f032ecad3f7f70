package ibrik.runtime.library.text;

import ibrik.vocabulary.mark.Delete;
import ibrik.vocabulary.mark.Substitute;
import java.text.ListFormat;
import java.util.Locale;

/// Lists in sentences, whose words are locale data.
@Substitute("java.text.ListFormat")
public final class ListFormat_ {
    private ListFormat_() {}

    @Delete("the words of lists are locale data, which an image does not have: use ListFormat.getInstance(String[])")
    public static native ListFormat getInstance(Locale locale, ListFormat.Type type, ListFormat.Style style);
}
