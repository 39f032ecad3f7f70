package ibrik.kernel.memory.range;

import ibrik.kernel.lock.RunningCore;
import ibrik.kernel.lock.SpinLock;
import ibrik.kernel.memory.frame.AllocatedFrames;
import ibrik.kernel.memory.frame.FrameAllocator;
import ibrik.kernel.memory.frame.FrameSink;
import ibrik.kernel.memory.frame.FrameSource;
import ibrik.kernel.memory.frame.FrameUse;
import ibrik.kernel.memory.frame.FreedFrames;
import ibrik.kernel.memory.layout.AddressSpace;
import ibrik.kernel.memory.mapping.VirtualMemory;
import ibrik.machine.table.PageTableEntry;
import ibrik.vocabulary.mark.GuardedBy;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Rank;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.PhysicalAddress;

/// Stacks: each has 1 GiB of addresses of its own, uses the upper end, and is backed page by page when it is touched.
///
///     slot start ... guard ... | limit ... backed on demand ... | slot end = first stack pointer
public final class StackRange {
    private static final long FLAGS = PageTableEntry.WRITABLE | PageTableEntry.NO_EXECUTE | PageTableEntry.GLOBAL;
    private static final String WHY = "page faults grow stacks";

    private final FrameSource zeroedFrames;
    private final FrameSink freedFrames;
    private final VirtualMemory memory;

    @Rank(LockRank.STACK_SLOTS)
    private final SpinLock lock;
    /// `bytes[slot]`: how much of the slot's upper end may be used; 0 if the slot is free.
    private final long[] bytes = new long[AddressSpace.STACK_SLOTS];
    /// No slot below this one is free.
    @GuardedBy(LockRank.STACK_SLOTS)
    private int lowestFree;

    public StackRange(FrameAllocator frames, VirtualMemory memory, RunningCore core) {
        this.memory = memory;
        zeroedFrames = new AllocatedFrames(frames, FrameUse.STACKS);
        freedFrames = new FreedFrames(frames, FrameUse.STACKS);
        lock = new SpinLock(core);
    }

    /// A stack of this size, rounded up to whole pages; returns its highest address, none if all slots are taken or
    /// the size is more than half a slot. The topmost page is backed: the first push should not depend on a fault.
    @Uninterruptible(WHY)
    public Address open(long size) {
        if (size <= 0 || size > AddressSpace.STACK_SLOT / 2) {
            return Address.none();
        }
        int slot = takeSlot((size + AddressSpace.PAGE - 1) & -AddressSpace.PAGE);
        if (slot < 0) {
            return Address.none();
        }
        if (!back(new Address(end(slot) - AddressSpace.PAGE))) {
            freeSlot(slot);
            return Address.none();
        }
        return new Address(end(slot));
    }

    @Uninterruptible(WHY)
    private int takeSlot(long size) {
        lock.acquire();
        int slot = lowestFree;
        while (slot < bytes.length && bytes[slot] != 0) {
            slot++;
        }
        lowestFree = slot;
        if (slot < bytes.length) {
            bytes[slot] = size;
        }
        lock.release();
        return slot < bytes.length ? slot : -1;
    }

    @Uninterruptible(WHY)
    @NoFail("part of giving memory back, or of a switch between strands")
    private void freeSlot(int slot) {
        lock.acquire();
        bytes[slot] = 0;
        lowestFree = Math.min(lowestFree, slot);
        lock.release();
    }

    /// Frees the stack that ends at `end`; nothing runs on it.
    @Uninterruptible(WHY)
    @NoFail("part of giving memory back, or of a switch between strands")
    public void close(Address end) {
        int slot = slotOf(end.raw() - 1);
        memory.unmap(end(slot) - bytes[slot], bytes[slot], freedFrames);
        freeSlot(slot);
    }

    /// True if the address lies in the slot of an open stack, be it in its usable part or in its guard.
    @Uninterruptible(WHY)
    public boolean holds(Address address) {
        int slot = slotOf(address.raw());
        return slot >= 0 && bytes[slot] != 0;
    }

    /// True if the address lies below an open stack, in its slot.
    @Uninterruptible(WHY)
    public boolean isGuard(Address address) {
        int slot = slotOf(address.raw());
        return slot >= 0 && bytes[slot] != 0 && address.raw() < end(slot) - bytes[slot];
    }

    /// Backs the page of an access to an open stack; false if the address is in a guard or memory is short.
    @Uninterruptible(WHY)
    public boolean back(Address address) {
        int slot = slotOf(address.raw());
        if (slot < 0 || address.raw() < end(slot) - bytes[slot]) {
            return false;
        }
        PhysicalAddress frame = zeroedFrames.takeZeroed();
        if (frame.raw() == 0) {
            return false;
        }
        if (!memory.map(address.raw() & -AddressSpace.PAGE, frame.raw(), AddressSpace.PAGE, FLAGS)) {
            zeroedFrames.giveBack(frame);
            return false;
        }
        return true;
    }

    @Uninterruptible(WHY)
    private static int slotOf(long address) {
        if (address < AddressSpace.STACKS || address >= AddressSpace.IMAGE) {
            return -1;
        }
        return (int) ((address - AddressSpace.STACKS) / AddressSpace.STACK_SLOT);
    }

    @Uninterruptible(WHY)
    private static long end(int slot) {
        return AddressSpace.STACKS + (slot + 1) * AddressSpace.STACK_SLOT;
    }
}
