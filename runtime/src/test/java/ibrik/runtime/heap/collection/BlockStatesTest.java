package ibrik.runtime.heap.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BlockStatesTest {
    @Test
    void bitsSpreadToBytes() {
        for (int bits = 0; bits < 256; bits++) {
            assertEquals(Long.expand(bits, 0x0101010101010101L), BlockStates.spread(bits | 0xF00L));
        }
    }
}
