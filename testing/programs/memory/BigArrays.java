// memory: 64
package memory;

/** Large arrays come and go among small ones; contents start as zero and stay. */
public class BigArrays {
    public static void main(String[] args) {
        long sum = 0;
        Object[] kept = new Object[8];
        for (int round = 0; round < 200; round++) {
            int size = 1 << 10 + round % 10;
            int[] ints = new int[size];
            for (int value : ints) sum += value;
            for (int i = 0; i < size; i += 97) ints[i] = i + round;
            kept[round % 8] = ints;
            long[] longs = new long[size / 3];
            if (longs[longs.length - 1] != 0) System.out.println("not zero");
            longs[longs.length - 1] = round;
            String[] strings = new String[100];
            for (String s : strings) if (s != null) System.out.println("not null");
            strings[99] = "s" + round;
            sum += longs[longs.length - 1] + strings[99].length();
        }
        for (Object object : kept) {
            int[] ints = (int[]) object;
            for (int value : ints) sum = sum * 3 + value;
        }
        System.out.println(sum);
        byte[][] pages = new byte[100][];
        for (int i = 0; i < 1000; i++) {
            pages[i % 100] = new byte[100_000 + i];
            pages[i % 100][i] = (byte) i;
        }
        int digest = 0;
        for (int i = 900; i < 1000; i++) digest = digest * 31 + pages[i % 100][i] + pages[i % 100].length;
        System.out.println(digest);
    }
}
