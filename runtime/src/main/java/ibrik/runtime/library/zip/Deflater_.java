package ibrik.runtime.library.zip;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// Compression in Java in place of zlib.
@Substitute("java.util.zip.Deflater")
public class Deflater_ {
    @Replace
    private static long init(int level, int strategy, boolean raw) {
        return Streams.DEFLATIONS.add(new Deflation(level, strategy, raw));
    }

    @Replace
    private static void setDictionary(long handle, byte[] bytes, int from, int length) {
        Streams.DEFLATIONS.at(handle).setDictionary(bytes, from, length);
    }

    @Replace
    private static void setDictionaryBuffer(long handle, long address, int length) {
        setDictionary(handle, Streams.copyOf(address, length), 0, length);
    }

    @Replace
    private long deflateBytesBytes(
            long handle,
            byte[] in,
            int inFrom,
            int inLength,
            byte[] out,
            int outFrom,
            int most,
            int flush,
            int change) {
        return deflate(handle, in, inFrom, inLength, out, outFrom, most, flush, change);
    }

    /// @param change 0, or 1 with the new strategy above it and the level above that
    @Add
    private static long deflate(
            long handle,
            byte[] in,
            int inFrom,
            int inLength,
            byte[] out,
            int outFrom,
            int most,
            int flush,
            int change) {
        Deflation deflation = Streams.DEFLATIONS.at(handle);
        Deflation.Used used = (change & 1) == 0
                ? deflation.run(in, inFrom, inLength, out, outFrom, most, flush)
                : deflation.change(in, inFrom, inLength, out, outFrom, most, change >> 3, change >> 1 & 3);
        return Streams.packed(used.input(), used.output(), used.isFinished(), used.isRefused());
    }

    @Replace
    private long deflateBytesBuffer(
            long handle, byte[] in, int inFrom, int inLength, long address, int most, int flush, int change) {
        byte[] out = new byte[most];
        long packed = deflate(handle, in, inFrom, inLength, out, 0, most, flush, change);
        Streams.copyTo(out, address, Streams.written(packed));
        return packed;
    }

    @Replace
    private long deflateBufferBytes(
            long handle, long address, int length, byte[] out, int from, int most, int flush, int change) {
        return deflate(handle, Streams.copyOf(address, length), 0, length, out, from, most, flush, change);
    }

    @Replace
    private long deflateBufferBuffer(
            long handle, long address, int length, long target, int most, int flush, int change) {
        return deflateBytesBuffer(handle, Streams.copyOf(address, length), 0, length, target, most, flush, change);
    }

    @Replace
    private static int getAdler(long handle) {
        return Streams.DEFLATIONS.at(handle).adler();
    }

    @Replace
    private static void reset(long handle) {
        Streams.DEFLATIONS.at(handle).reset();
    }

    @Replace
    private static void end(long handle) {
        Streams.DEFLATIONS.remove(handle);
    }
}
