// property: sun.misc.unsafe.memory.access=allow

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import sun.misc.Unsafe;

/// Fields by their offsets, which reflected fields tell: numbers, references, static ones, of superclasses and of the
/// JDK, through names that are computed, and final ones of an object that the image holds.
@SuppressWarnings("removal")
public final class UnsafeFields {
    private UnsafeFields() {}

    static class Base {
        volatile long sequence = 1;
        Object value = "base";
    }

    static final class Cell extends Base {
        byte small = 3;
        int count = 5;
        List<String> names = new ArrayList<>(List.of("a"));
        final int fixed;

        Cell(int fixed) {
            this.fixed = fixed;
        }
    }

    record Pair(int left, int right) {}

    static final class Shared {
        static int number = 11;
        static long wide = 12;
        static Object thing = "thing";
        static List<Integer> list;

        private Shared() {}
    }

    static final class Later {
        static String text = String.valueOf(System.nanoTime() > 0);

        private Later() {}
    }

    /// Made when the image is built, if anything is.
    static final Cell KEPT = new Cell(7);

    private static final Unsafe MEMORY = memory();

    private static Unsafe memory() {
        try {
            Field field = Unsafe.class.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            return (Unsafe) field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long offset(Class<?> type, String name) {
        try {
            long offset = MEMORY.objectFieldOffset(type.getDeclaredField(name));
            if (offset <= 0 || offset >= 1 << 20) {
                throw new AssertionError(name + " at " + offset);
            }
            return offset;
        } catch (NoSuchFieldException e) {
            System.out.println(e);
            return -1;
        }
    }

    public static void main(String[] args) throws ReflectiveOperationException {
        instances();
        statics();
        refused();
        addresses();
    }

    private static void addresses() {
        long place = MEMORY.allocateMemory(8);
        MEMORY.putByte(place, (byte) 2);
        boolean read = MEMORY.getBoolean(null, place);
        System.out.println((read == true) + " " + (read ^ true) + " " + MEMORY.getBooleanVolatile(null, place));
        MEMORY.putLong(place, 7);
        MEMORY.putByte(null, place + 1, (byte) 1);
        System.out.println(MEMORY.getLong(place) + " " + MEMORY.getShort(place));
        MEMORY.putAddress(place, 0x1234_5678_9abcL);
        System.out.println(Long.toHexString(MEMORY.getAddress(place)));
        MEMORY.freeMemory(place);
    }

    private static void instances() throws ReflectiveOperationException {
        Cell cell = new Cell(args());
        for (String name : new String[] {"small", "count", "names", "fixed", "missing"}) {
            long offset = offset(Cell.class, name);
            System.out.println(name + " " + (offset > 0));
        }
        long count = offset(Cell.class, "count");
        System.out.println(MEMORY.getInt(cell, count));
        MEMORY.putInt(cell, count, 6);
        System.out.println(cell.count + " " + MEMORY.getAndAddInt(cell, count, 10) + " " + cell.count);
        long sequence = offset(Base.class, "sequence");
        System.out.println(MEMORY.compareAndSwapLong(cell, sequence, 1, 9) + " " + cell.sequence);
        System.out.println(MEMORY.compareAndSwapLong(cell, sequence, 1, 10) + " " + cell.sequence);
        long value = offset(Base.class, "value");
        System.out.println(MEMORY.getObject(cell, value));
        MEMORY.putOrderedObject(cell, value, new StringBuilder("built"));
        System.out.println(cell.value.getClass() + " " + cell.value);
        MEMORY.putObject(cell, offset(Cell.class, "names"), List.of("x", "y"));
        System.out.println(cell.names);
        MEMORY.putByte(cell, offset(Cell.class, "small"), (byte) -1);
        System.out.println(cell.small);
        MEMORY.putInt(KEPT, offset(Cell.class, "fixed"), 70);
        System.out.println(KEPT.fixed);
        long ofJdk = MEMORY.objectFieldOffset(java.nio.Buffer.class.getDeclaredField("address"));
        System.out.println(MEMORY.getLong(java.nio.ByteBuffer.allocateDirect(8), ofJdk) != 0);
    }

    private static int args() {
        return 4;
    }

    private static void statics() throws ReflectiveOperationException {
        // Initialised, so that what is written stays.
        Shared.number += 0;
        for (Field field : Shared.class.getDeclaredFields()) {
            Object base = MEMORY.staticFieldBase(field);
            long offset = MEMORY.staticFieldOffset(field);
            switch (field.getName()) {
                case "number" -> MEMORY.putInt(base, offset, MEMORY.getInt(base, offset) + 1);
                case "wide" -> MEMORY.getAndAddLong(base, offset, 100);
                case "thing" -> {
                    System.out.println(MEMORY.getObject(base, offset));
                    MEMORY.putObject(base, offset, new ArrayList<>(List.of(1, 2)));
                }
                default -> MEMORY.compareAndSwapObject(base, offset, null, List.of(3));
            }
        }
        System.gc();
        System.out.println(Shared.number + " " + Shared.wide + " " + Shared.thing + " " + Shared.list);
        Field later = Later.class.getDeclaredField("text");
        Object before = MEMORY.getObject(MEMORY.staticFieldBase(later), MEMORY.staticFieldOffset(later));
        System.out.println(before == null || before.equals("true"));
        System.out.println(Later.text);
    }

    private static void refused() throws ReflectiveOperationException {
        attempt(() -> MEMORY.objectFieldOffset(Pair.class.getDeclaredField("left")));
        attempt(() -> MEMORY.objectFieldOffset(Shared.class.getDeclaredField("number")));
        attempt(() -> MEMORY.staticFieldOffset(Cell.class.getDeclaredField("count")));
        attempt(() -> MEMORY.objectFieldOffset(null));
    }

    private interface Question {
        long ask() throws ReflectiveOperationException;
    }

    private static void attempt(Question question) throws ReflectiveOperationException {
        try {
            System.out.println(question.ask());
        } catch (UnsupportedOperationException | IllegalArgumentException | NullPointerException e) {
            System.out.println(e);
        }
    }
}
