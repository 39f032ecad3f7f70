package ibrik.kernel.device.virtio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.kernel.console.HostPlatform;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;
import ibrik.vocabulary.raw.SimulatedMemory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MmioWindowTest {
    private static final Address WORD = new Address(0x1000);

    private final MmioWindow window = new MmioWindow();

    private boolean parse(String word) {
        Platform.install(new HostPlatform());
        byte[] bytes = word.getBytes(StandardCharsets.US_ASCII);
        // One byte more than the word and its NUL would be an access outside of memory.
        SimulatedMemory.install(WORD, bytes.length + 1);
        for (int index = 0; index < bytes.length; index++) {
            Memory.storeByte(WORD.plus(index), bytes[index]);
        }
        return window.parse(WORD);
    }

    private void is(long bytes, long start, int line) {
        assertEquals(bytes, window.bytes);
        assertEquals(start, window.start);
        assertEquals(line, window.line);
    }

    @Test
    void theWordsOfQemuAndFirecrackerAreRead() {
        assertTrue(parse("virtio_mmio.device=512@0xfeb00e00:23"));
        is(512, 0xFEB0_0E00L, 23);
        assertTrue(parse("virtio_mmio.device=4K@0xd0000000:5"));
        is(4096, 0xD000_0000L, 5);
        assertTrue(parse("virtio_mmio.device=0x200@4096:0"));
        is(512, 4096, 0);
    }

    @Test
    void anythingElseIsNotOne() {
        String full = "virtio_mmio.device=512@0xfeb00e00:23";
        for (int length = 0; length < full.indexOf(':') + 1; length++) {
            assertFalse(parse(full.substring(0, length)), full.substring(0, length));
        }
        for (String other : List.of(
                "-Dvirtio_mmio.device=512@0xfeb00e00:23",
                "virtio_mmio.device=16@0xfeb00e00:23",
                "virtio_mmio.device=9999999999999999999999999@0xfeb00e00:23",
                "virtio_mmio.device=512@0:23",
                "virtio_mmio.device=512@0xfeb00e01:23")) {
            assertFalse(parse(other), other);
        }
    }
}
