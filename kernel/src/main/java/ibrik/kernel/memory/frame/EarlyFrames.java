package ibrik.kernel.memory.frame;

import ibrik.kernel.console.Panic;
import ibrik.kernel.memory.layout.AddressSpace;
import ibrik.kernel.memory.layout.MemoryMap;
import ibrik.kernel.memory.layout.PhysicalMemory;
import ibrik.kernel.memory.layout.RegionList;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Memory;
import ibrik.vocabulary.raw.PhysicalAddress;

/// Frames before there is an allocator: cut from the low end of the first sufficient range; below 4 GiB, which the
/// early page tables of the boot assembly reach, as long as those are current.
@UsesMagic("zeroes physical memory in the early linear map")
public final class EarlyFrames extends FrameSource {
    /// Chosen: smaller ranges are left for later, so that page tables lie together.
    private static final long LEAST_BYTES = 1 << 19;

    private static final long EARLY_REACH = 1L << 32;
    private static final String WHY = "page tables take frames";

    private long reach = EARLY_REACH;
    private final RegionList rest = new RegionList(MemoryMap.CAPACITY);

    /// Takes from these ranges; the list itself stays as it is.
    public void start(RegionList usable) {
        for (int index = 0; index < usable.count(); index++) {
            rest.add(usable.start(index), usable.end(index));
        }
    }

    /// The final page tables are current: all memory can be taken.
    public void reachAll() {
        reach = AddressSpace.MOST_PHYSICAL;
    }

    /// What was not taken.
    public RegionList rest() {
        return rest;
    }

    @Override
    @Uninterruptible(WHY)
    public PhysicalAddress takeZeroed() {
        return take(AddressSpace.PAGE);
    }

    @Override
    @Uninterruptible(WHY)
    @NoFail("part of giving memory back, or of a switch between strands")
    public void giveBack(PhysicalAddress frame) {
        throw Panic.because("early frames are not given back", frame.raw());
    }

    /// A zeroed run of whole pages; `raw()` is 0 if no range is large enough.
    @Uninterruptible(WHY)
    public PhysicalAddress take(long bytes) {
        for (int index = 0; index < rest.count(); index++) {
            long start = rest.start(index);
            if (rest.end(index) - start >= Math.max(bytes, LEAST_BYTES) && start + bytes <= reach) {
                rest.remove(start, start + bytes);
                // SAFE: usable memory that nobody has, mapped by start.s, or by all (reachAll).
                Memory.fill(PhysicalMemory.at(start), bytes, (byte) 0);
                return new PhysicalAddress(start);
            }
        }
        return new PhysicalAddress(0);
    }
}
