package ibrik.runtime.exception;

import ibrik.vocabulary.layout.FaultTableLayout;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Finds the code that throws for an instruction whose implicit null check faulted. For fault handlers.
@UsesMagic("reads the fault table that the image builder made")
public final class FaultTable {
    private FaultTable() {}

    /// Where to go on after a fault near address 0 at `pc`; none if the instruction is no null check.
    @Uninterruptible("called by fault handlers")
    public static Address handlerFor(Address pc) {
        Address text = ImageCode.start();
        if (!pc.isWithin(text, ImageCode.end())) {
            return Address.none();
        }
        int handler = handlerOffset(ImageCode.faultTable(), (int) pc.distanceFrom(text));
        return handler == -1 ? Address.none() : text.plus(handler & 0xFFFF_FFFFL);
    }

    /// The same in distances from the start of the code; -1 for none.
    @Uninterruptible("called by fault handlers")
    static int handlerOffset(Address table, int offset) {
        // SAFE: the image builder made the table; the search stays below its count.
        int count = Memory.loadInt(table.plus(FaultTableLayout.COUNT));
        Address faulting = table.plus(FaultTableLayout.FAULTING);
        int index = SortedOffsets.lastAtMost(faulting, count, offset);
        if (index < 0 || SortedOffsets.at(faulting, index) != offset) {
            return -1;
        }
        return SortedOffsets.at(faulting.plus(4L * count), index);
    }
}
