package ibrik.testing.pipes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// What is done at the ends of a program's pipes. Each exchange chooses sizes and pauses by a seed.
enum Exchange {
    /// Takes one byte, and nothing more until every buffer on the way can be full; the rest in pieces.
    SLOW_READER("flood", Integer.toString(Exchange.FLOOD)) {
        @Override
        boolean holds(Process process, Random random) throws IOException, InterruptedException {
            process.getOutputStream().close();
            ByteArrayOutputStream found = new ByteArrayOutputStream();
            try (InputStream output = process.getInputStream()) {
                found.write(output.read());
                boolean waits = !process.waitFor(50 + random.nextInt(200), TimeUnit.MILLISECONDS);
                byte[] piece = new byte[1 + random.nextInt(40_000)];
                for (int count = output.read(piece); count >= 0; count = output.read(piece)) {
                    found.write(piece, 0, count);
                    pause(random, 2);
                }
                return waits && Arrays.equals(flood(), found.toByteArray());
            }
        }
    },
    SLOW_WRITER("copy") {
        @Override
        boolean holds(Process process, Random random) throws IOException, InterruptedException {
            byte[] bytes = new byte[1 + random.nextInt(4000)];
            random.nextBytes(bytes);
            try (OutputStream input = process.getOutputStream()) {
                for (int at = 0; at < bytes.length; ) {
                    int count = Math.min(bytes.length - at, 1 + random.nextInt(300));
                    input.write(bytes, at, count);
                    input.flush();
                    at += count;
                    pause(random, 5);
                }
            }
            return Arrays.equals(bytes, process.getInputStream().readAllBytes());
        }
    },
    CLOSED_READER("flood", Integer.toString(Exchange.FLOOD)) {
        @Override
        boolean holds(Process process, Random random) throws IOException, InterruptedException {
            process.getOutputStream().close();
            int count = random.nextInt(3000);
            byte[] found = process.getInputStream().readNBytes(count);
            process.getInputStream().close();
            return Arrays.equals(Arrays.copyOf(flood(), count), found);
        }
    },
    RANDOM_MEGABYTE("copy") {
        @Override
        boolean holds(Process process, Random random) throws IOException, InterruptedException {
            byte[] bytes = new byte[1 << 20];
            random.nextBytes(bytes);
            return comesBack(process, bytes);
        }
    },
    ALL_VALUES("copy") {
        @Override
        boolean holds(Process process, Random random) throws IOException, InterruptedException {
            byte[] bytes = new byte[256];
            for (int value = 0; value < bytes.length; value++) {
                int other = random.nextInt(value + 1);
                bytes[value] = bytes[other];
                bytes[other] = (byte) value;
            }
            return comesBack(process, bytes);
        }
    },
    END_OF_INPUT("count") {
        @Override
        boolean holds(Process process, Random random) throws IOException, InterruptedException {
            int count = random.nextBoolean() ? 0 : random.nextInt(10_000);
            try (OutputStream input = process.getOutputStream()) {
                input.write(new byte[count]);
                input.flush();
                pause(random, 50);
            }
            String found = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return found.equals(count + " -1 -1 0\n");
        }
    };

    /// More than what a pipe of Linux (64 KiB), a device's queue and the launcher hold together.
    private static final int FLOOD = 400_000;

    private final String[] words;

    Exchange(String... words) {
        this.words = words;
    }

    /// Arguments of the program.
    String[] words() {
        return words.clone();
    }

    /// Talks with the program until its output has ended.
    ///
    /// @return whether all came as it should
    abstract boolean holds(Process process, Random random) throws IOException, InterruptedException;

    private static byte[] flood() {
        byte[] bytes = new byte[FLOOD];
        for (int index = 0; index < FLOOD; index++) {
            bytes[index] = (byte) (index / 1021);
        }
        return bytes;
    }

    private static boolean comesBack(Process process, byte[] bytes) throws IOException, InterruptedException {
        Thread feeder = Thread.ofPlatform().daemon().start(() -> {
            try (OutputStream input = process.getOutputStream()) {
                input.write(bytes);
            } catch (IOException ended) {
                // The program does not read on: its output tells.
            }
        });
        byte[] found = process.getInputStream().readAllBytes();
        feeder.join();
        return Arrays.equals(bytes, found);
    }

    private static void pause(Random random, int milliseconds) throws InterruptedException {
        Thread.sleep(random.nextInt(milliseconds + 1));
    }
}
