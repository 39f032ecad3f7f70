package collector;

/** An OutOfMemoryError is an exception like any other: the program goes on, a hundred times. */
public class Exhaustion {
    private static int caught;

    private static void tooLong() {
        try {
            System.out.println(new int[Integer.MAX_VALUE].length);
        } catch (OutOfMemoryError e) {
            caught++;
            if (caught <= 2) {
                System.out.println(e.getMessage());
            }
        }
    }

    private static void tooLarge() {
        try {
            long[][] rows = new long[64][];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = new long[Integer.MAX_VALUE - 2];
            }
            System.out.println(rows.length);
        } catch (OutOfMemoryError e) {
            caught++;
            if (caught <= 2) {
                System.out.println(e.getMessage());
            }
        }
    }

    public static void main(String[] args) {
        for (int round = 0; round < 100; round++) {
            if (round % 2 == 0) {
                tooLong();
            } else {
                tooLarge();
            }
            byte[] next = new byte[10_000 + round];
            next[round] = 1;
        }
        System.out.println(caught);
        Runtime runtime = Runtime.getRuntime();
        System.out.println(runtime.maxMemory() >= runtime.totalMemory());
        System.out.println(runtime.totalMemory() >= runtime.freeMemory());
        System.out.println(runtime.freeMemory() >= 0);
        try {
            System.out.println(new int[3][-1].length);
        } catch (NegativeArraySizeException e) {
            System.out.println(e.getMessage());
        }
        int[][][] cube = new int[2][3][];
        System.out.println(cube.length + " " + cube[1].length + " " + cube[1][2]);
    }
}
