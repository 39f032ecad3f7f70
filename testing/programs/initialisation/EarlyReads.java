package initialisation;

import java.util.Arrays;
import java.util.List;

/** Initialisers that run late see what the program changed before, whatever holds it. */
public class EarlyReads {
    enum Letter { X, Y, Z }

    static class Table {
        static final byte[] BYTES = {1, 2, 3};
        static final Letter[] LETTERS = {Letter.X, Letter.Y};
        static final int[] INTS = {1};
        static final boolean[] TRUTHS = {false};
        static final int[][] NESTED = {{1}, {2}};
        static final List<String> LIST = Arrays.asList("a", "b");
        static final Object HIDDEN = new long[] {1};
        static int plain = 1;
        static final Box BOX = new Box();
        /** Nobody writes these. */
        static final int[] QUIET = {7, 8};
        static final String TEXT = "te".concat("xt");
        static int untouched = 3;
    }

    static class Box {
        int value = 1;
        final int[] inner = {1};
    }

    static class Bytes { static final int V = Table.BYTES[0]; }

    static class Letters { static final Letter V = Table.LETTERS[0]; }

    static class Ints { static final int V = Table.INTS[0]; }

    static class Truths { static final boolean V = Table.TRUTHS[0]; }

    static class Nested { static final int V = Table.NESTED[1][0]; }

    static class Lists { static final String V = Table.LIST.get(0) + Table.LIST.size(); }

    static class Hidden { static final long V = ((long[]) Table.HIDDEN)[0]; }

    static class Plain { static final int V = Table.plain; }

    static class Boxes { static final int V = Table.BOX.value * 10 + Table.BOX.inner[0]; }

    static class Copies {
        static final byte[] CLONE = Table.BYTES.clone();
        static final byte[] COPY = Arrays.copyOf(Table.BYTES, 2);
        static final int HASH = Arrays.hashCode(Table.BYTES);
        static final String STRING = new String(Table.BYTES);
    }

    /** Through another class: what a late one made is late too. */
    static class Second { static final int V = Ints.V + 1; }

    static class Quiet {
        static final int V = Table.QUIET[0] + Table.QUIET.length + Table.untouched + Table.TEXT.length();
        static final Letter[] ALL = Letter.values();
    }

    static void raise(int[] array) {
        int[] other = array.length > 0 ? array : null;
        other[0] = 9;
    }

    public static void main(String[] args) {
        Table.BYTES[0] = 65;
        Table.LETTERS[0] = Letter.Y;
        raise(Table.INTS);
        Arrays.fill(Table.TRUTHS, true);
        Table.NESTED[1] = new int[] {5};
        Table.LIST.set(0, "changed");
        System.arraycopy(new long[] {77}, 0, Table.HIDDEN, 0, 1);
        Table.plain = 8;
        Table.BOX.value = 6;
        raise(Table.BOX.inner);
        System.out.println(Bytes.V + " " + Letters.V + " " + Ints.V + " " + Truths.V + " " + Nested.V);
        System.out.println(Lists.V + " " + Hidden.V + " " + Plain.V + " " + Boxes.V + " " + Second.V);
        System.out.println(Copies.CLONE[0] + " " + Copies.COPY[0] + " " + Copies.HASH + " " + Copies.STRING.charAt(0));
        System.out.println(Quiet.V + " " + Quiet.ALL.length + " " + Quiet.ALL[2]);
    }
}
