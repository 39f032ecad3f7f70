package ibrik.runtime.heap.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.runtime.heap.SimulatedWorld;
import ibrik.runtime.heap.report.Cause;
import ibrik.runtime.heap.setting.HeapSettings;
import ibrik.vocabulary.layout.HubLayout;
import ibrik.vocabulary.layout.ObjectLayout;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardsSimulationTest {
    private static final int STORES = 200;

    private final SimulatedWorld world = new SimulatedWorld(40, 512 << 10);
    private final int array = world.defineArray(HubLayout.KIND_REFERENCE_ARRAY, 3);
    private final int leaf = world.defineInstance(HubLayout.KIND_INSTANCE, 16);
    private int stamps;

    /// Lengths of a remembered array, of arrays in blocks and of huge ones, the last ones
    /// longer than a nursery.
    @ParameterizedTest
    @ValueSource(ints = {1000, 2047, 3000, 4094, 200_000, 240_000, 1_000_001, 3_000_000})
    void whatIsStoredInAnOldArrayLivesAndIsFoundAgain(int length) {
        HeapSettings settings = world.heap.settings();
        settings.verifies = true;
        settings.movesAll = true;
        Memory.storeAddress(world.staticSlot(0), world.allocateArray(array, length));
        world.heap.collect(Cause.REQUEST);
        var random = new Random(length);
        Map<Integer, Integer> stored = new HashMap<>();
        for (int round = 0; round < 4; round++) {
            store(0, stored);
            store(length - 1, stored);
            for (int count = 0; count < STORES; count++) {
                store(random.nextInt(length), stored);
            }
            world.heap.collect(round == 3 ? Cause.REQUEST : Cause.ALLOCATION);
            assertEquals(round != 3, world.heap.collector().wasYoung());
            check(length, stored);
        }
    }

    private void store(int index, Map<Integer, Integer> stored) {
        Address object = world.allocate(leaf);
        Memory.storeInt(object.plus(ObjectLayout.HEADER_BYTES), ++stamps);
        world.storeElement(Memory.loadAddress(world.staticSlot(0)), index, object);
        stored.put(index, stamps);
    }

    private void check(int length, Map<Integer, Integer> stored) {
        Address elements = Memory.loadAddress(world.staticSlot(0)).plus(ObjectLayout.ARRAY_ELEMENTS);
        for (int index = 0; index < length; index++) {
            Address element = Memory.loadAddress(elements.plus(8L * index));
            assertEquals(stored.containsKey(index), !element.isNone());
            if (!element.isNone()) {
                assertTrue(world.heap.bitmaps().isStart(element));
                assertEquals(stored.get(index), Memory.loadInt(element.plus(ObjectLayout.HEADER_BYTES)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3000, 1_000_001})
    void elementsOfAnOldArrayAreDirtyByCardsAlone(int length) {
        Memory.storeAddress(world.staticSlot(0), world.allocateArray(array, length));
        world.heap.collect(Cause.REQUEST);
        Address old = Memory.loadAddress(world.staticSlot(0));
        var cards = new Cards(world.heap.chunks());
        world.storeElement(old, 2000, world.allocate(leaf));
        assertTrue(SimulatedWorld.isOld(old));
        assertTrue(cards.isDirty(old, length, old.plus(ObjectLayout.ARRAY_ELEMENTS + 8 * 2000)));
        assertFalse(cards.isDirty(old, length, old.plus(ObjectLayout.ARRAY_ELEMENTS + 8 * 1000)));
        world.heap.collect(Cause.ALLOCATION);
        assertFalse(cards.isDirty(old, length, old.plus(ObjectLayout.ARRAY_ELEMENTS + 8 * 2000)));
    }

    @Test
    void aLongerArrayThanTheNurseryIsOldAtOnceAndItsNewElementsLive() {
        world.heap.settings().verifies = true;
        world.heap.settings().verifiesBefore = true;
        world.heap.settings().movesAll = true;
        int length = 1_000_001;
        long claimed = world.heap.usedBytes() - world.heap.collector().liveBytes();
        Address long1 = world.allocateArray(array, length);
        assertTrue(SimulatedWorld.isOld(long1));
        assertEquals(claimed, world.heap.usedBytes() - world.heap.collector().liveBytes());
        Memory.storeAddress(world.staticSlot(0), long1);
        Address element = world.allocate(leaf);
        world.storeElement(long1, length - 1, element);
        world.heap.collect(Cause.ALLOCATION);

        assertTrue(world.heap.collector().wasYoung());
        assertTrue(world.heap.bitmaps().isStart(long1));
        Address moved = Memory.loadAddress(long1.plus(ObjectLayout.ARRAY_ELEMENTS + 8L * (length - 1)));
        assertFalse(moved.isSame(element));
        assertTrue(world.heap.bitmaps().isStart(moved));
        Memory.storeAddress(world.staticSlot(0), Address.none());
        world.heap.collect(Cause.REQUEST);
        assertEquals(0, world.heap.usedBytes());
    }

    @Test
    void aShorterOneIsNew() {
        assertFalse(SimulatedWorld.isOld(world.allocateArray(array, 250_000)));
    }

    /// As a table does when it grows: all its entries are old but one.
    @Test
    void elementsThatNameOldObjectsLeaveCardsClean() {
        int length = 1_000_001;
        Memory.storeAddress(world.staticSlot(0), world.allocate(leaf));
        Memory.storeAddress(world.staticSlot(1), world.allocateArray(array, 3));
        world.heap.collect(Cause.REQUEST);
        Address old = Memory.loadAddress(world.staticSlot(0));
        Address source = Memory.loadAddress(world.staticSlot(1));
        Address target = world.allocateArray(array, length);
        var cards = new Cards(world.heap.chunks());
        world.storeElement(source, 0, old);
        world.storeElement(source, 2, world.allocate(leaf));
        world.heap.remembered().rememberCopy(source.plus(ObjectLayout.ARRAY_ELEMENTS), target, 15, 3);
        world.storeElement(target, 500, old);
        assertFalse(cards.isDirty(target, length, target.plus(ObjectLayout.ARRAY_ELEMENTS + 8L * 500)));
        assertFalse(cards.isDirty(target, length, target.plus(ObjectLayout.ARRAY_ELEMENTS + 8L * 13)));
        assertTrue(cards.isDirty(target, length, target.plus(ObjectLayout.ARRAY_ELEMENTS + 8L * 17)));
    }
}
