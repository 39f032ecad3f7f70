package ibrik.runtime.library.zip;

import ibrik.vocabulary.mark.Atomic;
import jdk.internal.misc.Unsafe;

/// What the substitutions of `Inflater` and `Deflater` share.
final class Streams {
    @Atomic("each method of the table holds its lock")
    static final Handles<Inflation> INFLATIONS = new Handles<>();

    @Atomic("each method of the table holds its lock")
    static final Handles<Deflation> DEFLATIONS = new Handles<>();

    private static final int WRITTEN_SHIFT = 31;
    private static final int FINISHED_SHIFT = 62;

    private Streams() {}

    /// The result as `Inflater` and `Deflater` unpack it: 31 bits read, 31 bits written, two flags.
    static long packed(int read, int written, boolean isFinished, boolean flag) {
        return read
                | (long) written << WRITTEN_SHIFT
                | (isFinished ? 1L << FINISHED_SHIFT : 0)
                | (flag ? Long.MIN_VALUE : 0);
    }

    static int written(long packed) {
        return (int) (packed >>> WRITTEN_SHIFT) & Integer.MAX_VALUE;
    }

    /// The content of a direct buffer, which its owner keeps alive during the call.
    static byte[] copyOf(long address, int length) {
        byte[] copy = new byte[length];
        Unsafe.getUnsafe().copyMemory(null, address, copy, Unsafe.ARRAY_BYTE_BASE_OFFSET, length);
        return copy;
    }

    static void copyTo(byte[] bytes, long address, int length) {
        Unsafe.getUnsafe().copyMemory(bytes, Unsafe.ARRAY_BYTE_BASE_OFFSET, null, address, length);
    }
}
