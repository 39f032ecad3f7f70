package ibrik.runtime.heap.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.runtime.heap.HeapOptions;
import ibrik.runtime.heap.SimulatedWorld;
import ibrik.vocabulary.layout.HubLayout;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;
import org.junit.jupiter.api.Test;

class HeapHistogramTest {
    private static final String HEAD = """
             num     #instances         #bytes  class name
            -------------------------------------------------------
            """;

    private final SimulatedWorld world = new SimulatedWorld(16, 512 << 10);
    private final int node = world.defineInstance(HubLayout.KIND_INSTANCE, 24, 8);
    private final int bytes = world.defineArray(HubLayout.KIND_PRIMITIVE_ARRAY, 0);

    @Test
    void countsWhatLivesInTheHeapAndInTheImage() {
        int inImage = world.defineInstance(HubLayout.KIND_INSTANCE, 16);
        for (int index = 0; index < 3; index++) {
            world.imageInstance(inImage);
        }
        for (int index = 0; index < 10_000; index++) {
            Address made = world.allocate(node);
            if (index % 10 == 0) {
                Memory.storeAddress(made.plus(8), Memory.loadAddress(world.staticSlot(0)));
                Memory.storeAddress(world.staticSlot(0), made);
            }
        }
        Memory.storeAddress(world.staticSlot(1), world.allocateArray(bytes, 5));
        Memory.storeAddress(world.staticSlot(2), world.allocateArray(bytes, 40_000));
        Memory.storeAddress(world.staticSlot(3), world.allocateArray(bytes, 3_000_000));
        world.heap.inspect();
        // 24, 40,016 and 3,000,016 bytes of arrays.
        assertEquals(
                HEAD
                        + "   1:             3        3040056  Class" + bytes + "\n"
                        + "   2:          1000          24000  Class" + node + "\n"
                        + "   3:             3             48  Class" + inImage + "\n"
                        + "Total          1006        3064104\n",
                world.output.toString());
    }

    @Test
    void printsAfterEachFullCollectionIfAsked() {
        HeapOptions.accept("-Xlog:gc+classhisto=trace", world.heap.settings());
        world.heap.histogram().prepare();
        Memory.storeAddress(world.staticSlot(0), world.allocate(node));
        world.heap.collect(Cause.REQUEST);
        Memory.storeAddress(world.staticSlot(0), Address.none());
        world.heap.collect(Cause.REQUEST);
        assertEquals(
                HEAD
                        + "   1:             1             24  Class64\n"
                        + "Total             1             24\n"
                        + HEAD
                        + "Total             0              0\n",
                world.output.toString());
    }

    @Test
    void printsNothingUnasked() {
        world.heap.collect(Cause.REQUEST);
        assertEquals("", world.output.toString());
    }
}
