package ibrik.runtime.library.zip;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// The natives of `Adler32`: RFC 1950, "ZLIB Compressed Data Format Specification version 3.3", section 8.2.
@Substitute("java.util.zip.Adler32")
@UsesMagic("reads direct buffers")
public final class Adler32_ {
    /// The largest prime below 65,536.
    @Add
    private static final int BASE = 65521;

    @Replace
    private static int update(int adler, int value) {
        int low = ((adler & 0xFFFF) + (value & 0xFF)) % BASE;
        int high = ((adler >>> 16) + low) % BASE;
        return high << 16 | low;
    }

    @Replace
    private static int updateBytes(int adler, byte[] bytes, int from, int count) {
        int checksum = adler;
        for (int index = from; index < from + count; index++) {
            checksum = update(checksum, bytes[index]);
        }
        return checksum;
    }

    @Replace
    private static int updateByteBuffer(int adler, long address, int from, int count) {
        int checksum = adler;
        Address start = new Address(address + from);
        for (int index = 0; index < count; index++) {
            // SAFE: inside a direct buffer that the caller has checked.
            checksum = update(checksum, Memory.loadByte(start.plus(index)));
        }
        return checksum;
    }
}
