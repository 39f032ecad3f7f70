package ibrik.runtime.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.runtime.heap.report.Cause;
import ibrik.runtime.heap.setting.HeapSettings;
import ibrik.vocabulary.layout.HubLayout;
import ibrik.vocabulary.layout.ObjectLayout;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Several cores mark at once, each a thread over the same memory, and the result is that of one.
class ParallelMarkingSimulationTest {
    private static final long BIG_STACK = 512 << 10;

    @ParameterizedTest
    @CsvSource({"21,1", "22,1", "23,3", "24,3", "25,7", "26,7"})
    void randomProgramsFindTheirObjectsUnchangedAndNothingElse(long seed, int helpers) {
        var world = new SimulatedWorld(24, 32 << 10);
        world.addHelpers(helpers);
        world.heap.settings().verifies = true;
        HeapOptions.accept("-Xgc:stress=100", world.heap.settings());
        var model = new GraphModel(world, seed);
        for (int step = 0; step < 15_000; step++) {
            model.step();
        }
        assertTrue(model.compared > 5, () -> "collections compared: " + model.compared);
        assertTrue(model.totalMoved > 1000, () -> "objects moved: " + model.totalMoved);
        assertTrue(world.helpedCount() >= model.compared, () -> "collections with help: " + world.helpedCount());
        assertEquals(world.helpedCount(), world.lookedCount(), "who helps may have an old view of the heap's pages");
    }

    /// Every object is named from many places, so markers meet at each; the room for moved ones is short.
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7})
    void markersThatMeetAtAnObjectMoveItOnce(int helpers) {
        var world = new SimulatedWorld(6, BIG_STACK);
        world.addHelpers(helpers);
        HeapSettings settings = world.heap.settings();
        settings.verifies = true;
        settings.movesAll = true;
        int leaf = world.defineInstance(HubLayout.KIND_INSTANCE, 24);
        int array = world.defineArray(HubLayout.KIND_REFERENCE_ARRAY, 3);
        for (int round = 0; round < 6; round++) {
            for (int index = 0; index < 64; index++) {
                Memory.storeAddress(world.staticSlot(index), world.allocateArray(array, 1500));
            }
            for (int number = 0; number < 1500; number++) {
                nameEverywhere(world, world.allocate(leaf), number);
            }
            long moved = collect(world);
            assertTrue(round > 3 || moved > 0, "objects moved in a heap with room");
            check(world);
        }
        assertTrue(world.helpedCount() > 0, "helpers came");
    }

    private static void nameEverywhere(SimulatedWorld world, Address object, int number) {
        Memory.storeLong(object.plus(ObjectLayout.HEADER_BYTES), number);
        for (int index = 0; index < 64; index++) {
            world.storeElement(Memory.loadAddress(world.staticSlot(index)), (number * 7 + index) % 1500, object);
        }
    }

    private static long collect(SimulatedWorld world) {
        world.heap.collect(Cause.REQUEST);
        return world.heap.collector().report().evacuatedObjects;
    }

    private static void check(SimulatedWorld world) {
        for (int number = 0; number < 1500; number++) {
            Address first = element(world, 0, number);
            assertTrue(Memory.loadLong(first.plus(ObjectLayout.HEADER_BYTES)) == number, "content");
            for (int index = 1; index < 64; index++) {
                assertTrue(first.isSame(element(world, index, number)), "all slots name one place");
            }
        }
    }

    private static Address element(SimulatedWorld world, int index, int number) {
        Address array = Memory.loadAddress(world.staticSlot(index));
        return Memory.loadAddress(array.plus(ObjectLayout.ARRAY_ELEMENTS + 8L * ((number * 7 + index) % 1500)));
    }
}
