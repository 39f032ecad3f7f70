package ibrik.tools.junit;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// The end of a stream that may be long.
final class Tail extends OutputStream {
    private final byte[] ring;
    private long written;

    /// @param bytes that are kept
    Tail(int bytes) {
        this.ring = new byte[bytes];
    }

    @Override
    public synchronized void write(int octet) {
        ring[(int) (written % ring.length)] = (byte) octet;
        written++;
    }

    synchronized String text() {
        int count = (int) Math.min(written, ring.length);
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = ring[(int) ((written - count + i) % ring.length)];
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
