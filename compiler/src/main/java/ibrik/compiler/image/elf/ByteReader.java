package ibrik.compiler.image.elf;

import ibrik.compiler.problem.CompilerBug;
import java.nio.charset.StandardCharsets;

/// A cursor over a part of a byte array, little-endian, with the number forms of DWARF.
public final class ByteReader {
    private final byte[] bytes;
    private final int start;
    private final int end;
    private int position;

    public ByteReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private ByteReader(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
        this.position = start;
    }

    /// A reader of `length` bytes from `offset`, which counts from this reader's start.
    public ByteReader part(long offset, long length) {
        if (offset < 0 || length < 0 || offset + length > end - start) {
            throw new CompilerBug("part " + offset + "+" + length + " lies outside of " + (end - start) + " bytes");
        }
        return new ByteReader(bytes, start + (int) offset, start + (int) (offset + length));
    }

    public int position() {
        return position - start;
    }

    public int size() {
        return end - start;
    }

    public ByteReader moveTo(long offset) {
        if (offset < 0 || offset > end - start) {
            throw new CompilerBug("position " + offset + " lies outside of " + (end - start) + " bytes");
        }
        position = start + (int) offset;
        return this;
    }

    public void skip(long count) {
        moveTo(position() + count);
    }

    public boolean hasMore() {
        return position < end;
    }

    public int unsigned8() {
        if (position >= end) {
            throw new CompilerBug("read behind the end of " + size() + " bytes");
        }
        return bytes[position++] & 0xFF;
    }

    public int unsigned16() {
        return unsigned8() | unsigned8() << 8;
    }

    public int signed32() {
        return unsigned16() | unsigned16() << 16;
    }

    public long unsigned32() {
        return signed32() & 0xFFFF_FFFFL;
    }

    public long signed64() {
        return unsigned32() | (long) signed32() << 32;
    }

    public long unsignedLeb128() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = unsigned8();
            value |= (next & 0x7FL) << shift;
            if (next < 0x80) {
                return value;
            }
        }
    }

    public long signedLeb128() {
        long value = 0;
        int shift = 0;
        int next;
        do {
            next = unsigned8();
            value |= (next & 0x7FL) << shift;
            shift += 7;
        } while (next >= 0x80);
        return (next & 0x40) != 0 && shift < 64 ? value | -1L << shift : value;
    }

    /// A NUL-terminated text; the cursor moves behind the NUL.
    public String text() {
        int from = position;
        while (unsigned8() != 0) {
            // Looks for the end.
        }
        return new String(bytes, from, position - 1 - from, StandardCharsets.UTF_8);
    }

    /// The NUL-terminated text at `offset`; the cursor stays.
    public String textAt(long offset) {
        int before = position;
        var text = moveTo(offset).text();
        position = before;
        return text;
    }
}
