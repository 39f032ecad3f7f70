package ibrik.kernel.device.virtio;

import ibrik.kernel.console.Panic;
import ibrik.vocabulary.mark.NeverInline;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;
import ibrik.vocabulary.raw.PhysicalAddress;
import java.util.Arrays;

/// Buffers that a device is given and gives back. Source: VIRTIO 1.2, 2.7 "Split Virtqueues"; all little-endian.
///
///     descriptors   u64 address, u32 bytes, u16 flags, u16 next     one for each buffer
///     available     u16 flags, u16 index, u16 descriptor[]          written by us
///     used          u16 flags, u16 index, { u32 descriptor, u32 bytes }[]   written by the device
///
/// Nothing that the device can write is read twice or believed: which buffers it has, and how large they are, is kept
/// here. A device that contradicts is broken, and ends in a panic that names how.
@UsesMagic("reads and writes rings in memory that a device shares")
public final class Virtqueue {
    /// No buffer.
    public static final int NONE = -1;

    private static final int DESCRIPTOR_BYTES = 16;
    private static final int LENGTH = 8;
    private static final int FLAGS = 12;
    private static final int WRITTEN_BY_DEVICE = 2;
    private static final int INDEX = 2;
    private static final int RING = 4;
    private static final int USED_ENTRY_BYTES = 8;
    private static final int NO_INTERRUPT = 1;
    private static final int INDEX_MASK = 0xFFFF;
    private static final int WORD = 4;
    private static final long WORD_MASK = 0xFFFF_FFFFL;

    private static final String WHY = "the rings are nobody's in between";
    private static final String WAITS = "asked where strands wait";

    final int size;
    /// What the device may write to each buffer that it has; [#NONE] for a buffer that it does not have.
    private final int[] writable;

    Address descriptors = Address.none();
    Address available = Address.none();
    Address used = Address.none();
    private int published;
    private int taken;
    private int outstanding;
    private int usedBytes;
    private boolean isBroken;

    /// @param size how many buffers: a power of two
    public Virtqueue(int size) {
        this.size = size;
        writable = new int[size];
        Arrays.fill(writable, NONE);
    }

    /// What [#place] needs.
    @Uninterruptible(WHY)
    public int bytes() {
        return usedOffset() + RING + USED_ENTRY_BYTES * size;
    }

    @Uninterruptible(WHY)
    private int usedOffset() {
        return DESCRIPTOR_BYTES * size + (RING + 2 * size + WORD - 1 & -WORD);
    }

    /// Puts the rings there: zeroed memory that the device reaches, aligned to 16 bytes.
    @Uninterruptible(WHY)
    public void place(Address memory) {
        descriptors = memory;
        available = memory.plus(DESCRIPTOR_BYTES * size);
        used = memory.plus(usedOffset());
        wantInterrupts(true);
    }

    /// Gives the device a buffer under a number that it does not have. It hears of that when it is notified.
    ///
    /// @param isForInput the device writes the buffer, else it reads it
    @Uninterruptible(WHY)
    @NoFail(WAITS)
    public void give(int number, PhysicalAddress buffer, int bytes, boolean isForInput) {
        if (writable[number] != NONE) {
            throw Panic.because("virtio: a buffer given twice", number);
        }
        writable[number] = isForInput ? bytes : 0;
        outstanding++;
        Address descriptor = descriptors.plus(DESCRIPTOR_BYTES * number);
        // SAFE: place() was given bytes() bytes; the array has refused numbers that are not below the size.
        Memory.storeLong(descriptor, buffer.raw());
        Memory.storeInt(descriptor.plus(LENGTH), bytes);
        Memory.storeInt(descriptor.plus(FLAGS), isForInput ? WRITTEN_BY_DEVICE : 0);
        Memory.storeShortVolatile(available.plus(RING + 2 * (published & size - 1)), (short) number);
        published = published + 1 & INDEX_MASK;
        Memory.storeShortVolatile(available.plus(INDEX), (short) published);
    }

    /// The number of a buffer that the device gives back, [#NONE] if there is none.
    @Uninterruptible(WHY)
    @NoFail(WAITS)
    public int take() {
        if (isBroken) {
            return NONE;
        }
        int fresh = fresh();
        if (fresh == 0) {
            return NONE;
        }
        if (fresh > outstanding) {
            breakOff("virtio: the device gave back more buffers than it has", fresh);
        }
        Address entry = used.plus(RING + USED_ENTRY_BYTES * (taken & size - 1));
        // SAFE: the mask keeps the entry inside the ring.
        int number = Memory.loadIntVolatile(entry);
        int bytes = Memory.loadIntVolatile(entry.plus(WORD));
        if (Integer.compareUnsigned(number, size) >= 0 || writable[number] == NONE) {
            breakOff("virtio: the device gave back a buffer that it does not have", number);
        }
        int most = writable[number];
        if (most != 0 && Integer.compareUnsigned(bytes, most) > 0) {
            breakOff("virtio: the device wrote more than the buffer holds", bytes);
        }
        usedBytes = most == 0 ? 0 : bytes;
        writable[number] = NONE;
        outstanding--;
        taken = taken + 1 & INDEX_MASK;
        return number;
    }

    /// How many bytes the device wrote to the buffer that [#take] gave last.
    @Uninterruptible(WHY)
    @NoFail(WAITS)
    public int usedBytes() {
        return usedBytes;
    }

    /// How many buffers the device says it has given back, beyond those that were taken.
    @Uninterruptible(WHY)
    @NoFail(WAITS)
    private int fresh() {
        // SAFE: inside the used ring (place).
        return Memory.loadShortVolatile(used.plus(INDEX)) - taken & INDEX_MASK;
    }

    /// True if the device has given back all buffers, or will never do so right. For a panic too: believes, and takes
    /// nothing.
    @Uninterruptible(WHY)
    public boolean isDone() {
        return isBroken || fresh() >= outstanding;
    }

    /// Whether the device shall interrupt when it gives something back; a device may do so all the same. Who turns
    /// this on looks once more afterwards.
    @Uninterruptible(WHY)
    @NoFail(WAITS)
    public void wantInterrupts(boolean wanted) {
        // SAFE: the flags of the available ring (place).
        Memory.storeShortVolatile(available, (short) (wanted ? 0 : NO_INTERRUPT));
        Memory.fence();
    }

    @Uninterruptible(WHY)
    @NoFail(WAITS)
    @NeverInline("cold")
    private void breakOff(String what, int detail) {
        isBroken = true;
        throw Panic.because(what, detail & WORD_MASK);
    }
}
