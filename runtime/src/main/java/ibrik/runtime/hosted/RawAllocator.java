package ibrik.runtime.hosted;

import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Memory outside the Java heap: sizes are powers of two with a list of free pieces for each, cut from slabs; pieces of
/// 128 KiB and more are mappings of their own.
///
/// Each piece has 16 bytes before it that hold its class, or the size of its mapping. One executor uses it.
@UsesMagic("keeps lists inside the memory that it hands out")
final class RawAllocator {
    private static final int LOG_LEAST = 5;
    private static final int LOG_MAPPED = 17;
    private static final long SLAB_BYTES = 256 << 10;
    private static final long HEADER_BYTES = 16;
    private static final String REASON = "the collector takes raw memory";

    /// The first free piece of each class, 0 if none.
    private final long[] free = new long[LOG_MAPPED];
    private long slabCursor;
    private long slabLimit;

    /// At least `bytes` bytes, aligned to 16; none if memory is short.
    @Uninterruptible(REASON)
    Address allocate(long bytes) {
        long total = bytes + HEADER_BYTES;
        int log = Math.max(LOG_LEAST, Long.SIZE - Long.numberOfLeadingZeros(total - 1));
        if (bytes < 0 || log >= LOG_MAPPED) {
            return allocateMapped(bytes, total);
        }
        long piece = free[log];
        if (piece != 0) {
            // SAFE: a free piece holds the next one of its class behind its header (free).
            free[log] = Memory.loadLong(new Address(piece + HEADER_BYTES));
        } else {
            piece = cut(1L << log);
        }
        if (piece == 0) {
            return Address.none();
        }
        Memory.storeLong(new Address(piece), log);
        return new Address(piece + HEADER_BYTES);
    }

    @Uninterruptible(REASON)
    private Address allocateMapped(long bytes, long total) {
        if (bytes < 0 || total < 0) {
            return Address.none();
        }
        long size = total + Mapping.PAGE_BYTES - 1 & -Mapping.PAGE_BYTES;
        Address piece = Mapping.map(size);
        if (piece.isNone()) {
            return piece;
        }
        Memory.storeLong(piece, size);
        return piece.plus(HEADER_BYTES);
    }

    @Uninterruptible(REASON)
    private long cut(long bytes) {
        if (slabLimit - slabCursor < bytes) {
            Address slab = Mapping.map(SLAB_BYTES);
            if (slab.isNone()) {
                return 0;
            }
            slabCursor = slab.raw();
            slabLimit = slabCursor + SLAB_BYTES;
        }
        long piece = slabCursor;
        slabCursor += bytes;
        return piece;
    }

    /// Takes back what [#allocate] gave; none is ignored.
    @Uninterruptible(REASON)
    void free(Address start) {
        if (start.isNone()) {
            return;
        }
        Address piece = start.minus(HEADER_BYTES);
        // SAFE: `start` came from allocate, which wrote the header.
        long header = Memory.loadLong(piece);
        if (header >= LOG_MAPPED) {
            Mapping.unmap(piece, header);
        } else {
            int log = (int) header;
            Memory.storeLong(start, free[log]);
            free[log] = piece.raw();
        }
    }
}
