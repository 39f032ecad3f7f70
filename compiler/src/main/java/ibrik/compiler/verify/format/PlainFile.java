package ibrik.compiler.verify.format;

import static java.lang.classfile.constantpool.PoolEntry.TAG_UTF8;

/// A class file as the JDK's verifier gets it, of the same length and meaning.
///
/// That verifier takes the first closing parenthesis of a descriptor for the end of the arguments, though names of
/// classes may have some. Those are another character in what it gets, which the file does not use.
public final class PlainFile {
    private static final char CLOSING = ')';
    /// The length of a text, which stands before it.
    private static final int LENGTH_BYTES = 2;

    private final byte[] bytes;
    private final char standIn;

    /// @param bytes changed in place
    PlainFile(byte[] bytes, Pool pool) {
        this.bytes = bytes;
        this.standIn = standIn(pool);
        for (int i = 1; i < pool.size() && standIn != CLOSING; i++) {
            if (pool.tag(i) == TAG_UTF8 && pool.text(i).indexOf(CLOSING) >= 0) {
                replace(pool.text(i), pool.place(i) + LENGTH_BYTES);
            }
        }
    }

    public byte[] bytes() {
        return bytes;
    }

    /// What the file calls the class that the verifier calls so.
    public String original(String name) {
        return name.replace(standIn, CLOSING);
    }

    /// The reverse.
    public String changed(String name) {
        return name.replace(CLOSING, standIn);
    }

    /// One of ASCII that no text has; the parenthesis itself if there is none, or no need.
    private static char standIn(Pool pool) {
        boolean isNeeded = false;
        boolean[] used = new boolean[CLOSING];
        for (int i = 1; i < pool.size(); i++) {
            String text = pool.tag(i) == TAG_UTF8 ? pool.text(i) : "";
            text.chars().filter(each -> each < CLOSING).forEach(each -> used[each] = true);
            isNeeded |= hasOther(text, closingOfArguments(text));
        }
        char free = 1;
        while (free < CLOSING && (used[free] || !isNeeded)) {
            free++;
        }
        return free;
    }

    private static boolean hasOther(String text, int closing) {
        return text.indexOf(CLOSING) != closing || text.lastIndexOf(CLOSING) != closing;
    }

    /// Where the arguments of a method's descriptor end, or -1 if it is none.
    private static int closingOfArguments(String text) {
        int at = text.startsWith("(") ? 1 : text.length();
        while (at < text.length() && text.charAt(at) != CLOSING) {
            int end = text.charAt(at) == 'L' ? text.indexOf(';', at) : at;
            at = end < 0 ? text.length() : end + 1;
        }
        return at < text.length() ? at : -1;
    }

    private void replace(String text, int place) {
        int kept = closingOfArguments(text);
        int at = place;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == CLOSING && i != kept) {
                bytes[at] = (byte) standIn;
            }
            // NOTE: modified UTF-8, one to three bytes for each.
            char each = text.charAt(i);
            at += each != 0 && each < 0x80 ? 1 : each < 0x800 ? 2 : 3;
        }
    }
}
