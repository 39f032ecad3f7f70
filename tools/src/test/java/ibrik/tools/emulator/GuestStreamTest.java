package ibrik.tools.emulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class GuestStreamTest {
    /// Takes a piece for each permit.
    private static final class Reader extends OutputStream {
        private final Semaphore permits = new Semaphore(0);
        private final CountDownLatch asked = new CountDownLatch(1);
        private final Semaphore done = new Semaphore(0);
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value});
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            asked.countDown();
            permits.acquireUninterruptibly();
            taken.writeBytes(bytes);
            done.release();
        }
    }

    private final Reader reader = new Reader();
    private final GuestStream stream = new GuestStream(reader, () -> {});

    private void pass(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        stream.pass(bytes, 0, bytes.length);
    }

    @Test
    void aSlowReaderHoldsTheGuestUp() throws InterruptedException {
        Thread guest = Thread.ofPlatform().daemon().start(() -> pass("one"));
        reader.asked.await();
        assertFalse(guest.join(Duration.ofMillis(50)), "it waits");
        reader.permits.release();
        guest.join();
        assertEquals("one", reader.taken.toString(StandardCharsets.US_ASCII));
    }

    @Test
    void aGuestThatShallEndIsNotHeldUpAndLosesNothing() throws InterruptedException {
        Thread guest = Thread.ofPlatform().daemon().start(() -> {
            pass("one");
            pass("two");
            pass("three");
        });
        reader.asked.await();
        stream.hurry();
        guest.join();
        assertEquals("", reader.taken.toString(StandardCharsets.US_ASCII));
        reader.permits.release(3);
        reader.done.acquire(3);
        assertEquals("onetwothree", reader.taken.toString(StandardCharsets.US_ASCII));
    }

    @Test
    void whatIsKeptHasABound() throws InterruptedException {
        stream.hurry();
        byte[] piece = new byte[1 << 20];
        for (int count = 0; count < 100; count++) {
            stream.pass(piece, 0, piece.length);
        }
        reader.permits.release(100);
        reader.done.acquire(64);
        stream.finish();
        assertEquals(64 << 20, reader.taken.size());
    }

    @Test
    void aReaderThatIsGoneTakesAll() {
        List<String> losses = new ArrayList<>();
        GuestStream closed = new GuestStream(
                new OutputStream() {
                    @Override
                    public void write(int value) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                },
                () -> losses.add("told"));
        closed.pass(new byte[5], 0, 5);
        closed.pass(new byte[5], 0, 5);
        closed.finish();
        assertArrayEquals(new byte[0], reader.taken.toByteArray());
        assertEquals(List.of("told"), losses);
    }
}
