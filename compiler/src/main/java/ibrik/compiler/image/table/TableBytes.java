package ibrik.compiler.image.table;

import ibrik.compiler.problem.CompilerBug;
import java.io.ByteArrayOutputStream;

/// Bytes of a run-time table, little-endian.
final class TableBytes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    int size() {
        return bytes.size();
    }

    TableBytes put8(int value) {
        bytes.write(value);
        return this;
    }

    TableBytes put16(int value) {
        return put8(value).put8(value >>> 8);
    }

    TableBytes put32(long value) {
        if (value < Integer.MIN_VALUE || value > 0xFFFF_FFFFL) {
            throw new CompilerBug(value + " does not fit into 32 bits of a table");
        }
        return put16((int) value).put16((int) (value >>> 16));
    }

    TableBytes putVarint(int value) {
        int rest = value;
        while (rest >>> 7 != 0) {
            put8(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        return put8(rest);
    }

    TableBytes put(byte[] values) {
        bytes.writeBytes(values);
        return this;
    }

    TableBytes align4() {
        while (bytes.size() % 4 != 0) {
            bytes.write(0);
        }
        return this;
    }

    byte[] toArray() {
        return bytes.toByteArray();
    }
}
