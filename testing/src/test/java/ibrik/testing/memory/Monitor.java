package ibrik.testing.memory;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// QEMU's monitor: an oracle outside the guest.
public final class Monitor implements AutoCloseable {
    private static final String PROMPT = "(qemu) ";
    /// No answer takes longer; a hang of the emulator must not hang the test.
    private static final int LIMIT_MILLISECONDS = 60_000;

    private final Socket socket;

    /// Waits for the prompt at this loopback port.
    public Monitor(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(LIMIT_MILLISECONDS);
        readToPrompt();
    }

    /// The lines that answer a command.
    public String ask(String command) throws IOException {
        send(command);
        String answer = readToPrompt();
        // The monitor echoes the command with its line editing; the answer begins on the next line.
        return answer.substring(answer.indexOf('\n') + 1).replace("\r", "");
    }

    /// Says something to which no answer comes.
    void send(String command) throws IOException {
        socket.getOutputStream().write((command + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    private String readToPrompt() throws IOException {
        StringBuilder text = new StringBuilder();
        InputStream in = socket.getInputStream();
        while (text.indexOf(PROMPT, Math.max(0, text.length() - PROMPT.length())) < 0) {
            int unit = in.read();
            if (unit < 0) {
                throw new IOException("the monitor ended after: " + text);
            }
            text.append((char) unit);
        }
        return text.substring(0, text.length() - PROMPT.length());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
