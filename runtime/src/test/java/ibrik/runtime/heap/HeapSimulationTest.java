package ibrik.runtime.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.runtime.heap.collection.PinnedBlocks;
import ibrik.runtime.heap.layout.Geometry;
import ibrik.runtime.heap.report.Cause;
import ibrik.runtime.heap.space.BlockSource;
import ibrik.runtime.heap.space.ChunkTable;
import ibrik.vocabulary.layout.HubLayout;
import ibrik.vocabulary.layout.ObjectLayout;
import ibrik.vocabulary.layout.ReferenceLayout;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeapSimulationTest {
    private static final long BIG_STACK = 512 << 10;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void randomProgramsFindTheirObjectsUnchangedAndNothingElse(long seed) {
        var world = new SimulatedWorld(16, BIG_STACK);
        world.heap.settings().hasYoung = seed > 2;
        runRandomProgram(world, seed, 40_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void randomProgramsSurviveAMarkStackThatAlwaysOverflows(long seed) {
        runRandomProgram(new SimulatedWorld(16, 64), seed, 30_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void randomProgramsSurviveStress(long seed) {
        var world = new SimulatedWorld(12, BIG_STACK);
        HeapOptions.accept("-Xgc:stress=150", world.heap.settings());
        assertTrue(runRandomProgram(world, seed, 20_000).totalMoved > 1000);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void randomProgramsSurviveYoungCollections(long seed) {
        var world = new SimulatedWorld(32, BIG_STACK);
        GraphModel model = runRandomProgram(world, seed, 120_000, 1000);
        assertTrue(model.young > 5, () -> "young collections: " + model.young);
        assertTrue(model.totalMoved > 1000, () -> "objects moved: " + model.totalMoved);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void randomProgramsSurviveCompaction(long seed) {
        var world = new SimulatedWorld(24, seed < 23 ? BIG_STACK : 64);
        world.heap.settings().poisons = true;
        world.heap.settings().verifies = true;
        var model = new GraphModel(world, seed);
        model.compacts = true;
        for (int step = 0; step < 60_000; step++) {
            model.step();
        }
        assertTrue(model.compared > 10, () -> "collections compared: " + model.compared);
        assertTrue(model.totalMoved > 1000, () -> "objects moved: " + model.totalMoved);
    }

    /// Two of three objects of full blocks die; afterwards more than half of the blocks are free.
    @Test
    void compactionMakesFreeBlocksOfHoles() {
        var world = new SimulatedWorld(3, BIG_STACK);
        world.heap.settings().hasYoung = false;
        int hub = world.defineInstance(HubLayout.KIND_INSTANCE, 512, 8);
        for (int count = 0; count < 3600; count++) {
            Address object = world.allocate(hub);
            Memory.storeInt(object.plus(16), count);
            Memory.storeAddress(object.plus(8), Memory.loadAddress(world.staticSlot(0)));
            Memory.storeAddress(world.staticSlot(0), object);
        }
        world.heap.collect(Cause.REQUEST);
        for (Address at = Memory.loadAddress(world.staticSlot(0)); !at.isNone(); at = next(at)) {
            Memory.storeAddress(at.plus(8), next(next(next(at))));
        }
        world.heap.collect(Cause.REQUEST);
        long before = freeBlocks(world);
        world.heap.collector().requireCompaction();
        world.heap.collect(Cause.EXHAUSTION);

        long after = freeBlocks(world);
        assertTrue(after > before + 25, () -> after + " free blocks, before " + before);
        int expected = 3599;
        for (Address at = Memory.loadAddress(world.staticSlot(0)); !at.isNone(); at = next(at)) {
            assertEquals(expected, Memory.loadInt(at.plus(16)));
            expected -= 3;
        }
        assertEquals(-1, expected);
    }

    /// Blocks full of objects that live lie in every chunk; afterwards three neighbouring chunks are free.
    @Test
    void compactionMakesFreeChunksOfBlocks() {
        var world = new SimulatedWorld(8, BIG_STACK);
        world.heap.settings().hasYoung = false;
        int hub = world.defineInstance(HubLayout.KIND_INSTANCE, 512, 8);
        int inBlock = (int) (Geometry.BLOCK_BYTES / 512);
        int count = 7 * Geometry.WHOLE_BLOCKS * inBlock;
        for (int number = 0; number < count; number++) {
            Address object = world.allocate(hub);
            Memory.storeInt(object.plus(16), number);
            Memory.storeAddress(object.plus(8), Memory.loadAddress(world.staticSlot(0)));
            Memory.storeAddress(world.staticSlot(0), object);
        }
        world.heap.collect(Cause.REQUEST);
        for (Address at = Memory.loadAddress(world.staticSlot(0)); !at.isNone(); at = next(at)) {
            Address following = next(at);
            while (!following.isNone() && Geometry.blockIndex(following) % 5 != 0) {
                following = next(following);
            }
            Memory.storeAddress(at.plus(8), following);
        }
        world.heap.collect(Cause.REQUEST);
        int bytes = world.defineArray(HubLayout.KIND_PRIMITIVE_ARRAY, 0);
        assertFalse(world.allocateArray(bytes, 5 << 20).isNone());
        int expected = count;
        int found = 0;
        for (Address at = Memory.loadAddress(world.staticSlot(0)); !at.isNone(); at = next(at)) {
            assertTrue(Memory.loadInt(at.plus(16)) < expected, "in order");
            expected = Memory.loadInt(at.plus(16));
            found++;
        }
        assertEquals(count / 5, found, count / 20.0);
    }

    private static Address next(Address object) {
        return Memory.loadAddress(object.plus(8));
    }

    private static long freeBlocks(SimulatedWorld world) {
        ChunkTable chunks = world.heap.chunks();
        long blocks = 0;
        for (int index = 0; index < chunks.used(); index++) {
            int state = chunks.state(index);
            blocks += state == ChunkTable.REGULAR ? Long.bitCount(chunks.freeBlocks(index)) : 0;
            blocks += state == ChunkTable.EMPTY ? Geometry.WHOLE_BLOCKS : 0;
        }
        return blocks;
    }

    @ParameterizedTest
    @ValueSource(longs = {15, 16, 17, 18})
    void randomProgramsSurviveStressThatTakesTurns(long seed) {
        var world = new SimulatedWorld(12, seed < 17 ? BIG_STACK : 64);
        HeapOptions.accept("-Xgc:stress=20", world.heap.settings());
        GraphModel model = runRandomProgram(world, seed, 20_000);
        assertTrue(model.young > 2, () -> "young collections: " + model.young);
        assertTrue(model.totalMoved > 1000, () -> "objects moved: " + model.totalMoved);
    }

    @Test
    void aStoreWithoutBarrierIsFound() {
        var world = new SimulatedWorld(12, BIG_STACK);
        HeapOptions.accept("-Xgc:stress=150", world.heap.settings());
        world.hasBarriers = false;
        var failure = assertThrows(IllegalStateException.class, () -> runRandomProgram(world, 1, 20_000));
        assertTrue(failure.getMessage().contains("not remembered"), failure::getMessage);
    }

    @Test
    void aStoreWithoutBarrierIsFoundBeforeAFullCollectionToo() {
        var world = new SimulatedWorld(12, BIG_STACK);
        world.heap.settings().verifiesBefore = true;
        int hub = world.defineInstance(HubLayout.KIND_INSTANCE, 24, 8);
        Memory.storeAddress(world.staticSlot(0), world.allocate(hub));
        world.heap.collect(Cause.REQUEST);
        Memory.storeAddress(Memory.loadAddress(world.staticSlot(0)).plus(8), world.allocate(hub));
        var failure = assertThrows(IllegalStateException.class, () -> world.heap.collect(Cause.REQUEST));
        assertTrue(failure.getMessage().contains("not remembered"), failure::getMessage);
    }

    @Test
    void anObjectThatLostItsHubIsFoundBeforeACollection() {
        var world = new SimulatedWorld(12, BIG_STACK);
        world.heap.settings().verifiesBefore = true;
        int hub = world.defineInstance(HubLayout.KIND_INSTANCE, 24, 8);
        Memory.storeAddress(world.staticSlot(0), world.allocate(hub));
        world.heap.collect(Cause.REQUEST);
        Memory.storeInt(Memory.loadAddress(world.staticSlot(0)), 8);
        var failure = assertThrows(IllegalStateException.class, () -> world.heap.collect(Cause.ALLOCATION));
        assertTrue(failure.getMessage().contains("without a hub"), failure::getMessage);
    }

    /// Compiled code may be about to fill, without barriers, an object that a stack names (docs/contracts.md).
    @ParameterizedTest
    @ValueSource(ints = {Cause.REQUEST, Cause.ALLOCATION})
    void whatStacksNameMayBeFilledWithoutBarriers(int cause) {
        var world = new SimulatedWorld(12, BIG_STACK);
        world.heap.settings().poisons = true;
        int hub = world.defineInstance(HubLayout.KIND_INSTANCE, 24, 8);
        Address object = world.allocate(hub);
        Memory.storeAddress(world.stackSlot(3), object);
        world.heap.collect(cause);

        Address made = world.allocate(hub);
        Memory.storeInt(made.plus(16), 42);
        Memory.storeAddress(object.plus(8), made);
        world.heap.collect(Cause.ALLOCATION);

        assertTrue(world.heap.collector().wasYoung());
        Address kept = Memory.loadAddress(object.plus(8));
        assertTrue(world.heap.bitmaps().isStart(kept));
        assertEquals(42, Memory.loadInt(kept.plus(16)));
    }

    @Test
    void smallHeapIsExhaustedAndGoesOn() {
        var world = new SimulatedWorld(3, BIG_STACK);
        assertTrue(runRandomProgram(world, 9, 60_000).exhaustions > 0);
    }

    private static GraphModel runRandomProgram(SimulatedWorld world, long seed, int steps) {
        return runRandomProgram(world, seed, steps, 25);
    }

    private static GraphModel runRandomProgram(SimulatedWorld world, long seed, int steps, int requestInterval) {
        world.heap.settings().poisons = true;
        world.heap.settings().verifies = true;
        var model = new GraphModel(world, seed);
        model.requestInterval = requestInterval;
        for (int step = 0; step < steps; step++) {
            model.step();
        }
        assertTrue(model.compared > 5, () -> "collections compared: " + model.compared);
        return model;
    }

    @Test
    void metadataTakesAtMostFourPercent() {
        long inTheChunk = Geometry.METADATA_BYTES;
        long beside = ChunkTable.RECORD_BYTES + PinnedBlocks.RECORD_BYTES + Geometry.BLOCKS_IN_CHUNK;
        assertTrue((inTheChunk + beside) * 100 <= Geometry.CHUNK_BYTES * 4);
    }

    @Test
    void runsOfFreeBlocksAreFound() {
        assertEquals(3, BlockSource.firstOfRun(0b1111000L, 4));
        assertEquals(-1, BlockSource.firstOfRun(0b1110111L, 4));
        assertEquals(1, BlockSource.firstOfRun(0b1110L, 3));
        assertEquals(0, BlockSource.firstOfRun(-1L, 64));
        assertEquals(3, BlockSource.firstOfRun(-1L << 3, 61));
        assertEquals(-1, BlockSource.firstOfRun(-1L << 3, 62));
    }

    @Test
    void aLongListIsMarkedWithoutRecursionAndFreedWhenDropped() {
        var world = new SimulatedWorld(24, BIG_STACK);
        int hub = world.defineInstance(HubLayout.KIND_INSTANCE, 24, 8);
        Address slot = world.staticSlot(0);
        for (int index = 0; index < 500_000; index++) {
            Address node = world.allocate(hub);
            Memory.storeAddress(node.plus(8), Memory.loadAddress(slot));
            Memory.storeAddress(slot, node);
        }
        world.heap.collect(Cause.REQUEST);
        assertTrue(world.heap.usedBytes() >= 12_000_000, () -> "used " + world.heap.usedBytes());
        Memory.storeAddress(slot, Address.none());
        world.heap.collect(Cause.REQUEST);
        assertEquals(0, world.heap.collector().liveBytes());
    }

    @Test
    void garbageIsReclaimedInAFixedHeap() {
        var world = new SimulatedWorld(2, BIG_STACK);
        int hub = world.defineInstance(HubLayout.KIND_INSTANCE, 24, 8);
        for (int index = 0; index < 2_000_000; index++) {
            assertFalse(world.allocate(hub).isNone());
        }
        assertTrue(world.heap.chunks().committed() <= 2);
    }

    @Test
    void aNearlyFullHeapIsExhaustedAndDoesNotCollectForEver() {
        var world = new SimulatedWorld(4, BIG_STACK);
        int bytes = world.defineArray(HubLayout.KIND_PRIMITIVE_ARRAY, 0);
        int list = world.defineInstance(HubLayout.KIND_INSTANCE, 24, 8);
        int array = world.defineInstance(HubLayout.KIND_INSTANCE, 256, 8);
        long most = world.heap.settings().maximumBytes() / Geometry.CHUNK_BYTES;
        long room = most * (Geometry.CHUNK_BYTES - Geometry.METADATA_BYTES) - 2 * Geometry.BLOCK_BYTES;
        for (long kept = 0; kept + 256 <= room; kept += 256) {
            Address object = world.allocate(array);
            assertFalse(object.isNone(), "the heap takes what lives");
            Memory.storeAddress(object.plus(8), Memory.loadAddress(world.staticSlot(0)));
            Memory.storeAddress(world.staticSlot(0), object);
        }
        int before = world.heap.collector().count();
        int made = 0;
        while (!world.allocate(list).isNone()) {
            made++;
            assertTrue(world.heap.collector().count() < before + 100, "collections go on and on");
        }
        assertTrue(made > 1000, "what is free is given out first");
        Memory.storeAddress(world.staticSlot(0), Address.none());
        for (int count = 0; count < 100; count++) {
            assertFalse(world.allocateArray(bytes, 10_000).isNone(), "there is room again");
        }
    }

    @Test
    void softReferencesGoBeforeExhaustionAndOldOnesEarlier() {
        var world = new SimulatedWorld(8, BIG_STACK);
        int bytes = world.defineArray(HubLayout.KIND_PRIMITIVE_ARRAY, 0);
        int soft = world.defineInstance(HubLayout.KIND_SOFT_REFERENCE, 48, ReferenceLayout.QUEUE, ReferenceLayout.NEXT);
        makeSoft(world, soft, bytes);
        world.advanceMilliseconds(100);
        world.heap.collect(Cause.REQUEST);
        assertFalse(referentOfSoft(world).isNone());
        world.heap.collect(Cause.EXHAUSTION);
        assertTrue(referentOfSoft(world).isNone());
        makeSoft(world, soft, bytes);
        world.advanceMilliseconds(1000 * 1000);
        world.heap.collect(Cause.REQUEST);
        assertTrue(referentOfSoft(world).isNone());
    }

    private static Address referentOfSoft(SimulatedWorld world) {
        return Memory.loadAddress(Memory.loadAddress(world.staticSlot(0)).plus(ReferenceLayout.REFERENT));
    }

    private static void makeSoft(SimulatedWorld world, int soft, int bytes) {
        Address referent = world.allocateArray(bytes, 1000);
        Memory.storeAddress(world.staticSlot(1), referent);
        Address reference = world.allocate(soft);
        Memory.storeAddress(world.staticSlot(0), reference);
        Memory.storeAddress(world.staticSlot(1), Address.none());
        Memory.storeAddress(reference.plus(ReferenceLayout.REFERENT), referent);
    }

    @Test
    void clearedReferencesWaitThroughFurtherCollections() {
        var world = new SimulatedWorld(8, BIG_STACK);
        int bytes = world.defineArray(HubLayout.KIND_PRIMITIVE_ARRAY, 0);
        int weak = world.defineInstance(HubLayout.KIND_WEAK_REFERENCE, 48, ReferenceLayout.QUEUE, ReferenceLayout.NEXT);
        for (int index = 0; index < 100; index++) {
            Address reference = world.allocate(weak);
            Memory.storeAddress(world.staticSlot(index), reference);
            Memory.storeAddress(reference.plus(ReferenceLayout.REFERENT), world.allocateArray(bytes, 10));
        }
        world.heap.collect(Cause.REQUEST);
        for (int index = 0; index < 100; index++) {
            Memory.storeAddress(world.staticSlot(index), Address.none());
        }
        world.heap.settings().verifies = true;
        for (int round = 0; round < 3; round++) {
            world.heap.collect(Cause.REQUEST);
            for (int index = 0; index < 1000; index++) {
                world.allocateArray(bytes, 10);
            }
        }
        int count = 0;
        Address reference = world.heap.collector().references().takePending();
        while (!reference.isNone()) {
            assertEquals(weak, Memory.loadInt(reference));
            assertTrue(
                    Memory.loadAddress(reference.plus(ReferenceLayout.REFERENT)).isNone());
            reference = Memory.loadAddress(reference.plus(ReferenceLayout.DISCOVERED));
            count++;
        }
        assertEquals(100, count);
    }

    @Test
    void markStackGrowsWithItsContent() {
        var world = new SimulatedWorld(12, BIG_STACK);
        int leaf = world.defineInstance(HubLayout.KIND_INSTANCE, 16);
        int array = world.defineArray(HubLayout.KIND_REFERENCE_ARRAY, 3);
        int count = 1000;
        Address before = Address.none();
        for (int level = 0; level < 40; level++) {
            Address made = world.allocateArray(array, count);
            Memory.storeAddress(made.plus(ObjectLayout.ARRAY_ELEMENTS + 8L * (count - 1)), before);
            Memory.storeAddress(world.staticSlot(0), made);
            before = made;
            for (int index = 0; index < count - 1; index++) {
                Memory.storeAddress(made.plus(ObjectLayout.ARRAY_ELEMENTS + 8L * index), world.allocate(leaf));
            }
        }
        world.heap.settings().verifies = true;
        world.heap.collect(Cause.REQUEST);
        assertTrue(world.heap.collector().liveBytes() >= 40 * 1000 * 24);
    }

    @Test
    void hugeArraysComeAndGo() {
        var world = new SimulatedWorld(12, BIG_STACK);
        int bytes = world.defineArray(HubLayout.KIND_PRIMITIVE_ARRAY, 0);
        for (int round = 0; round < 50; round++) {
            Address array = world.allocateArray(bytes, 9 << 20);
            assertFalse(array.isNone());
            Address last = array.plus(ObjectLayout.ARRAY_ELEMENTS + (9 << 20) - 1);
            assertEquals(0, Memory.loadByte(last));
            Memory.storeByte(last, (byte) 1);
            Memory.storeAddress(world.stackSlot(3), last.plus(1));
        }
        assertTrue(world.allocateArray(bytes, 40 << 20).isNone());
        world.heap.collect(Cause.REQUEST);
        assertTrue(world.heap.usedBytes() > 9 << 20);
    }
}
