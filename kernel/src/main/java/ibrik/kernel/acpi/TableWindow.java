package ibrik.kernel.acpi;

import ibrik.vocabulary.mark.NeverInline;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// A part of physical memory that is mapped, and the tables in it. What the firmware left there is not trusted: a load
/// outside gives 0, and a table counts only if its header, its length and its sum of bytes are right.
///
///     +0  u32  signature   +4  u32  length   +8  u8  revision   +9  u8  what makes all bytes add up to 0
///     +10 names and versions                 +36 content
///
/// Source: ACPI Specification 6.5, "System Description Table Header".
@UsesMagic("reads what the firmware left in memory")
final class TableWindow {
    static final int HEADER_BYTES = 36;
    private static final int LENGTH = 4;
    /// Chosen: far more than any real table has; bounds what a damaged one can cost.
    private static final long MOST_BYTES = 1 << 20;

    private static final String SIZE = "called from many places, none of them hot";

    private static final int BYTE = 0xFF;
    private static final int SHORT = 0xFFFF;

    private Address origin = Address.none();
    private long end;

    /// @param mapped where physical address 0 would be
    /// @param limit  the first physical address that is not mapped
    void show(Address mapped, long limit) {
        origin = mapped;
        end = limit;
    }

    boolean holds(long physical, long bytes) {
        return bytes >= 0 && physical > 0 && physical <= end && bytes <= end - physical;
    }

    @NeverInline(SIZE)
    int loadByte(long physical) {
        // SAFE: inside the window, which is mapped; so in the methods below.
        return holds(physical, 1) ? Memory.loadByte(origin.plus(physical)) & BYTE : 0;
    }

    @NeverInline(SIZE)
    int loadShort(long physical) {
        return holds(physical, 2) ? Memory.loadShort(origin.plus(physical)) & SHORT : 0;
    }

    @NeverInline(SIZE)
    int loadInt(long physical) {
        return holds(physical, 4) ? Memory.loadInt(origin.plus(physical)) : 0;
    }

    /// As an address: 32 bits.
    long loadUnsignedInt(long physical) {
        return Integer.toUnsignedLong(loadInt(physical));
    }

    @NeverInline(SIZE)
    long loadLong(long physical) {
        return holds(physical, 8) ? Memory.loadLong(origin.plus(physical)) : 0;
    }

    boolean addsUp(long physical, long bytes) {
        if (!holds(physical, bytes)) {
            return false;
        }
        int sum = 0;
        Address at = origin.plus(physical);
        for (long index = 0; index < bytes; index++) {
            sum += Memory.loadByte(at.plus(index));
        }
        return (sum & BYTE) == 0;
    }

    /// The length of the table with this signature that begins here; 0 if there is none, or a damaged one.
    long tableBytes(long physical, int signature) {
        long bytes = loadUnsignedInt(physical + LENGTH);
        boolean isWhole = loadInt(physical) == signature
                && bytes >= HEADER_BYTES
                && bytes <= MOST_BYTES
                && addsUp(physical, bytes);
        return isWhole ? bytes : 0;
    }
}
