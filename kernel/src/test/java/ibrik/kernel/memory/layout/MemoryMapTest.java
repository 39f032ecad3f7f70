package ibrik.kernel.memory.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MemoryMapTest {
    private static final int UNIT = 512;
    private static final int UNITS = 16384;

    /// A page is usable if all of it is called usable, none of it anything else, and it is above the first MiB.
    @Test
    void randomMapsGiveWholeUsablePagesAlone() {
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            MemoryMap map = new MemoryMap();
            BitSet usable = new BitSet();
            BitSet reserved = new BitSet();
            int entries = random.nextInt(40);
            for (int entry = 0; entry < entries; entry++) {
                int start = random.nextInt(UNITS);
                int length = random.nextInt(random.nextInt(UNITS - start) + 1);
                boolean isUsable = random.nextInt(3) > 0;
                map.add((long) start * UNIT, (long) length * UNIT, isUsable);
                (isUsable ? usable : reserved).set(start, start + length);
            }
            reserved.set(0, (1 << 20) / UNIT);
            assertEquals(pages(usable, reserved), pages(map.settle()), "seed " + seed);
        }
    }

    private static BitSet pages(BitSet usable, BitSet reserved) {
        BitSet pages = new BitSet();
        for (int page = 0; page < UNITS / 8; page++) {
            boolean isUsable = usable.nextClearBit(page * 8) >= page * 8 + 8;
            int firstReserved = reserved.nextSetBit(page * 8);
            pages.set(page, isUsable && (firstReserved < 0 || firstReserved >= page * 8 + 8));
        }
        return pages;
    }

    private static BitSet pages(RegionList list) {
        BitSet pages = new BitSet();
        for (int index = 0; index < list.count(); index++) {
            assertEquals(0, (list.start(index) | list.end(index)) % AddressSpace.PAGE);
            pages.set((int) (list.start(index) / AddressSpace.PAGE), (int) (list.end(index) / AddressSpace.PAGE));
        }
        return pages;
    }

    @Test
    void absurdEntriesChangeNothing() {
        MemoryMap map = new MemoryMap();
        map.add(-4096, 8192, true);
        map.add(1 << 21, -1, true);
        map.add(Long.MAX_VALUE, Long.MAX_VALUE, true);
        map.add(0, 0, true);
        assertEquals(0, map.settle().count());
    }

    @Test
    void twoTebibytesAreUsedAndTheMapsEndIsTheLimit() {
        MemoryMap map = new MemoryMap();
        map.add(1L << 32, 2L << 40, true);
        map.add(3L << 40, Long.MAX_VALUE, true);
        RegionList usable = map.settle();
        assertEquals(2, usable.count());
        assertEquals((1L << 32) + (2L << 40), usable.end(0));
        assertEquals(AddressSpace.MOST_PHYSICAL, usable.end(1));
        assertFalse(usable.start(1) < 3L << 40);
    }
}
