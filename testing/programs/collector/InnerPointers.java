package collector;

/** Loops over arrays that allocate on the way: optimised code holds pointers into the middle of the arrays. */
public class InnerPointers {
    private static Object sink;

    private static long[] make(int length, int seed) {
        long[] array = new long[length];
        for (int i = 0; i < length; i++) {
            array[i] = i * 7L + seed;
            sink = new Object[3];
        }
        return array;
    }

    private static long sum(long[] array) {
        long sum = 0;
        for (int i = 0; i < array.length; i++) {
            sink = new int[] {i, (int) array[i]};
            sum += array[i];
        }
        return sum;
    }

    private static String[] words(int count) {
        String[] words = new String[count];
        for (int i = 0; i < words.length; i++) {
            words[i] = "w" + i;
        }
        return words;
    }

    private static int lengths(String[] words) {
        int sum = 0;
        for (String word : words) {
            sink = word.concat("!");
            sum += word.length();
        }
        return sum;
    }

    public static void main(String[] args) {
        long total = 0;
        for (int round = 0; round < 30; round++) {
            total += sum(make(20_000, round));
            total += lengths(words(5_000));
        }
        System.out.println(total);
    }
}
