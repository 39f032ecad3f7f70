package ibrik.tools.emulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Answers a guest that asks for input: docs/kernel/05-console.md. Input that the program does not read is left to
/// whoever reads after it, and a terminal is touched only by a program that reads.
final class GuestInput {
    /// The most that an answer holds, and what the JDK's buffered streams read at once.
    private static final int ANSWER_BYTES = 8192;

    private static final int COMPLETE = 'c';
    private static final int END = 'e';
    private static final int FAILED = 'f';

    /// What a guest asks for.
    enum Request {
        /// What one read gives.
        WAIT,
        /// The same if the read need not wait, else nothing.
        WHAT_IS_THERE
    }

    private final InputStream in;
    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();

    GuestInput(InputStream in) {
        this.in = in;
    }

    void ask(Request request) {
        requests.add(request);
    }

    /// Answers until the guest is gone or this thread is interrupted.
    void answerAll(OutputStream port) {
        try {
            while (true) {
                port.write(answer(requests.take()));
                port.flush();
            }
        } catch (IOException gone) {
            // The guest has ended.
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] answer(Request request) {
        byte[] bytes = new byte[ANSWER_BYTES];
        int count = 0;
        try {
            if (request == Request.WAIT || in.available() > 0) {
                count = in.read(bytes);
            }
        } catch (IOException unreadable) {
            byte[] why = String.valueOf(unreadable.getMessage()).getBytes(StandardCharsets.UTF_8);
            return answer(why, why.length, FAILED);
        }
        return answer(bytes, count, count < 0 ? END : COMPLETE);
    }

    private static byte[] answer(byte[] bytes, int count, int end) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream(ANSWER_BYTES + 2);
        for (int index = 0; index < count; index++) {
            if (bytes[index] == GuestOutput.ESCAPE) {
                answer.write(GuestOutput.ESCAPE);
            }
            answer.write(bytes[index]);
        }
        answer.write(GuestOutput.ESCAPE);
        answer.write(end);
        return answer.toByteArray();
    }
}
