// large: hosted 2560 1024
// large: metal 256 64
package pressure;

/** Arrays of one size in bytes, of all kinds of elements, one after the other and once two of them. Argument: MiB. */
public class GiantArrays {
    private static int bytes;

    private static long bytes() {
        byte[] array = new byte[bytes];
        for (int i = 0; i < array.length; i += 4096) {
            if (array[i] != 0) throw new IllegalStateException("not zero at " + i);
            array[i] = (byte) (i >> 12);
        }
        array[array.length - 1] = 1;
        byte[] half = new byte[bytes / 2];
        System.arraycopy(array, array.length - half.length, half, 0, half.length);
        long sum = 0;
        for (byte value : half) sum += value;
        return sum;
    }

    private static long longs() {
        long[] array = new long[bytes / 8];
        for (int i = 0; i < array.length; i += 512) {
            if (array[i] != 0) throw new IllegalStateException("not zero at " + i);
            array[i] = i;
        }
        System.gc();
        long sum = 0;
        for (int i = 0; i < array.length; i += 512) sum += array[i];
        return sum + array.length;
    }

    private static long objects() {
        Object[] array = new Object[bytes / 8];
        for (int i = 0; i < array.length; i += 1000) {
            if (array[i] != null) throw new IllegalStateException("not null at " + i);
            array[i] = Integer.valueOf(i);
        }
        System.gc();
        Object[] copy = new Object[1001];
        System.arraycopy(array, 1000, copy, 0, copy.length);
        long sum = (Integer) copy[0] + (Integer) copy[1000];
        for (int i = 0; i < array.length; i += 1000) sum += (Integer) array[i];
        return sum;
    }

    private static long table() {
        int rows = bytes >> 20;
        char[][] table = new char[rows][1 << 19];
        long sum = 0;
        for (int row = 0; row < rows; row++) {
            table[row][row] = (char) row;
            if (row > 3) table[row - 3] = table[row];
        }
        for (char[] row : table) sum += row[rows - 1] + row.length;
        return sum;
    }

    public static void main(String[] args) {
        int mebibytes = args.length > 0 ? Integer.parseInt(args[0]) : 16;
        bytes = mebibytes << 20;
        System.out.println(bytes());
        System.out.println(longs());
        System.out.println(objects());
        System.out.println(table());
        System.out.println(bytes());
    }
}
