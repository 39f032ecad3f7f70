package integers;

/** Shift distances are taken modulo 32 and 64; a long distance is allowed for an int. */
public class Shifts {
    static int left(int value, int distance) {
        return value << distance;
    }

    static int right(int value, int distance) {
        return value >> distance;
    }

    static int rightUnsigned(int value, int distance) {
        return value >>> distance;
    }

    public static void main(String[] args) {
        int[] distances = {0, 1, 5, 31, 32, 33, 63, 64, 65, -1, -31, -32, -33, Integer.MIN_VALUE, Integer.MAX_VALUE};
        int[] values = {1, -1, 0x12345678, 0x87654321, Integer.MIN_VALUE};
        for (int value : values) {
            for (int distance : distances) {
                System.out.println(left(value, distance));
                System.out.println(right(value, distance));
                System.out.println(rightUnsigned(value, distance));
                long wide = value;
                System.out.println(wide << distance);
                System.out.println(wide >> distance);
                System.out.println(wide >>> distance);
            }
        }
        long far = 0x1_0000_0001L;
        System.out.println(3 << far);
        byte narrow = (byte) 0x80;
        System.out.println(narrow >>> 1);
        System.out.println((byte) (narrow >>> 1));
        narrow >>>= 1;
        System.out.println(narrow);
        short small = -2;
        small >>>= 20;
        System.out.println(small);
        char letter = 0xFFFF;
        letter <<= 4;
        System.out.println((int) letter);
    }
}
