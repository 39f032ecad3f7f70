package arrays;

/** Binary search, two pointers, prefix sums, sliding windows, permutations. */
public class Searching {
    static int search(int[] a, int key) {
        int low = 0, high = a.length - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            if (a[middle] < key) low = middle + 1;
            else if (a[middle] > key) high = middle - 1;
            else return middle;
        }
        return ~low;
    }

    static int permutations;

    static void permute(char[] letters, int n) {
        if (n == 1) {
            permutations = permutations * 31 + new String(letters).hashCode();
            return;
        }
        for (int i = 0; i < n; i++) {
            permute(letters, n - 1);
            int j = n % 2 == 0 ? i : 0;
            char swap = letters[j];
            letters[j] = letters[n - 1];
            letters[n - 1] = swap;
        }
    }

    public static void main(String[] args) {
        int[] squares = new int[100];
        for (int i = 0; i < 100; i++) squares[i] = i * i;
        for (int key : new int[] {-1, 0, 1, 2, 49, 50, 9801, 9802}) {
            System.out.println(search(squares, key) + " " + java.util.Arrays.binarySearch(squares, key));
        }
        int[] prefix = new int[101];
        for (int i = 0; i < 100; i++) prefix[i + 1] = prefix[i] + squares[i] % 17;
        int best = 0;
        for (int i = 10; i <= 100; i++) best = Math.max(best, prefix[i] - prefix[i - 10]);
        System.out.println(best);
        permute("abcdefg".toCharArray(), 7);
        System.out.println(permutations);
    }
}
