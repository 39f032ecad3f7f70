package ibrik.runtime.library.lang;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import ibrik.vocabulary.mark.Uninterruptible;

/// The one native of `String`, and its characters for code that must not stop.
@Substitute("java.lang.String")
public final class String_ {
    /// The value of `coder` for one byte a character.
    @Add
    private static final byte LATIN_1 = 0;

    @Alias
    private final byte[] value;

    @Alias
    private final byte coder;

    /// For javac; nobody calls it.
    private String_() {
        value = new byte[0];
        coder = LATIN_1;
    }

    /// `text.charAt(index)` for an index that is in range, without a call that could fail, poll or need more stack.
    @Add
    @Uninterruptible("panics read their texts with it")
    public static char characterAt(String text, int index) {
        byte[] bytes = ((String_) (Object) text).value;
        if (((String_) (Object) text).coder == LATIN_1) {
            return (char) (bytes[index] & 0xFF);
        }
        return (char) (bytes[2 * index] & 0xFF | (bytes[2 * index + 1] & 0xFF) << 8);
    }

    @Replace
    public String intern() {
        return InternTable.intern((String) (Object) this);
    }
}
