package ibrik.runtime.library.zip;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.util.zip.DataFormatException;

/// Decompression in Java in place of zlib.
@Substitute("java.util.zip.Inflater")
public class Inflater_ {
    @Alias
    private int inputConsumed;

    @Alias
    private int outputConsumed;

    @Replace
    @Harmless("tells C code where fields lie, and there is none")
    private static void initIDs() {}

    @Replace
    private static long init(boolean raw) {
        return Streams.INFLATIONS.add(new Inflation(raw));
    }

    @Replace
    private static void setDictionary(long handle, byte[] bytes, int from, int length) {
        Streams.INFLATIONS.at(handle).setDictionary(bytes, from, length);
    }

    @Replace
    private static void setDictionaryBuffer(long handle, long address, int length) {
        setDictionary(handle, Streams.copyOf(address, length), 0, length);
    }

    @Replace
    private long inflateBytesBytes(long handle, byte[] in, int inFrom, int inLength, byte[] out, int outFrom, int most)
            throws DataFormatException {
        Inflation inflation = Streams.INFLATIONS.at(handle);
        Inflation.Used used = inflation.run(in, inFrom, inLength, out, outFrom, most);
        String failure = inflation.failureOrNull();
        if (failure != null) {
            inputConsumed = used.input();
            outputConsumed = used.output();
            throw new DataFormatException(failure);
        }
        return Streams.packed(used.input(), used.output(), inflation.isFinished(), inflation.needsDictionary());
    }

    @Replace
    private long inflateBytesBuffer(long handle, byte[] in, int inFrom, int inLength, long address, int most)
            throws DataFormatException {
        byte[] out = new byte[most];
        long packed = inflateBytesBytes(handle, in, inFrom, inLength, out, 0, most);
        Streams.copyTo(out, address, Streams.written(packed));
        return packed;
    }

    @Replace
    private long inflateBufferBytes(long handle, long address, int length, byte[] out, int from, int most)
            throws DataFormatException {
        return inflateBytesBytes(handle, Streams.copyOf(address, length), 0, length, out, from, most);
    }

    @Replace
    private long inflateBufferBuffer(long handle, long address, int length, long target, int most)
            throws DataFormatException {
        return inflateBytesBuffer(handle, Streams.copyOf(address, length), 0, length, target, most);
    }

    @Replace
    private static int getAdler(long handle) {
        return Streams.INFLATIONS.at(handle).adler();
    }

    @Replace
    private static void reset(long handle) {
        Streams.INFLATIONS.at(handle).reset();
    }

    @Replace
    private static void end(long handle) {
        Streams.INFLATIONS.remove(handle);
    }
}
