package ibrik.kernel.memory.layout;

/// What the firmware says of physical memory, sorted and repaired: usable is what some entry calls usable and none
/// calls anything else. Order and overlaps of the entries do not matter.
public final class MemoryMap {
    /// Chosen: far more than the 128 entries that firmware interfaces of the last decades hold.
    public static final int CAPACITY = 256;
    /// Below 1 MiB: firmware tables, the start-up code of other cores, devices.
    private static final long LOW_MEMORY = 1 << 20;

    /// Behind what firmware for the IBM PC keeps at the lowest addresses, and below the memory of its screen.
    private static final long FIRST_LOW_PAGE = 0x8000;

    private static final long LOW_END = 0xA_0000;

    private final RegionList usable = new RegionList(CAPACITY);
    private final RegionList reserved = new RegionList(CAPACITY);
    private long lowPage;

    /// One entry of the firmware's map, in any order.
    public void add(long start, long bytes, boolean isUsable) {
        if (start < 0 || bytes <= 0 || start >= AddressSpace.MOST_PHYSICAL) {
            return;
        }
        long end = bytes > AddressSpace.MOST_PHYSICAL - start ? AddressSpace.MOST_PHYSICAL : start + bytes;
        if (isUsable) {
            usable.add(start, end);
        } else {
            reserved.add(start, end);
        }
    }

    /// Something of the boot loader that must stay.
    public void reserve(long start, long end) {
        reserved.add(start & -AddressSpace.PAGE, (end + AddressSpace.PAGE - 1) & -AddressSpace.PAGE);
    }

    /// The usable memory in whole pages above the first MiB, once all entries are in.
    public RegionList settle() {
        usable.alignInward(AddressSpace.PAGE);
        for (int index = 0; index < reserved.count(); index++) {
            usable.remove(reserved.start(index) & -AddressSpace.PAGE, pageUp(reserved.end(index)));
        }
        findLowPage();
        usable.remove(0, LOW_MEMORY);
        return usable;
    }

    private void findLowPage() {
        long page = FIRST_LOW_PAGE;
        while (page < LOW_END && !usable.contains(page, page + AddressSpace.PAGE)) {
            page += AddressSpace.PAGE;
        }
        lowPage = page < LOW_END ? page : 0;
    }

    /// A page that a core without paging can begin in, and that nobody uses; 0 if there is none. After [#settle].
    public long lowPage() {
        return lowPage;
    }

    /// Bytes that the firmware calls usable, whoever holds them.
    public long installedBytes() {
        return usable.bytes();
    }

    private static long pageUp(long address) {
        return (address + AddressSpace.PAGE - 1) & -AddressSpace.PAGE;
    }
}
