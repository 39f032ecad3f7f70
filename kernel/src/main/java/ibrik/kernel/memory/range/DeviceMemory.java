package ibrik.kernel.memory.range;

import ibrik.kernel.memory.frame.FrameAllocator;
import ibrik.kernel.memory.frame.FrameUse;
import ibrik.kernel.memory.layout.AddressSpace;
import ibrik.kernel.memory.layout.PhysicalMemory;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;
import ibrik.vocabulary.raw.PhysicalAddress;

/// Memory that devices read and write by themselves: whole pages, zeroed, physically contiguous, where the device
/// reaches. Drivers see it in the linear map.
@UsesMagic("zeroes memory for devices")
public final class DeviceMemory {
    /// For devices that know 32-bit addresses only.
    public static final long BELOW_4_GIB = 1L << 32;
    /// For devices that reach all memory.
    public static final long ANYWHERE = Long.MAX_VALUE;

    private static final String WHY = "a device is started with nobody in between";

    private final FrameAllocator frames;

    public DeviceMemory(FrameAllocator frames) {
        this.frames = frames;
    }

    /// At least `bytes` bytes that end below the physical address `limit`, aligned to `alignment`, a power of two, and
    /// to 4 KiB; none if there is no such run.
    @Uninterruptible(WHY)
    public Address allocate(long bytes, long alignment, long limit) {
        long pages = pages(bytes);
        if (bytes <= 0 || pages <= 0 || Long.bitCount(alignment) != 1) {
            return Address.none();
        }
        PhysicalAddress start =
                frames.allocateRunBelow(pages, Math.max(1, alignment / AddressSpace.PAGE), limit, FrameUse.RAW);
        if (start.raw() == 0) {
            return Address.none();
        }
        Address memory = PhysicalMemory.at(start);
        // SAFE: a run that nobody else has.
        Memory.fill(memory, pages * AddressSpace.PAGE, (byte) 0);
        return memory;
    }

    /// Gives back what [#allocate] gave for the same number of bytes; anything else is a panic.
    public void free(Address start, long bytes) {
        frames.freeRun(PhysicalMemory.of(start), pages(bytes), FrameUse.RAW);
    }

    /// What a device calls this address.
    @Uninterruptible(WHY)
    public static PhysicalAddress physical(Address memory) {
        return PhysicalMemory.of(memory);
    }

    @Uninterruptible(WHY)
    private static long pages(long bytes) {
        return bytes + AddressSpace.PAGE - 1 >> 12;
    }
}
