package collector;

import java.util.Random;

/** Objects of all sizes come and go in a window; what is in the window keeps its content. */
public class Churn {
    public static void main(String[] args) {
        Random random = new Random(42);
        Object[] window = new Object[400];
        long sum = 0;
        long bytes = 0;
        for (int step = 0; step < 300_000; step++) {
            int slot = random.nextInt(window.length);
            sum += check(window[slot]);
            int kind = random.nextInt(1000);
            int length = kind < 900 ? random.nextInt(30) : kind < 990 ? random.nextInt(3000) : random.nextInt(60_000);
            Object made;
            if (random.nextBoolean()) {
                byte[] array = new byte[length];
                for (int i = 0; i < Math.min(length, 20); i++) {
                    array[i] = (byte) (length + i);
                }
                if (length > 0) {
                    array[length - 1] = (byte) (length + Math.min(19, length - 1));
                }
                bytes += length;
                made = array;
            } else {
                Object[] array = new Object[length / 8 + 1];
                array[0] = Integer.valueOf(length);
                array[array.length - 1] = Integer.valueOf(length);
                made = array;
            }
            window[slot] = made;
        }
        for (Object object : window) {
            sum += check(object);
        }
        System.out.println(sum + " " + bytes);
    }

    private static int check(Object object) {
        if (object instanceof byte[] array && array.length > 0) {
            int last = array[array.length - 1];
            int first = array[0];
            if (first != (byte) array.length) {
                throw new IllegalStateException("content of a byte array of " + array.length);
            }
            return first + last;
        }
        if (object instanceof Object[] array) {
            int first = (Integer) array[0];
            if (first / 8 + 1 != array.length || !array[0].equals(array[array.length - 1])) {
                throw new IllegalStateException("content of an array of " + array.length);
            }
            return first;
        }
        return 0;
    }
}
