package ibrik.runtime.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import ibrik.vocabulary.layout.HubLayout;
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
}
