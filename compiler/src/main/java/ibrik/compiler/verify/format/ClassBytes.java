package ibrik.compiler.verify.format;

/// Reads a class file from front to end; its end may come at any place.
final class ClassBytes {
    private final byte[] bytes;
    private int at;

    ClassBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    int position() {
        return at;
    }

    boolean isAtEnd() {
        return at == bytes.length;
    }

    int u1() {
        need(1);
        return bytes[at++] & 0xFF;
    }

    int u2() {
        return u1() << 8 | u1();
    }

    long u4() {
        return (long) u2() << 16 | u2();
    }

    void skip(long count) {
        need(count);
        at += (int) count;
    }

    private void need(long count) {
        if (count > bytes.length - at) {
            throw Refused.format("Truncated class file");
        }
    }
}
