package ibrik.tools.emulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The launcher's side of docs/kernel/05-console.md.
final class GuestConsoleTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final List<GuestInput.Request> requests = new ArrayList<>();
    private final GuestOutput output = new GuestOutput(GuestStreams.to(out, errors), requests::add, _ -> {});

    private void take(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        output.take(bytes, bytes.length);
    }

    @Test
    void streamsAreToldApartWhereverThePiecesEnd() {
        String sent = "boot\u0010oone\u0010\u0010\u0010eoh\u0010otwo\u0010\u0010o\u0010kpanic";
        for (int cut = 0; cut <= sent.length(); cut++) {
            out.reset();
            errors.reset();
            take("\u0010k" + sent.substring(0, cut));
            take(sent.substring(cut));
            assertEquals("one\u0010two\u0010o", out.toString(StandardCharsets.ISO_8859_1), "cut at " + cut);
            assertEquals("bootohpanic", errors.toString(StandardCharsets.ISO_8859_1), "cut at " + cut);
        }
    }

    @Test
    void requestsAndStatusAreNoOutput() {
        take("\u0010oa\u0010rb\u0010ac\u0010x042");
        assertEquals("abc", out.toString(StandardCharsets.ISO_8859_1));
        assertEquals(List.of(GuestInput.Request.WAIT, GuestInput.Request.WHAT_IS_THERE), requests);
        assertEquals(42, output.status().orElseThrow());
    }

    @Test
    void aStreamThatNobodyReadsHoldsNothingUp() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        List<Integer> losses = new ArrayList<>();
        GuestOutput half = new GuestOutput(GuestStreams.to(closed, errors), requests::add, losses::add);
        byte[] bytes = "\u0010l\u0010oa\u0010eb\u0010oc\u0010x000".getBytes(StandardCharsets.ISO_8859_1);
        half.take(bytes, bytes.length);
        assertEquals("b", errors.toString(StandardCharsets.ISO_8859_1));
        assertEquals(List.of((int) 'o'), losses, "told once");
        assertEquals(0, half.status().orElseThrow());
    }

    private static byte[] answers(InputStream in, GuestInput.Request... requests) {
        GuestInput input = new GuestInput(in);
        List.of(requests).forEach(input::ask);
        ByteArrayOutputStream port = new ByteArrayOutputStream();
        OutputStream last = new OutputStream() {
            private int answers;

            @Override
            public void write(byte[] bytes) throws IOException {
                port.write(bytes);
                answers++;
            }

            @Override
            public void write(int value) {
                port.write(value);
            }

            @Override
            public void flush() throws IOException {
                if (answers == requests.length) {
                    throw new IOException("the guest has ended");
                }
            }
        };
        input.answerAll(last);
        return port.toByteArray();
    }

    @Test
    void allBytesArriveAndTheEndIsACommand() {
        byte[] all = new byte[256];
        for (int value = 0; value < all.length; value++) {
            all[value] = (byte) value;
        }
        byte[] sent = answers(new ByteArrayInputStream(all), GuestInput.Request.WAIT, GuestInput.Request.WAIT);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        expected.write(all, 0, 17);
        expected.write(all, 16, 240);
        expected.writeBytes(new byte[] {0x10, 'c', 0x10, 'e'});
        assertArrayEquals(expected.toByteArray(), sent);
    }

    @Test
    void whatWasNotAskedForIsLeftToOthers() throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(new byte[100_000]);
        answers(in, GuestInput.Request.WAIT);
        assertEquals(100_000 - 8192, in.available());
    }

    @Test
    void aQuestionForWhatIsThereDoesNotWait() {
        InputStream nothingYet = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("would wait");
            }
        };
        assertArrayEquals(new byte[] {0x10, 'c'}, answers(nothingYet, GuestInput.Request.WHAT_IS_THERE));
    }

    @Test
    void whyInputCannotBeReadIsTold() {
        InputStream folder = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Is a directory");
            }
        };
        assertEquals(
                "Is a directory\u0010f",
                new String(answers(folder, GuestInput.Request.WAIT), StandardCharsets.US_ASCII));
    }

    @Test
    void randomBytesSurviveBothWays() {
        long seed = System.nanoTime();
        byte[] bytes = new byte[8000];
        new Random(seed).nextBytes(bytes);
        byte[] sent = answers(new ByteArrayInputStream(bytes), GuestInput.Request.WAIT);
        take("\u0010o");
        output.take(sent, sent.length);
        assertArrayEquals(bytes, out.toByteArray(), "seed " + seed);
    }
}
