package ibrik.vocabulary.raw;

import ibrik.vocabulary.mark.Intrinsic;

/// Raw loads, stores and atomics, and the bridge between references and addresses.
///
/// In an image each method is one or a few instructions, little-endian, no check of any kind. On the host they work on
/// the [SimulatedMemory] of the calling thread, so collectors and table walkers run in unit tests; the bridge to
/// references exists only in an image.
public final class Memory {
    private Memory() {}

    @Intrinsic
    public static byte loadByte(Address address) {
        return SimulatedMemory.current().loadByte(address.raw());
    }

    @Intrinsic
    public static void storeByte(Address address, byte value) {
        SimulatedMemory.current().storeByte(address.raw(), value);
    }

    @Intrinsic
    public static short loadShort(Address address) {
        return SimulatedMemory.current().loadShort(address.raw());
    }

    @Intrinsic
    public static void storeShort(Address address, short value) {
        SimulatedMemory.current().storeShort(address.raw(), value);
    }

    @Intrinsic
    public static int loadInt(Address address) {
        return SimulatedMemory.current().loadInt(address.raw());
    }

    @Intrinsic
    public static void storeInt(Address address, int value) {
        SimulatedMemory.current().storeInt(address.raw(), value);
    }

    @Intrinsic
    public static long loadLong(Address address) {
        return SimulatedMemory.current().loadLong(address.raw());
    }

    @Intrinsic
    public static void storeLong(Address address, long value) {
        SimulatedMemory.current().storeLong(address.raw(), value);
    }

    @Intrinsic
    public static float loadFloat(Address address) {
        return SimulatedMemory.current().loadFloat(address.raw());
    }

    @Intrinsic
    public static void storeFloat(Address address, float value) {
        SimulatedMemory.current().storeFloat(address.raw(), value);
    }

    @Intrinsic
    public static double loadDouble(Address address) {
        return SimulatedMemory.current().loadDouble(address.raw());
    }

    @Intrinsic
    public static void storeDouble(Address address, double value) {
        SimulatedMemory.current().storeDouble(address.raw(), value);
    }

    public static Address loadAddress(Address address) {
        return new Address(loadLong(address));
    }

    public static void storeAddress(Address address, Address value) {
        storeLong(address, value.raw());
    }

    /// Sequentially consistent, never removed or merged: for devices and for words shared between cores.
    @Intrinsic
    public static byte loadByteVolatile(Address address) {
        return SimulatedMemory.current().loadByteVolatile(address.raw());
    }

    /// Sequentially consistent, never removed or merged: for devices and for words shared between cores.
    @Intrinsic
    public static void storeByteVolatile(Address address, byte value) {
        SimulatedMemory.current().storeByteVolatile(address.raw(), value);
    }

    /// Sequentially consistent, never removed or merged: for devices and for words shared between cores.
    @Intrinsic
    public static short loadShortVolatile(Address address) {
        return loadShort(address);
    }

    /// Sequentially consistent, never removed or merged: for devices and for words shared between cores.
    @Intrinsic
    public static void storeShortVolatile(Address address, short value) {
        storeShort(address, value);
    }

    /// Sequentially consistent, never removed or merged: for devices and for words shared between cores.
    @Intrinsic
    public static int loadIntVolatile(Address address) {
        return SimulatedMemory.current().loadIntVolatile(address.raw());
    }

    /// Sequentially consistent, never removed or merged: for devices and for words shared between cores.
    @Intrinsic
    public static void storeIntVolatile(Address address, int value) {
        SimulatedMemory.current().storeIntVolatile(address.raw(), value);
    }

    /// Sequentially consistent, never removed or merged: for devices and for words shared between cores.
    @Intrinsic
    public static long loadLongVolatile(Address address) {
        return SimulatedMemory.current().loadLongVolatile(address.raw());
    }

    /// Sequentially consistent, never removed or merged: for devices and for words shared between cores.
    @Intrinsic
    public static void storeLongVolatile(Address address, long value) {
        SimulatedMemory.current().storeLongVolatile(address.raw(), value);
    }

    /// Atomic and sequentially consistent; true if `expected` was there and is now `value`.
    @Intrinsic
    public static boolean compareAndSetInt(Address address, int expected, int value) {
        return SimulatedMemory.current().compareAndSetInt(address.raw(), expected, value);
    }

    /// Atomic and sequentially consistent; the value before the addition.
    @Intrinsic
    public static int getAndAddInt(Address address, int increment) {
        return SimulatedMemory.current().getAndAddInt(address.raw(), increment);
    }

    /// Atomic and sequentially consistent; true if `expected` was there and is now `value`.
    @Intrinsic
    public static boolean compareAndSetLong(Address address, long expected, long value) {
        return SimulatedMemory.current().compareAndSetLong(address.raw(), expected, value);
    }

    /// Atomic and sequentially consistent; the value before the addition.
    @Intrinsic
    public static long getAndAddLong(Address address, long increment) {
        return SimulatedMemory.current().getAndAddLong(address.raw(), increment);
    }

    /// Overlapping ranges are copied as if through a buffer.
    @Intrinsic
    public static void copy(Address from, Address to, long bytes) {
        SimulatedMemory.current().copy(from.raw(), to.raw(), bytes);
    }

    @Intrinsic
    public static void fill(Address start, long bytes, byte value) {
        SimulatedMemory.current().fill(start.raw(), bytes, value);
    }

    /// A full fence.
    @Intrinsic
    public static void fence() {}

    /// The address of an object's header; 0 for null. The caller keeps the object alive.
    @Intrinsic
    public static Address addressOf(Object object) {
        throw new UnsupportedOperationException("objects have addresses only in an image");
    }

    /// The object whose header lies at `address`; null for 0.
    @Intrinsic
    public static Object objectAt(Address address) {
        throw new UnsupportedOperationException("addresses are objects only in an image");
    }
}
