package ibrik.runtime.library.zip;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

final class Crc32Test {
    @Test
    void checksumsAreThoseOfTheJdk() {
        byte[] bytes = new byte[1000];
        new Random(3).nextBytes(bytes);
        var expected = new CRC32();
        int state = -1;
        for (byte each : bytes) {
            expected.update(each);
            state = Crc32.step(state, each);
            assertEquals(expected.getValue(), ~state & 0xFFFF_FFFFL);
        }
    }
}
