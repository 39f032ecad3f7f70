package ibrik.compiler.image.elf;

import ibrik.compiler.image.elf.ObjectFile.Content;
import ibrik.compiler.problem.CompilerBug;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// One section of an [ObjectFile]: bytes are appended, little-endian, at [#position()].
public final class ObjectSection {
    /// `R_X86_64_64`: symbol plus addend, 64 bits.
    private static final int ADDRESS_64 = 1;
    /// `R_X86_64_32`: the same in 32 bits, zero-extended; the linker checks that it fits.
    private static final int ADDRESS_32 = 10;

    final int number;
    final String name;
    final Content content;
    final int alignment;
    private final ObjectFile file;
    private ByteBuffer bytes = ObjectFile.buffer(1024);
    private ByteBuffer relocations = ObjectFile.buffer(0);
    /// Size of a section without bytes.
    private long zeroBytes;

    ObjectSection(ObjectFile file, int number, String name, Content content, int alignment) {
        this.file = file;
        this.number = number;
        this.name = name;
        this.content = content;
        this.alignment = alignment;
    }

    /// Distance in bytes from the section's start to where the next byte goes.
    public long position() {
        return content == Content.ZERO ? zeroBytes : bytes.position();
    }

    /// Defines a global symbol at the current position.
    public void define(String symbol) {
        file.define(symbol, number, position());
    }

    /// Defines a global symbol at a distance from the section's start, which may lie behind the content so far.
    public void defineAt(String symbol, long position) {
        file.define(symbol, number, position);
    }

    /// Appends zeros up to a multiple of `boundary`, a power of two no larger than the section's alignment.
    public void align(int boundary) {
        zeros(ObjectFile.alignUp(position(), boundary) - position());
    }

    public void zeros(long count) {
        if (content == Content.ZERO) {
            zeroBytes += count;
        } else {
            ensure(count);
            bytes.position(bytes.position() + (int) count);
        }
    }

    public void putByte(int value) {
        ensure(1);
        bytes.put((byte) value);
    }

    public void putShort(int value) {
        ensure(2);
        bytes.putShort((short) value);
    }

    public void putInt(int value) {
        ensure(4);
        bytes.putInt(value);
    }

    public void putLong(long value) {
        ensure(8);
        bytes.putLong(value);
    }

    public void putBytes(byte[] values) {
        ensure(values.length);
        bytes.put(values);
    }

    /// Appends the 64-bit address `symbol + addend`; the symbol may be defined elsewhere.
    public void putAddress(String symbol, long addend) {
        relocate(position(), symbol, ADDRESS_64, addend);
        putLong(0);
    }

    /// Appends `symbol + addend` in 32 bits: for absolute symbols and addresses below 4 GiB.
    public void putAddress32(String symbol, long addend) {
        relocate(position(), symbol, ADDRESS_32, addend);
        putInt(0);
    }

    /// Replaces a byte that was appended before.
    public void setByte(long position, int value) {
        checkWritten(position, 1);
        bytes.put((int) position, (byte) value);
    }

    /// Replaces four bytes that were appended before.
    public void setInt(long position, int value) {
        checkWritten(position, 4);
        bytes.putInt((int) position, value);
    }

    /// Replaces eight bytes that were appended before.
    public void setLong(long position, long value) {
        checkWritten(position, 8);
        bytes.putLong((int) position, value);
    }

    /// Makes eight bytes that were appended before the address `symbol + addend`.
    public void setAddress(long position, String symbol, long addend) {
        checkWritten(position, 8);
        relocate(position, symbol, ADDRESS_64, addend);
    }

    private void checkWritten(long position, int count) {
        if (position < 0 || position + count > position()) {
            throw new CompilerBug(name + " has no bytes at " + position);
        }
    }

    private void relocate(long position, String symbol, int type, long addend) {
        relocations = withRoom(relocations, ObjectFile.RELOCATION_BYTES);
        // ELF numbers symbols from 1.
        long symbolNumber = file.symbolNumber(symbol) + 1L;
        relocations.putLong(position).putLong(symbolNumber << 32 | type).putLong(addend);
    }

    private void ensure(long count) {
        if (content == Content.ZERO) {
            throw new CompilerBug(name + " has no bytes in the file");
        }
        bytes = withRoom(bytes, count);
    }

    private static ByteBuffer withRoom(ByteBuffer buffer, long count) {
        if (buffer.remaining() >= count) {
            return buffer;
        }
        int capacity = Math.toIntExact(Math.max(buffer.capacity() * 2L, buffer.position() + count + 256));
        return ByteBuffer.wrap(Arrays.copyOf(buffer.array(), capacity))
                .order(ByteOrder.LITTLE_ENDIAN)
                .position(buffer.position());
    }

    boolean isRelocated() {
        return relocations.position() > 0;
    }

    ByteBuffer bytes() {
        return content == Content.ZERO
                ? ObjectFile.buffer(0)
                : bytes.duplicate().flip();
    }

    ByteBuffer relocations() {
        return relocations.duplicate().flip();
    }
}
