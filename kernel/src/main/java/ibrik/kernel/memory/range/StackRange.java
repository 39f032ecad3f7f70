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
import ibrik.kernel.memory.layout.PhysicalMemory;
import ibrik.kernel.memory.mapping.VirtualMemory;
import ibrik.machine.table.PageTableEntry;
import ibrik.vocabulary.mark.GuardedBy;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Rank;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;
import ibrik.vocabulary.raw.PhysicalAddress;

/// Stacks: each has a slot of addresses of its own, 64 MiB or 1 GiB, uses the upper end, and is backed page by
/// page when it is touched.
///
///     slot start ... guard ... | limit ... backed on demand ... | slot end = first stack pointer
///
/// Slots are numbered from below, the large ones first.
@UsesMagic("keeps tables in physical memory")
public final class StackRange {
    private static final long FLAGS = PageTableEntry.WRITABLE | PageTableEntry.NO_EXECUTE | PageTableEntry.GLOBAL;
    private static final String WHY = "page faults grow stacks";

    private static final int LARGE = 0;
    private static final int SMALL = 1;
    private static final int SLOTS = AddressSpace.STACK_SLOTS + AddressSpace.SMALL_STACK_SLOTS;
    private static final int ENTRY_BYTES = 4;
    /// Small slots that one page describes.
    private static final int TABLE_SLOTS = (int) AddressSpace.PAGE / ENTRY_BYTES;

    private final FrameAllocator frames;
    private final FrameSource zeroedFrames;
    private final FrameSource tableFrames;
    private final FrameSink freedFrames;
    private final VirtualMemory memory;

    @Rank(LockRank.STACK_SLOTS)
    private final SpinLock lock;
    /// `largePages[slot]`: how many pages of the slot's upper end may be used; 0 if the slot is free.
    private final int[] largePages = new int[AddressSpace.STACK_SLOTS];
    /// The same for small slots, in pages that are taken when threads first need them: where these are, 0 for
    /// none yet.
    private final long[] smallPages = new long[AddressSpace.SMALL_STACK_SLOTS / TABLE_SLOTS];
    /// `lowestFree[kind]`: no slot of the kind below this one is free.
    @GuardedBy(LockRank.STACK_SLOTS)
    private final int[] lowestFree = {0, AddressSpace.STACK_SLOTS};

    public StackRange(FrameAllocator frames, VirtualMemory memory, RunningCore core) {
        this.frames = frames;
        this.memory = memory;
        zeroedFrames = new AllocatedFrames(frames, FrameUse.STACKS);
        tableFrames = new AllocatedFrames(frames, FrameUse.TABLES);
        freedFrames = new FreedFrames(frames, FrameUse.STACKS);
        lock = new SpinLock(core);
    }

    /// A stack of this size, rounded up to whole pages; returns its highest address, none if all slots are
    /// taken or the size is more than half a large slot. The topmost page is backed: the first push should not
    /// depend on a fault.
    @Uninterruptible(WHY)
    public Address open(long size) {
        return open(size, size <= AddressSpace.SMALL_STACK_SLOT / 2 ? SMALL : LARGE);
    }

    /// The same in a large slot.
    @Uninterruptible(WHY)
    public Address openLarge(long size) {
        return open(size, LARGE);
    }

    @Uninterruptible(WHY)
    private Address open(long size, int kind) {
        // WHY: a thread that cannot start is an error that a program may catch; a stack that cannot grow is a panic.
        if (size <= 0 || size > AddressSpace.STACK_SLOT / 2 || frames.isScarce()) {
            return Address.none();
        }
        int slot = takeSlot(kind, (int) ((size + AddressSpace.PAGE - 1) / AddressSpace.PAGE));
        if (slot < 0) {
            return Address.none();
        }
        if (!back(new Address(end(slot) - AddressSpace.PAGE))) {
            freeSlot(slot);
            return Address.none();
        }
        return new Address(end(slot));
    }

    /// The same with all its pages backed: for whoever must not fault there.
    public Address openBacked(long size) {
        Address end = open(size);
        boolean isBacked = !end.isNone();
        for (long below = 2 * AddressSpace.PAGE; isBacked && below <= size; below += AddressSpace.PAGE) {
            isBacked = back(end.minus(below));
        }
        if (isBacked || end.isNone()) {
            return end;
        }
        close(end);
        return Address.none();
    }

    @Uninterruptible(WHY)
    private int takeSlot(int kind, int pages) {
        lock.acquire();
        int most = kind == LARGE ? AddressSpace.STACK_SLOTS : SLOTS;
        int slot = lowestFree[kind];
        while (slot < most && pages(slot) != 0) {
            slot++;
        }
        lowestFree[kind] = slot;
        boolean isTaken = slot < most && hasTable(slot);
        if (isTaken) {
            usePages(slot, pages);
        }
        lock.release();
        return isTaken ? slot : -1;
    }

    /// Makes sure that there is room to note the size of a stack; false if memory is short.
    @Uninterruptible(WHY)
    private boolean hasTable(int slot) {
        if (slot < AddressSpace.STACK_SLOTS || !entry(slot).isNone()) {
            return true;
        }
        PhysicalAddress frame = tableFrames.takeZeroed();
        if (frame.raw() == 0) {
            return false;
        }
        smallPages[(slot - AddressSpace.STACK_SLOTS) / TABLE_SLOTS] =
                PhysicalMemory.at(frame).raw();
        return true;
    }

    /// Where the size of a small stack is noted, none if that has no table yet.
    @Uninterruptible(WHY)
    @NoFail(WHY)
    private Address entry(int slot) {
        int small = slot - AddressSpace.STACK_SLOTS;
        long table = smallPages[small / TABLE_SLOTS];
        return table == 0 ? Address.none() : new Address(table + (long) small % TABLE_SLOTS * ENTRY_BYTES);
    }

    /// How many pages of the slot's upper end may be used; 0 if it is free.
    @Uninterruptible(WHY)
    @NoFail(WHY)
    private int pages(int slot) {
        if (slot < AddressSpace.STACK_SLOTS) {
            return largePages[slot];
        }
        Address entry = entry(slot);
        // SAFE: in a page of our own, which is never given back (hasTable).
        return entry.isNone() ? 0 : Memory.loadInt(entry);
    }

    @Uninterruptible(WHY)
    @NoFail(WHY)
    private void usePages(int slot, int pages) {
        if (slot < AddressSpace.STACK_SLOTS) {
            largePages[slot] = pages;
        } else {
            // SAFE: as in pages; the slot is or was taken, so it has a table.
            Memory.storeInt(entry(slot), pages);
        }
    }

    @Uninterruptible(WHY)
    @NoFail("part of giving memory back, or of a switch between strands")
    private void freeSlot(int slot) {
        int kind = slot < AddressSpace.STACK_SLOTS ? LARGE : SMALL;
        lock.acquire();
        usePages(slot, 0);
        lowestFree[kind] = Math.min(lowestFree[kind], slot);
        lock.release();
    }

    /// Frees the stack that ends at `end`; nothing runs on it.
    @Uninterruptible(WHY)
    @NoFail("part of giving memory back, or of a switch between strands")
    public void close(Address end) {
        int slot = slotOf(end.raw() - 1);
        memory.unmap(limit(slot), end(slot) - limit(slot), freedFrames);
        freeSlot(slot);
    }

    /// True if the address lies in the slot of an open stack, be it in its usable part or in its guard.
    @Uninterruptible(WHY)
    public boolean holds(Address address) {
        int slot = slotOf(address.raw());
        return slot >= 0 && pages(slot) != 0;
    }

    /// True if the address lies below an open stack, in its slot.
    @Uninterruptible(WHY)
    public boolean isGuard(Address address) {
        int slot = slotOf(address.raw());
        return slot >= 0 && pages(slot) != 0 && address.raw() < limit(slot);
    }

    /// Backs the page of an access to an open stack; false if the address is in a guard or memory is short.
    @Uninterruptible(WHY)
    public boolean back(Address address) {
        int slot = slotOf(address.raw());
        if (slot < 0 || address.raw() < limit(slot)) {
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
    @NoFail(WHY)
    private static int slotOf(long address) {
        if (address < AddressSpace.STACKS || address >= AddressSpace.IMAGE) {
            return -1;
        }
        return address < AddressSpace.SMALL_STACKS
                ? (int) ((address - AddressSpace.STACKS) / AddressSpace.STACK_SLOT)
                : AddressSpace.STACK_SLOTS
                        + (int) ((address - AddressSpace.SMALL_STACKS) / AddressSpace.SMALL_STACK_SLOT);
    }

    @Uninterruptible(WHY)
    @NoFail(WHY)
    private static long end(int slot) {
        int small = slot + 1 - AddressSpace.STACK_SLOTS;
        return small <= 0
                ? AddressSpace.STACKS + (slot + 1) * AddressSpace.STACK_SLOT
                : AddressSpace.SMALL_STACKS + small * AddressSpace.SMALL_STACK_SLOT;
    }

    /// The lowest address that may be used.
    @Uninterruptible(WHY)
    @NoFail(WHY)
    private long limit(int slot) {
        return end(slot) - pages(slot) * AddressSpace.PAGE;
    }
}
