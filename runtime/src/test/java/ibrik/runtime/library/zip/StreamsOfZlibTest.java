package ibrik.runtime.library.zip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

/// Compares with the JDK's zlib: the same bytes out, whatever the pieces, and the same messages for damaged streams.
final class StreamsOfZlibTest {
    private static final int FINISH = 4;
    private static final int[] FLUSHES = {Deflater.NO_FLUSH, Deflater.SYNC_FLUSH, Deflater.FULL_FLUSH};
    private static final int[] SIZES = {0, 1, 2, 3, 10, 300, 5000, 40_000, 200_000};

    @Test
    void compressesToTheSameBytes() {
        Random random = new Random(1);
        for (int kind = 0; kind < 5; kind++) {
            for (int size : SIZES) {
                byte[] input = input(random, kind, size);
                for (int level = -1; level <= 9; level++) {
                    for (int strategy = 0; strategy <= 2; strategy++) {
                        if (level != 0) {
                            String what =
                                    "kind " + kind + " size " + size + " level " + level + " strategy " + strategy;
                            assertArrayEquals(
                                    expected(input, level, strategy), compressed(input, level, strategy), what);
                        }
                    }
                }
            }
        }
    }

    @Test
    void storedBlocksComeBack() throws DataFormatException {
        for (int size : SIZES) {
            byte[] input = input(new Random(size), 0, size);
            Inflater inflater = new Inflater();
            inflater.setInput(compressed(input, 0, 0));
            byte[] back = new byte[size + 1];
            assertEquals(size, inflater.inflate(back));
            assertTrue(inflater.finished());
            assertArrayEquals(input, Arrays.copyOf(back, size));
        }
    }

    @Test
    void piecesMakeNoDifference() {
        Random random = new Random(2);
        for (int round = 0; round < 60; round++) {
            byte[] input = input(random, round % 5, random.nextInt(120_000));
            int level = 1 + random.nextInt(9);
            Deflater theirs = new Deflater(level);
            Deflation ours = new Deflation(level, 0, false);
            byte[] one = new byte[800_000];
            byte[] other = new byte[800_000];
            int at = 0;
            int from = 0;
            while (!theirs.finished()) {
                int length = Math.min(random.nextInt(30_000), input.length - from);
                int most = 1 + random.nextInt(70_000);
                boolean last = from + length == input.length;
                boolean hasRoom = most > 2 * length + 1000 && !last;
                int flush = last ? FINISH : hasRoom ? FLUSHES[random.nextInt(FLUSHES.length)] : 0;
                theirs.setInput(input, from, length);
                if (last) {
                    theirs.finish();
                }
                int written = theirs.deflate(one, at, most, last ? 0 : flush);
                var used = ours.run(input, from, length, other, at, most, flush);
                String what = "round " + round + " level " + level + " flush " + flush + " at " + at + " from " + from
                        + " length " + length + " most " + most;
                assertEquals(theirs.getBytesRead() - from, used.input(), what);
                assertEquals(written, used.output(), what);
                assertEquals(theirs.finished(), used.isFinished());
                at += written;
                from = (int) theirs.getBytesRead();
            }
            assertArrayEquals(one, other);
            theirs.end();
        }
    }

    @Test
    void decompressesInPieces() throws DataFormatException {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            byte[] input = input(random, round % 5, random.nextInt(60_000));
            byte[] packed = expected(input, random.nextInt(10), random.nextInt(3));
            if (round % 4 == 3) {
                int damaged = random.nextInt(packed.length);
                packed[damaged] = (byte) (packed[damaged] ^ 1 << random.nextInt(8));
            }
            compareInflation(packed, input.length + 10, random);
        }
    }

    /// How much of its input each has used when the output is full may differ, what comes out may not.
    private static void compareInflation(byte[] packed, int room, Random random) {
        Inflater theirs = new Inflater();
        byte[] one = new byte[room];
        String failure = null;
        int written = 0;
        theirs.setInput(packed);
        try {
            written = theirs.inflate(one);
        } catch (DataFormatException e) {
            failure = e.getMessage();
        }
        Inflation ours = new Inflation(false);
        byte[] other = new byte[room];
        int at = 0;
        int from = 0;
        for (int rounds = 0; rounds < 1000 && !ours.isFinished() && ours.failureOrNull() == null; rounds++) {
            int length = Math.min(1 + random.nextInt(3000), packed.length - from);
            int most = Math.min(random.nextInt(9000), room - at);
            var used = ours.run(packed, from, length, other, at, most);
            at += used.output();
            from += used.input();
        }
        assertEquals(failure, ours.failureOrNull());
        if (failure == null) {
            assertEquals(written, at);
            assertEquals(theirs.finished(), ours.isFinished());
            assertEquals(theirs.getBytesRead(), from);
            assertEquals(theirs.getAdler(), ours.adler());
            assertArrayEquals(one, other);
        }
        theirs.end();
    }

    private static byte[] expected(byte[] input, int level, int strategy) {
        Deflater deflater = new Deflater(level);
        deflater.setStrategy(strategy);
        deflater.setInput(input);
        deflater.finish();
        byte[] output = new byte[input.length + input.length / 5 + 1000];
        int length = 0;
        while (!deflater.finished()) {
            length += deflater.deflate(output, length, output.length - length);
        }
        deflater.end();
        return Arrays.copyOf(output, length);
    }

    private static byte[] compressed(byte[] input, int level, int strategy) {
        Deflation deflation = new Deflation(level, strategy, false);
        byte[] output = new byte[input.length + input.length / 5 + 1000];
        int from = 0;
        int length = 0;
        while (true) {
            var used = deflation.run(input, from, input.length - from, output, length, output.length - length, FINISH);
            from += used.input();
            length += used.output();
            if (used.isFinished()) {
                return Arrays.copyOf(output, length);
            }
        }
    }

    /// Random bytes, few symbols, words, runs, or one byte.
    private static byte[] input(Random random, int kind, int size) {
        byte[] bytes = new byte[size];
        String[] words = {"the ", "quick ", "brown ", "fox ", "jumps ", "over ", "lazy ", "dog ", "and ", "cat\n"};
        int at = 0;
        while (at < size) {
            switch (kind) {
                case 0 -> bytes[at++] = (byte) random.nextInt();
                case 1 -> bytes[at++] = (byte) (Math.abs(random.nextGaussian()) * 8);
                case 2 -> {
                    for (char each : words[random.nextInt(words.length)].toCharArray()) {
                        if (at < size) {
                            bytes[at++] = (byte) each;
                        }
                    }
                }
                case 3 -> {
                    byte value = (byte) random.nextInt();
                    for (int rest = random.nextInt(600); rest > 0 && at < size; rest--) {
                        bytes[at++] = value;
                    }
                }
                default -> bytes[at++] = 'x';
            }
        }
        return bytes;
    }
}
