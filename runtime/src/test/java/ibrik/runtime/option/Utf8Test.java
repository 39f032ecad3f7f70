package ibrik.runtime.option;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class Utf8Test {
    /// What decides how a sequence is read: the borders of the ranges of bytes.
    private static final int[] BORDERS = {
        0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF,
        0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xF8, 0xFF
    };

    private static void check(byte[] bytes) {
        assertEquals(new String(bytes, StandardCharsets.UTF_8), Utf8.decode(bytes), () -> Arrays.toString(bytes));
    }

    @Test
    void sequencesOfUpToFourBordersAreReadAsByTheLibrary() {
        int count = BORDERS.length;
        for (int number = 0; number < count * count * count * count; number++) {
            var bytes = new byte[4];
            int rest = number;
            for (int index = 0; index < bytes.length; index++) {
                bytes[index] = (byte) BORDERS[rest % count];
                rest /= count;
            }
            for (int length = 0; length <= bytes.length; length++) {
                check(Arrays.copyOf(bytes, length));
            }
        }
    }

    @Test
    void allCodePointsAndRandomBytesAreReadAsByTheLibrary() {
        for (int code = 0; code <= Character.MAX_CODE_POINT; code++) {
            check(Character.toString(code).getBytes(StandardCharsets.UTF_8));
        }
        var random = new Random(1);
        for (int round = 0; round < 100_000; round++) {
            var bytes = new byte[random.nextInt(12)];
            random.nextBytes(bytes);
            check(bytes);
        }
    }
}
