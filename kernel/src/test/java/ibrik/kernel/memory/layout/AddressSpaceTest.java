package ibrik.kernel.memory.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.kernel.memory.mapping.Caching;
import ibrik.machine.register.PageAttributes;
import org.junit.jupiter.api.Test;

class AddressSpaceTest {
    @Test
    void theRangesAreApartAndInTheUpperHalf() {
        long[] starts = {
            AddressSpace.DEVICES, AddressSpace.LINEAR, AddressSpace.HEAP, AddressSpace.STACKS, AddressSpace.IMAGE, 0
        };
        assertEquals(-1L << 47, starts[0], "the first address of the upper half with four levels of tables");
        for (int index = 1; index < starts.length; index++) {
            // In the order of unsigned numbers; 0 stands for the end.
            assertTrue(Long.compareUnsigned(starts[index] - 1, starts[index - 1]) > 0);
            assertEquals(0, starts[index] % AddressSpace.HUGE_PAGE);
        }
    }

    @Test
    void stacksFillTheirRange() {
        long small = AddressSpace.STACKS + AddressSpace.STACK_SLOTS * AddressSpace.STACK_SLOT;
        assertEquals(AddressSpace.SMALL_STACKS, small);
        assertEquals(AddressSpace.IMAGE, small + AddressSpace.SMALL_STACK_SLOTS * AddressSpace.SMALL_STACK_SLOT);
        assertTrue(AddressSpace.SMALL_STACK_SLOTS > 10_000, "threads alive at once");
    }

    @Test
    void theImageIsWhereTheCodeModelWantsIt() {
        assertEquals(-1L << 31, AddressSpace.IMAGE, "the top 2 GiB");
    }

    @Test
    void theSecondPageAttributeIsWriteCombining() {
        // The value at reset: Intel SDM Vol. 3A (2023), "PAT Entry 0 to 7 following power-up".
        assertEquals(
                0x0007_0406_0007_0106L,
                Caching.withWriteCombining(new PageAttributes(0x0007_0406_0007_0406L))
                        .raw());
    }
}
