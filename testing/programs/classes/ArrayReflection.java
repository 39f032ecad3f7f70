package classes;

import java.lang.reflect.Array;
import java.util.Arrays;

/** java.lang.reflect.Array, and generic array creation through it. */
public class ArrayReflection {
    @SuppressWarnings("unchecked")
    static <T> T[] make(Class<T> type, int length) {
        return (T[]) Array.newInstance(type, length);
    }

    public static void main(String[] args) {
        String[] strings = make(String.class, 3);
        strings[0] = "a";
        System.out.println(Arrays.toString(strings) + strings.getClass().getName());
        Object ints = Array.newInstance(int.class, 4);
        Array.setInt(ints, 1, 5);
        Array.set(ints, 2, 6);
        System.out.println(Array.getLength(ints) + " " + Array.getInt(ints, 1) + " " + Array.get(ints, 2) + Arrays.toString((int[]) ints));
        double[][] named = {{args.length}, {1.5}};
        System.out.println(Arrays.deepToString(named));
        Object table = Array.newInstance(double.class, 2, 3);
        System.out.println(table.getClass().getName() + (table.getClass() == named.getClass()) + ((double[][]) table)[1].length);
        try {
            Array.newInstance(String.class, -1);
        } catch (NegativeArraySizeException e) {
            System.out.println(e.getMessage());
        }
        try {
            Array.get(ints, 9);
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println("out of bounds");
        }
        try {
            Array.getLength("text");
        } catch (IllegalArgumentException e) {
            System.out.println("not an array");
        }
        Integer[] boxed = Arrays.copyOf(new Object[] {1, 2}, 3, Integer[].class);
        System.out.println(Arrays.toString(boxed));
    }
}
