package arrays;

import java.util.Arrays;

/** arraycopy, overlapping both ways, and Arrays.copyOf, fill, equals, compare, mismatch, hashCode. */
public class Copies {
    public static void main(String[] args) {
        int[] a = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        System.arraycopy(a, 0, a, 2, 7);
        System.out.println(Arrays.toString(a));
        System.arraycopy(a, 3, a, 1, 6);
        System.out.println(Arrays.toString(a));
        String[] s = {"a", "b", "c", "d"};
        System.arraycopy(s, 0, s, 1, 3);
        System.out.println(Arrays.toString(s));
        byte[] bytes = new byte[100];
        for (int i = 0; i < 100; i++) bytes[i] = (byte) i;
        System.arraycopy(bytes, 1, bytes, 40, 59);
        System.out.println(Arrays.hashCode(bytes));
        long[] longs = {1, 2, 3};
        System.arraycopy(longs, 0, longs, 1, 2);
        System.out.println(Arrays.toString(longs));
        System.out.println(Arrays.toString(Arrays.copyOf(s, 6)));
        System.out.println(Arrays.toString(Arrays.copyOfRange(a, 2, 12)));
        System.out.println(Arrays.copyOf(s, 2, Object[].class).getClass().getName());
        char[] filled = new char[5];
        Arrays.fill(filled, 'z');
        Arrays.fill(filled, 1, 3, 'y');
        System.out.println(filled);
        System.out.println(Arrays.equals(new double[] {Double.NaN, 0.0}, new double[] {Double.NaN, 0.0}));
        System.out.println(Arrays.equals(new double[] {0.0}, new double[] {-0.0}));
        System.out.println(Arrays.compare(new int[] {1, 2}, new int[] {1, 3}));
        System.out.println(Arrays.mismatch(bytes, new byte[3]));
        System.out.println(Arrays.deepToString(new Object[] {1, new int[] {2, 3}, new String[][] {{"x"}, {}}, null}));
        System.out.println(Arrays.deepEquals(new int[][] {{1}, {2}}, new int[][] {{1}, {2}}));
        System.out.println(Arrays.deepHashCode(new Object[] {1, new Object[] {2}}));
        System.out.println(Arrays.asList(3, 1, 2));
        int[] squares = new int[6];
        Arrays.setAll(squares, i -> i * i);
        System.out.println(Arrays.toString(squares));
        System.out.println(Arrays.binarySearch(squares, 16) + " " + Arrays.binarySearch(squares, 10));
        Arrays.parallelPrefix(squares, Integer::sum);
        System.out.println(Arrays.toString(squares));
        System.out.println(Arrays.stream(squares).sum());
        float[] floats = {1f, 2f};
        System.out.println(Arrays.toString(floats.clone()) + Arrays.hashCode(floats));
        boolean[] flags = new boolean[3];
        System.out.println(Arrays.toString(flags) + Arrays.hashCode(flags));
    }
}
