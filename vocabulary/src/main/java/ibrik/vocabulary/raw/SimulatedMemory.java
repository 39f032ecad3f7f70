package ibrik.vocabulary.raw;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;

/// A range of bytes with made-up addresses, in which target code runs on the host. Never part of an image.
///
/// Each thread has its own current memory; several may share one, and volatile and atomic accesses, which must be
/// aligned, are what their names say. An access outside the range fails with an [IndexOutOfBoundsException].
public final class SimulatedMemory {
    private static final VarHandle BYTES = ValueLayout.JAVA_BYTE.varHandle();
    private static final VarHandle INTS = ValueLayout.JAVA_INT.varHandle();
    private static final VarHandle LONGS = ValueLayout.JAVA_LONG.varHandle();
    private static final ThreadLocal<SimulatedMemory> CURRENT = new ThreadLocal<>();

    private final long base;
    private final MemorySegment bytes;

    private SimulatedMemory(long base, long size) {
        this.base = base;
        this.bytes = Arena.ofAuto().allocate(size, 8);
    }

    /// Makes zeroed memory of `size` bytes from address `base` current for this thread.
    public static SimulatedMemory install(Address base, long size) {
        var memory = new SimulatedMemory(base.raw(), size);
        CURRENT.set(memory);
        return memory;
    }

    /// Shares this memory with the calling thread.
    public void enter() {
        CURRENT.set(this);
    }

    static SimulatedMemory current() {
        var memory = CURRENT.get();
        if (memory == null) {
            throw new IllegalStateException("no simulated memory installed on this thread");
        }
        return memory;
    }

    byte loadByte(long address) {
        return bytes.get(ValueLayout.JAVA_BYTE, address - base);
    }

    void storeByte(long address, byte value) {
        bytes.set(ValueLayout.JAVA_BYTE, address - base, value);
    }

    short loadShort(long address) {
        return bytes.get(ValueLayout.JAVA_SHORT_UNALIGNED, address - base);
    }

    void storeShort(long address, short value) {
        bytes.set(ValueLayout.JAVA_SHORT_UNALIGNED, address - base, value);
    }

    int loadInt(long address) {
        return bytes.get(ValueLayout.JAVA_INT_UNALIGNED, address - base);
    }

    void storeInt(long address, int value) {
        bytes.set(ValueLayout.JAVA_INT_UNALIGNED, address - base, value);
    }

    long loadLong(long address) {
        return bytes.get(ValueLayout.JAVA_LONG_UNALIGNED, address - base);
    }

    void storeLong(long address, long value) {
        bytes.set(ValueLayout.JAVA_LONG_UNALIGNED, address - base, value);
    }

    float loadFloat(long address) {
        return bytes.get(ValueLayout.JAVA_FLOAT_UNALIGNED, address - base);
    }

    void storeFloat(long address, float value) {
        bytes.set(ValueLayout.JAVA_FLOAT_UNALIGNED, address - base, value);
    }

    double loadDouble(long address) {
        return bytes.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, address - base);
    }

    void storeDouble(long address, double value) {
        bytes.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, address - base, value);
    }

    void copy(long from, long to, long count) {
        MemorySegment.copy(bytes, from - base, bytes, to - base, count);
    }

    void fill(long start, long count, byte value) {
        bytes.asSlice(start - base, count).fill(value);
    }

    byte loadByteVolatile(long address) {
        return (byte) BYTES.getVolatile(bytes, address - base);
    }

    void storeByteVolatile(long address, byte value) {
        BYTES.setVolatile(bytes, address - base, value);
    }

    int loadIntVolatile(long address) {
        return (int) INTS.getVolatile(bytes, address - base);
    }

    void storeIntVolatile(long address, int value) {
        INTS.setVolatile(bytes, address - base, value);
    }

    boolean compareAndSetInt(long address, int expected, int value) {
        return INTS.compareAndSet(bytes, address - base, expected, value);
    }

    int getAndAddInt(long address, int increment) {
        return (int) INTS.getAndAdd(bytes, address - base, increment);
    }

    long loadLongVolatile(long address) {
        return (long) LONGS.getVolatile(bytes, address - base);
    }

    void storeLongVolatile(long address, long value) {
        LONGS.setVolatile(bytes, address - base, value);
    }

    boolean compareAndSetLong(long address, long expected, long value) {
        return LONGS.compareAndSet(bytes, address - base, expected, value);
    }

    long getAndAddLong(long address, long increment) {
        return (long) LONGS.getAndAdd(bytes, address - base, increment);
    }
}
