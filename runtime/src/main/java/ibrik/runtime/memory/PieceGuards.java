package ibrik.runtime.memory;

import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// What a checked allocator lays around the memory of each piece:
///
///     header + 8:   i64 bytes that were asked for
///     header + 16:  i64 [#FRONT]
///     header + 24:  the caller's memory
///     behind it, to the end of the piece, at least 8 bytes: [#BEHIND]
@UsesMagic("writes between the pieces of raw memory")
final class PieceGuards extends PieceVisitor {
    static final int BYTES_BEFORE = 16;
    static final int BYTES_BEHIND = 8;

    private static final int ASKED = 8;
    private static final int FRONT_GUARD = 16;
    private static final int MEMORY = 24;
    private static final long FRONT = 0xFDFD_FDFD_4B57_FDFDL;
    private static final byte BEHIND = (byte) 0xFD;
    private static final byte FREED = (byte) 0xDB;
    private static final String WHY = "part of the raw allocator";

    /// `size` is that of the whole piece.
    @Uninterruptible(WHY)
    void lay(Address header, long size, long asked) {
        // SAFE: the allocator asked for room for the guards (RawAllocator.sizeFor).
        Memory.storeLong(header.plus(ASKED), asked);
        Memory.storeLong(header.plus(FRONT_GUARD), FRONT);
        Memory.fill(header.plus(MEMORY + asked), size - MEMORY - asked, BEHIND);
    }

    @Uninterruptible(WHY)
    static long asked(Address header) {
        return Memory.loadLong(header.plus(ASKED));
    }

    /// Panics if the guards of a piece are not as they were laid.
    @Uninterruptible(WHY)
    void check(Address header, long size) {
        Address memory = header.plus(MEMORY);
        long asked = asked(header);
        boolean sane = Memory.loadLong(header.plus(FRONT_GUARD)) == FRONT && asked >= 0 && asked <= size - MEMORY;
        if (!sane) {
            Platform.current().panic("raw memory: written before the start of the piece", memory.raw());
        }
        for (Address at = memory.plus(asked); at.isBelow(header.plus(size)); at = at.plus(1)) {
            if (Memory.loadByte(at) != BEHIND) {
                Platform.current().panic("raw memory: written behind the end of the piece", memory.raw());
            }
        }
    }

    @Override
    @Uninterruptible(WHY)
    void taken(Address header) {
        check(header, PieceHeader.size(header));
    }

    /// Overwrites what the caller had, so that a use after the free is seen early.
    @Uninterruptible(WHY)
    static void overwrite(Address header) {
        Memory.fill(header.plus(MEMORY), asked(header), FREED);
    }
}
