package serialisation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Externalizable;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.NotSerializableException;
import java.io.ObjectInput;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.ObjectStreamField;
import java.io.Serializable;
import java.io.StreamCorruptedException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// Objects written and read again: the bytes, by their hash, and what comes of them.
public class Copies {
    static class Base {
        int base;

        Base() {
            System.out.println("Base()");
            base = 7;
        }
    }

    static class Plain extends Base implements Serializable {
        final int number;
        final List<String> list = new ArrayList<>(List.of("q"));
        transient int left = 5;
        double[] doubles = {1.5, -0.0};
        Plain self = this;
        boolean yes = true;
        char letter = 'x';
        byte small = -3;
        short low = 300;
        long wide = 1L << 40;
        float part = 1.5f;

        Plain(int number) {
            this.number = number;
        }

        String text() {
            return number + " " + list + left + Arrays.toString(doubles) + (self == this) + yes + letter + small + low
                    + wide + part + base;
        }
    }

    static class Own extends Plain {
        int own = 9;

        Own() {
            super(3);
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.defaultWriteObject();
            out.writeInt(77);
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            System.out.println("read " + in.readInt() + own);
        }
    }

    record Pair(int number, String text, long wide, Pair next) implements Serializable {
        Pair {
            if (number < 0) {
                throw new IllegalArgumentException("negative");
            }
        }
    }

    enum Kind {
        ONE,
        OTHER {
            @Override
            public String toString() {
                return "other";
            }
        }
    }

    public static class External implements Externalizable {
        int value;

        public External() {
            System.out.println("External()");
        }

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            out.writeInt(value);
        }

        @Override
        public void readExternal(ObjectInput in) throws IOException {
            value = in.readInt();
        }
    }

    static class Replaced implements Serializable {
        final String text;

        Replaced(String text) {
            this.text = text;
        }

        Object writeReplace() {
            return new Replacement(text);
        }
    }

    record Replacement(String text) implements Serializable {
        private Object readResolve() {
            return new Replaced(text + "!");
        }
    }

    static class Chosen implements Serializable {
        private static final ObjectStreamField[] serialPersistentFields = {
            new ObjectStreamField("alpha", int.class), new ObjectStreamField("beta", String.class)
        };

        int alpha = 4;
        transient String gamma = "g";

        private void writeObject(ObjectOutputStream out) throws IOException {
            var fields = out.putFields();
            fields.put("alpha", alpha);
            fields.put("beta", "B" + gamma);
            out.writeFields();
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            var fields = in.readFields();
            alpha = fields.get("alpha", -1) + 1;
            gamma = (String) fields.get("beta", null);
        }
    }

    static class Computed implements Serializable {
        private static final long serialVersionUID = Long.parseLong("77");
    }

    static class Mistyped implements Serializable {
        private static final Object serialVersionUID = Long.parseLong("78");
    }

    static class Holder implements Serializable {
        Base no = new Base();
    }

    static class Demanding {
        Demanding(int unused) {}
    }

    static class Lost extends Demanding implements Serializable {
        Lost() {
            super(1);
        }
    }

    static byte[] write(Object object) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }

    @SuppressWarnings("unchecked")
    static <T> T copy(T object) throws IOException, ClassNotFoundException {
        byte[] bytes = write(object);
        System.out.println(object.getClass().getName() + " " + bytes.length + " " + Arrays.hashCode(bytes));
        return (T) read(bytes);
    }

    static void ofTheProgram() throws Exception {
        System.out.println(copy(new Plain(12)).text());
        System.out.println(copy(new Own()).text());
        System.out.println(copy(new Pair(1, "y", 5L, new Pair(2, null, 6, null))));
        System.out.println(copy(Kind.OTHER) == Kind.OTHER);
        System.out.println(copy(new External()).value);
        System.out.println(copy(new Replaced("r")).text);
        Chosen chosen = copy(new Chosen());
        System.out.println(chosen.alpha + chosen.gamma);
    }

    static void ofTheLibrary() throws Exception {
        for (Object object : new Object[] {
            new HashMap<>(Map.of("k", 2)),
            new TreeMap<>(Map.of("a", 1, "b", 2)),
            new LinkedHashMap<>(Map.of(1, 2)),
            new HashSet<>(Set.of(3)),
            new LinkedList<>(List.of(1, 2)),
            new ArrayDeque<>(List.of(4)),
            new PriorityQueue<>(List.of(5, 1)),
            List.of(1, 2, 3),
            Map.of("x", "y"),
            Collections.unmodifiableList(new ArrayList<>(List.of(1))),
            new BigInteger("123456789012345678901234567890"),
            new BigDecimal("1.50"),
            LocalDate.of(2025, 3, 4),
            Duration.ofSeconds(3, 4),
            new Date(5).getTime(),
            UUID.fromString("00000000-0000-0001-0000-000000000002"),
            new AtomicInteger(4),
            new ConcurrentHashMap<>(Map.of("c", 1)),
            new CopyOnWriteArrayList<>(List.of(1)),
            EnumSet.of(Kind.ONE),
            new EnumMap<>(Map.of(Kind.ONE, 1)),
            "text",
            'c',
            1.5,
            new BitSet(5),
            new StringBuilder("sb"),
            Integer.class,
            String[].class
        }) {
            System.out.println(copy(object));
        }
        System.out.println(Arrays.deepToString(copy(new Object[] {new int[][] {{1}, {2, 3}}, new String[] {"a", null}, 2})));
        byte[] thrown = write(new IllegalStateException("bad", new RuntimeException("cause")));
        var copied = (Exception) read(thrown);
        System.out.println(copied + " " + copied.getCause() + " " + copied.getStackTrace()[0].getMethodName());
    }

    static void refused() throws Exception {
        for (Object object : List.of(new Holder(), new Lost())) {
            try {
                copy(object);
            } catch (NotSerializableException | InvalidClassException e) {
                System.out.println(e);
            }
        }
        try {
            read(new byte[] {1, 2, 3, 4});
        } catch (StreamCorruptedException e) {
            System.out.println(e);
        }
        byte[] pair = write(new Pair(1, null, 0, null));
        for (int i = 0; i < pair.length - 3; i++) {
            if (pair[i] == 0 && pair[i + 1] == 0 && pair[i + 2] == 0 && pair[i + 3] == 1) {
                pair[i] = (byte) 0x80;
                break;
            }
        }
        try {
            read(pair);
        } catch (IOException e) {
            System.out.println(e + " " + e.getCause());
        }
        var filtered = new ObjectInputStream(new ByteArrayInputStream(write(new HashMap<>())));
        filtered.setObjectInputFilter(ObjectInputFilter.Config.createFilter("!java.util.HashMap;*"));
        try {
            filtered.readObject();
        } catch (InvalidClassException e) {
            System.out.println(e.getMessage());
        }
    }

    public static void main(String[] args) throws Exception {
        ofTheProgram();
        ofTheLibrary();
        refused();
        for (Class<?> type : List.of(
                Plain.class, Own.class, Pair.class, Kind.class, External.class, Replaced.class, Chosen.class,
                Computed.class, Mistyped.class, Holder.class, int[].class, String[][].class, ArrayList.class)) {
            System.out.println(ObjectStreamClass.lookup(type));
        }
        System.out.println(ObjectStreamClass.lookup(Base.class));
        System.out.println(Arrays.toString(ObjectStreamClass.lookup(Plain.class).getFields()));
    }
}
