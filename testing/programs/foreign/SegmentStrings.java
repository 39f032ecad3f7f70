package foreign;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Strings in segments, with the charsets that have terminators of one, two and four bytes. */
public class SegmentStrings {
    static final String[] TEXTS = {"", "a", "plain text", "h\u00E4r", "\u20AC\uD83D\uDE00 end", "x".repeat(100)};

    static void attempt(String what, Runnable action) {
        try {
            action.run();
            System.out.println(what + ": done");
        } catch (RuntimeException e) {
            String message = String.valueOf(e.getMessage()).replaceAll("address: 0x[0-9a-f]+|@[0-9a-f]+", "address");
            System.out.println(what + ": " + e.getClass().getName() + ": " + message);
        }
    }

    public static void main(String[] args) {
        Charset[] charsets = {
            StandardCharsets.UTF_8,
            StandardCharsets.US_ASCII,
            StandardCharsets.ISO_8859_1,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE
        };
        try (Arena arena = Arena.ofConfined()) {
            for (Charset charset : charsets) {
                for (String text : TEXTS) {
                    MemorySegment s = arena.allocateFrom(text, charset);
                    MemorySegment t = arena.allocate(s.byteSize() + 8).fill((byte) 0x33);
                    t.setString(3, text, charset);
                    System.out.print(s.byteSize() + ":" + s.getString(0, charset).equals(text) + ":"
                            + t.getString(3, charset).equals(s.getString(0, charset)) + " ");
                }
                System.out.println(charset);
            }
            MemorySegment s = arena.allocateFrom("hello");
            System.out.println(s.getString(1) + " " + s.get(ValueLayout.JAVA_BYTE, 5) + " " + s.getString(5).isEmpty());
            attempt("no terminator", () -> s.asSlice(0, 5).getString(0));
            attempt("beyond", () -> s.getString(7));
            attempt("before", () -> s.getString(-1));
            attempt("too small", () -> s.setString(1, "hello"));
            attempt("null", () -> s.setString(0, null));
            MemorySegment heap = MemorySegment.ofArray(new byte[32]);
            heap.setString(4, "heap \u00FC");
            System.out.println(heap.getString(4) + " " + heap.getString(0).length());
        }
    }
}
