package ibrik.runtime.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.runtime.heap.layout.Geometry;
import ibrik.runtime.heap.report.Cause;
import ibrik.vocabulary.layout.HubLayout;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;
import org.junit.jupiter.api.Test;

class NurserySimulationTest {
    private static final long MILLISECOND = 1_000_000;

    /// The nursery after a program that keeps nothing.
    ///
    /// @param work nanoseconds of the processor between two looks at its clock
    /// @param others nanoseconds that other programs take between two looks at the wall's clock
    private static long nurseryAfterCollections(long work, long others) {
        var world = new SimulatedWorld(16, 512 << 10);
        world.workNanoseconds = work;
        world.othersNanoseconds = others;
        int hub = world.defineInstance(HubLayout.KIND_INSTANCE, 2048);
        while (world.heap.collector().count() < 12) {
            world.allocate(hub);
        }
        return world.heap.settings().nursery.wantedBytes();
    }

    @Test
    void otherProgramsDoNotChangeIt() {
        long alone = nurseryAfterCollections(MILLISECOND, 0);
        assertEquals(alone, nurseryAfterCollections(MILLISECOND, 20 * MILLISECOND));
        assertNotEquals(alone, nurseryAfterCollections(20 * MILLISECOND, 0));
    }

    private static final int OBJECT_BYTES = 512;

    /// Makes a list in front of the one that the first static names.
    private static void makeList(SimulatedWorld world, int hub, int length) {
        for (int count = 0; count < length; count++) {
            Address object = world.allocate(hub);
            Memory.storeAddress(object.plus(8), Memory.loadAddress(world.staticSlot(0)));
            Memory.storeAddress(world.staticSlot(0), object);
        }
    }

    private static int lengthOfList(SimulatedWorld world) {
        int length = 0;
        for (Address at = Memory.loadAddress(world.staticSlot(0)); !at.isNone(); length++) {
            assertTrue(world.heap.bitmaps().isStart(at));
            at = Memory.loadAddress(at.plus(8));
        }
        return length;
    }

    /// What a young collection of a list of 1 MiB moved, in a heap with more room than that in used blocks.
    ///
    /// @param work nanoseconds between two looks at the processor's clock
    private static long movedOfList(long work) {
        var world = new SimulatedWorld(16, 512 << 10);
        world.heap.settings().verifies = true;
        int hub = world.defineInstance(HubLayout.KIND_INSTANCE, OBJECT_BYTES, 8);
        makeList(world, hub, (2 << 20) / OBJECT_BYTES);
        Memory.storeAddress(world.staticSlot(0), Address.none());
        world.heap.collect(Cause.REQUEST);
        int length = (1 << 20) / OBJECT_BYTES;
        makeList(world, hub, length);
        int committed = world.heap.chunks().committed();
        world.workNanoseconds = work;
        world.heap.collect(Cause.ALLOCATION);
        assertTrue(world.heap.collector().wasYoung());
        assertEquals(length, lengthOfList(world));
        assertEquals(committed, world.heap.chunks().committed());
        return world.heap.collector().report().evacuatedBytes;
    }

    @Test
    void whatIsFoundWhenThePauseHasTakenItsAimStaysWhereItIs() {
        assertTrue(movedOfList(1000) > 512 << 10);
        assertTrue(movedOfList(MILLISECOND) <= 5 * Geometry.BLOCK_BYTES);
    }

    /// Neither does a young collection take memory that was never touched.
    @Test
    void withoutFreeBlocksSurvivorsStayWhereTheyAre() {
        var world = new SimulatedWorld(16, 512 << 10);
        int hub = world.defineInstance(HubLayout.KIND_INSTANCE, OBJECT_BYTES, 8);
        int length = 3000;
        makeList(world, hub, length);
        int committed = world.heap.chunks().committed();
        world.heap.collect(Cause.ALLOCATION);
        assertTrue(world.heap.collector().wasYoung());
        assertEquals(length, lengthOfList(world));
        assertEquals(committed, world.heap.chunks().committed());
    }

    /// Blocks of which seven eighths live have room for 4 KiB each; a young collection does not look through them.
    @Test
    void survivorsPassOverBlocksThatAreNearlyFull() {
        var world = new SimulatedWorld(16, 512 << 10);
        int hub = world.defineInstance(HubLayout.KIND_INSTANCE, OBJECT_BYTES, 8);
        makeList(world, hub, 4000);
        // Old objects stay where they are when neighbours die.
        world.heap.collect(Cause.REQUEST);
        Address previous = Memory.loadAddress(world.staticSlot(0));
        for (int count = 1; !previous.isNone(); count++) {
            Address next = Memory.loadAddress(previous.plus(8));
            if (count % 8 == 0 && !next.isNone()) {
                next = Memory.loadAddress(next.plus(8));
                Memory.storeAddress(previous.plus(8), next);
            }
            previous = next;
        }
        world.heap.collect(Cause.REQUEST);
        long before = holes(world);
        assertTrue(before > 50, () -> before + " blocks with holes");
        makeList(world, hub, 1000);
        world.heap.collect(Cause.ALLOCATION);
        assertTrue(world.heap.collector().report().evacuatedObjects > 100);
        assertTrue(holes(world) >= before, () -> holes(world) + " blocks with holes, before " + before);
    }

    private static long holes(SimulatedWorld world) {
        long blocks = 0;
        for (int index = 0; index < world.heap.chunks().used(); index++) {
            blocks += Long.bitCount(world.heap.chunks().recyclableBlocks(index));
        }
        return blocks;
    }
}
