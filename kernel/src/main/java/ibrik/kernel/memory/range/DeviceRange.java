package ibrik.kernel.memory.range;

import ibrik.kernel.console.Panic;
import ibrik.kernel.lock.RunningCore;
import ibrik.kernel.lock.SpinLock;
import ibrik.kernel.memory.frame.FrameSink;
import ibrik.kernel.memory.frame.KeptFrames;
import ibrik.kernel.memory.layout.AddressSpace;
import ibrik.kernel.memory.mapping.Caching;
import ibrik.kernel.memory.mapping.VirtualMemory;
import ibrik.machine.table.PageTableEntry;
import ibrik.vocabulary.mark.GuardedBy;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.Rank;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.raw.Address;

/// Where the memory of devices is mapped; addresses are used once, there are 64 TiB of them.
public final class DeviceRange {
    private static final long FLAGS = PageTableEntry.WRITABLE | PageTableEntry.NO_EXECUTE | PageTableEntry.GLOBAL;

    private static final String WHY = "a device is started with nobody in between";

    private final VirtualMemory memory;

    @Rank(LockRank.DEVICE_ADDRESSES)
    private final SpinLock lock;

    private final FrameSink keptFrames = new KeptFrames();

    @GuardedBy(LockRank.DEVICE_ADDRESSES)
    private long next = AddressSpace.DEVICES;

    public DeviceRange(VirtualMemory memory, RunningCore core) {
        this.memory = memory;
        lock = new SpinLock(core);
    }

    /// Maps the registers or the memory of a device; both numbers are multiples of 4 KiB. None if memory is short.
    @Uninterruptible(WHY)
    public Address map(long physical, long bytes, Caching caching) {
        if ((physical | bytes) % AddressSpace.PAGE != 0 || bytes <= 0) {
            throw Panic.because("devices are mapped in pages, not at", physical);
        }
        long start = take(physical, bytes);
        boolean isMapped = memory.map(start, physical, bytes, FLAGS | caching.flags());
        return isMapped ? new Address(start) : Address.none();
    }

    /// Unmaps what [#map] mapped.
    public void unmap(Address start, long bytes) {
        memory.unmap(start.raw(), bytes, keptFrames);
    }

    /// Addresses for so many bytes, placed so that large pages fit if they do for the physical address.
    @Uninterruptible(WHY)
    private long take(long physical, long bytes) {
        lock.acquire();
        long unit = bytes < AddressSpace.LARGE_PAGE ? AddressSpace.PAGE : AddressSpace.LARGE_PAGE;
        long start = next + (physical - next & unit - 1);
        if (bytes > AddressSpace.LINEAR - start) {
            throw Panic.because("no addresses for devices", bytes);
        }
        next = start + bytes;
        lock.release();
        return start;
    }
}
