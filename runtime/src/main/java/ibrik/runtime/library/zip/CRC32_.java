package ibrik.runtime.library.zip;

import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// The natives of `CRC32`.
@Substitute("java.util.zip.CRC32")
@UsesMagic("reads direct buffers")
public final class CRC32_ {
    @Replace
    private static int update(int crc, int value) {
        return ~Crc32.step(~crc, value);
    }

    @Replace
    private static int updateBytes0(int crc, byte[] bytes, int from, int count) {
        int state = ~crc;
        for (int index = from; index < from + count; index++) {
            state = Crc32.step(state, bytes[index]);
        }
        return ~state;
    }

    @Replace
    private static int updateByteBuffer0(int crc, long address, int from, int count) {
        int state = ~crc;
        Address start = new Address(address + from);
        for (int index = 0; index < count; index++) {
            // SAFE: inside a direct buffer that the caller has checked.
            state = Crc32.step(state, Memory.loadByte(start.plus(index)));
        }
        return ~state;
    }
}
