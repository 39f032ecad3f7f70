package collector;

/// Loops in which a compiler steps a pointer through an array and forgets the array: the pointer starts far behind the
/// array, comes in at the end, and the loop polls all the time. The arrays are new, and nothing else holds them.
public class KeptArrays {
    private static final int TURNS = 4000;
    private static final int LENGTH = 250;

    /// Every fifth element, downwards.
    static long downwards(int first) {
        int[] array = new int[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            array[i] = i * 7 + first;
        }
        long sum = 0;
        for (int i = TURNS; i >= 0; i--) {
            if (i < LENGTH / 5) {
                sum = sum * 31 + (array[i * 5] ^ i);
            } else {
                sum += i;
            }
        }
        return sum;
    }

    /// Several arrays with strides of their own.
    static long several(int first) {
        int[] ints = new int[LENGTH];
        long[] longs = new long[LENGTH];
        byte[] bytes = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            ints[i] = i + first;
            longs[i] = i * 3L + first;
            bytes[i] = (byte) (i + first);
        }
        long sum = 0;
        for (int i = TURNS; i >= 0; i--) {
            if (i < LENGTH / 11) {
                sum = sum * 31 + (ints[i * 3] ^ i);
                sum = sum * 37 + (longs[i * 7] ^ i);
                sum = sum * 41 + (bytes[i * 11] ^ i);
            } else {
                sum += i;
            }
        }
        return sum;
    }

    /// The same with elements that are written.
    static long written(int first) {
        int[] array = new int[LENGTH];
        for (int i = TURNS; i >= 0; i--) {
            if (i < LENGTH / 5) {
                array[i * 5] = i ^ first;
            }
        }
        long sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            sum = sum * 31 + array[i];
        }
        return sum;
    }

    static long references(int first) {
        Object[] array = new Object[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            array[i] = new int[] {i + first};
        }
        long sum = 0;
        for (int i = TURNS; i >= 0; i--) {
            if (i < LENGTH / 5) {
                sum = sum * 31 + ((int[]) array[i * 5])[0];
            } else {
                sum += i;
            }
        }
        return sum;
    }

    public static void main(String[] args) {
        long sum = 0;
        for (int round = 0; round < 100; round++) {
            sum = sum * 31 + downwards(round);
            sum = sum * 31 + several(round);
            sum = sum * 31 + written(round);
            sum = sum * 31 + references(round);
        }
        System.out.println(sum);
    }
}
