package ibrik.kernel.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.kernel.console.HostPlatform;
import ibrik.kernel.memory.frame.FrameAllocator;
import ibrik.kernel.memory.layout.PhysicalMemory;
import ibrik.kernel.memory.layout.RegionList;
import ibrik.kernel.memory.range.DeviceMemory;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeviceMemorySimulationTest {
    private static final long MEMORY = 32 << 20;
    /// Stands for 4 GiB: what lies above it is out of the device's reach.
    private static final long LIMIT = 8 << 20;

    private final SimulatedCore core = new SimulatedCore(0);
    private final FrameAllocator frames = new FrameAllocator(core);
    private final DeviceMemory memory = new DeviceMemory(frames);

    @BeforeEach
    void begin() {
        Platform.install(new HostPlatform());
        Simulation.memory(MEMORY);
        RegionList usable = new RegionList(4);
        usable.add(2 << 20, MEMORY);
        frames.start(usable, PhysicalMemory.at(1 << 20), MEMORY, 1, 0);
    }

    @Test
    void staysBelowTheLimitUntilNothingIsLeftThere() {
        long free = frames.freeBytes();
        List<Address> taken = new ArrayList<>();
        Address start = memory.allocate(12_000, 1, LIMIT);
        while (!start.isNone()) {
            assertTrue(DeviceMemory.physical(start).raw() + 12_000 <= LIMIT);
            assertEquals(0, Memory.loadByte(start.plus(11_999)), "zeroed");
            Memory.fill(start, 12_000, (byte) 1);
            taken.add(start);
            start = memory.allocate(12_000, 1, LIMIT);
        }
        assertEquals((LIMIT - (2 << 20)) / 16384, taken.size(), "three of each four pages");
        assertTrue(!memory.allocate(12_000, 1, DeviceMemory.ANYWHERE).isNone(), "above there is enough");
        taken.forEach(each -> memory.free(each, 12_000));
        assertEquals(free - 12_288, frames.freeBytes());
    }

    @Test
    void alignmentHolds() {
        for (long alignment = 1; alignment <= 4 << 20; alignment <<= 1) {
            Address start = memory.allocate(4096, alignment, DeviceMemory.BELOW_4_GIB);
            assertTrue(start.isAligned(Math.max(4096, alignment)), "alignment " + alignment);
            memory.free(start, 4096);
        }
        assertEquals(MEMORY - (2 << 20), frames.freeBytes());
    }

    @Test
    void nonsenseIsRefused() {
        assertTrue(memory.allocate(0, 1, LIMIT).isNone());
        assertTrue(memory.allocate(-5, 1, LIMIT).isNone());
        assertTrue(memory.allocate(Long.MAX_VALUE, 1, LIMIT).isNone());
        assertTrue(memory.allocate(4096, 3, LIMIT).isNone());
        assertTrue(memory.allocate(4096, 1, 4096).isNone());
        Address start = memory.allocate(4096, 1, LIMIT);
        memory.free(start, 4096);
        assertThrows(HostPlatform.Panicked.class, () -> memory.free(start, 4096));
    }
}
