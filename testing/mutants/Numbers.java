class Wide_0000 {
    static long mix(long a, double b, int c) {
        long shifted = a << c;
        return shifted ^ (long) b;
    }

    static void run() {
        double half = 0.5;
        System.out.println(mix(77L, 1e9 * half, 3) + " " + (float) half + " " + Long.compare(1L, 2L));
    }
}

class Bits_0000 {
    static final int MASK = 0x0F0F;
    static final long BIG = 1L << 40;

    static void run() {
        int value = 12345 & MASK | 7;
        byte narrow = (byte) (value * 3);
        char letter = (char) ('a' + (value & 7));
        System.out.println(value + " " + narrow + letter + (BIG >>> 3) + (value >> 2) + ~value);
    }
}

class Arrays_0000 {
    static void run() {
        int[] numbers = {5, 3, 8, 1};
        long[][] table = new long[2][3];
        table[1][2] = 9L;
        Object[] objects = new String[2];
        try {
            objects[0] = Integer.valueOf(1);
        } catch (ArrayStoreException e) {
            numbers[0] += table[1].length;
        }
        System.out.println(numbers[0] + numbers[3] + table[1][2] + ((Object) numbers.clone()).getClass().getName());
    }
}
