package ibrik.kernel.memory;

import ibrik.kernel.memory.layout.AddressSpace;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.SimulatedMemory;

/// Physical memory from 0 behind the linear map.
final class Simulation {
    private Simulation() {}

    static void memory(long bytes) {
        SimulatedMemory.install(new Address(AddressSpace.LINEAR), bytes);
    }
}
