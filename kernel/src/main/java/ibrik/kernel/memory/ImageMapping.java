package ibrik.kernel.memory;

import ibrik.kernel.console.Panic;
import ibrik.kernel.memory.layout.AddressSpace;
import ibrik.kernel.memory.layout.ImageLayout;
import ibrik.kernel.memory.layout.RegionList;
import ibrik.kernel.memory.mapping.PageTables;
import ibrik.machine.table.PageTableEntry;
import ibrik.vocabulary.raw.Address;

/// Which physical memory the image keeps, and how its parts are mapped.
///
/// Code and constants are in pages of 2 MiB, the data, which has guard pages inside, in pages of 4 KiB:
///
///     | code    rest of its last page |  constants | free | data | tables |
///     ^ 2 MiB                         ^ 2 MiB             ^ 2 MiB
///
/// The free part lies in the last page of the constants, so that it can be read there too. The rest of the last page of
/// the code could be executed; so it stays unused, unless it is too much of a small machine's memory: then that page is
/// several of 4 KiB instead, and the rest is free.
final class ImageMapping {
    private static final long READ = PageTableEntry.GLOBAL | PageTableEntry.NO_EXECUTE;
    private static final long READ_WRITE = READ | PageTableEntry.WRITABLE;
    private static final long EXECUTE = PageTableEntry.GLOBAL;
    /// Chosen: more than 1/32 of the memory is too much to lose.
    private static final int SHIFT_OF_TOO_MUCH = 5;

    private Address codeEnd = Address.none();

    /// Takes what the image keeps out of `usable`, in which it lies; what only the boot needs stays in.
    void keep(RegionList usable) {
        if (!usable.contains(physical(ImageLayout.codeStart()), physical(ImageLayout.imageEnd()))
                || !usable.contains(
                        ImageLayout.bootStart().raw(), ImageLayout.bootEnd().raw())) {
            throw Panic.because("the image lies where the firmware knows no memory", usable.bytes());
        }
        Address end = ImageLayout.codeEnd().alignedUp(AddressSpace.PAGE);
        long rest = ImageLayout.constantsStart().distanceFrom(end);
        codeEnd = rest > usable.bytes() >> SHIFT_OF_TOO_MUCH ? end : ImageLayout.constantsStart();
        usable.remove(physical(ImageLayout.codeStart()), physical(codeEnd));
        usable.remove(physical(ImageLayout.constantsStart()), physical(ImageLayout.constantsEnd()));
        usable.remove(physical(ImageLayout.dataStart()), physical(ImageLayout.imageEnd()));
    }

    /// False if there is no memory for page tables.
    boolean map(PageTables tables) {
        return map(tables, ImageLayout.codeStart(), codeEnd, EXECUTE)
                && map(tables, ImageLayout.constantsStart(), ImageLayout.dataStart(), READ)
                && mapData(tables)
                && map(tables, ImageLayout.tablesStart(), ImageLayout.imageEnd(), READ);
    }

    private static boolean mapData(PageTables tables) {
        Address from = ImageLayout.dataStart();
        for (int guard = 0; guard < ImageLayout.GUARDS; guard++) {
            Address page = ImageLayout.guard(guard);
            if (!map(tables, from, page, READ_WRITE)) {
                return false;
            }
            from = page.plus(AddressSpace.PAGE);
        }
        return map(tables, from, ImageLayout.tablesStart(), READ_WRITE);
    }

    private static boolean map(PageTables tables, Address start, Address end, long flags) {
        return tables.map(start.raw(), physical(start), end.distanceFrom(start), flags);
    }

    private static long physical(Address image) {
        return image.raw() - AddressSpace.IMAGE;
    }
}
