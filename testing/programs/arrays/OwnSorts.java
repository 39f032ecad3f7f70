package arrays;

/** Sorting by hand: insertion, quick, heap, merge and radix sort agree. */
public class OwnSorts {
    static void insertion(int[] a) {
        for (int i = 1; i < a.length; i++) {
            int value = a[i];
            int j = i - 1;
            while (j >= 0 && a[j] > value) {
                a[j + 1] = a[j];
                j--;
            }
            a[j + 1] = value;
        }
    }

    static void quick(int[] a, int low, int high) {
        if (low >= high) return;
        int pivot = a[(low + high) >>> 1];
        int i = low;
        int j = high;
        while (i <= j) {
            while (a[i] < pivot) i++;
            while (a[j] > pivot) j--;
            if (i <= j) {
                int swap = a[i];
                a[i++] = a[j];
                a[j--] = swap;
            }
        }
        quick(a, low, j);
        quick(a, i, high);
    }

    static void heap(int[] a) {
        for (int i = a.length / 2 - 1; i >= 0; i--) sift(a, i, a.length);
        for (int end = a.length - 1; end > 0; end--) {
            int swap = a[0];
            a[0] = a[end];
            a[end] = swap;
            sift(a, 0, end);
        }
    }

    private static void sift(int[] a, int root, int end) {
        int value = a[root];
        for (int child = 2 * root + 1; child < end; child = 2 * root + 1) {
            if (child + 1 < end && a[child + 1] > a[child]) child++;
            if (a[child] <= value) break;
            a[root] = a[child];
            root = child;
        }
        a[root] = value;
    }

    static int[] merge(int[] a) {
        if (a.length < 2) return a;
        int[] left = new int[a.length / 2];
        int[] right = new int[a.length - left.length];
        System.arraycopy(a, 0, left, 0, left.length);
        System.arraycopy(a, left.length, right, 0, right.length);
        left = merge(left);
        right = merge(right);
        for (int i = 0, j = 0, k = 0; k < a.length; k++) {
            a[k] = j >= right.length || i < left.length && left[i] <= right[j] ? left[i++] : right[j++];
        }
        return a;
    }

    static void radix(int[] a) {
        int[] other = new int[a.length];
        for (int shift = 0; shift < 32; shift += 8) {
            int[] counts = new int[257];
            for (int value : a) counts[((value ^ 0x80000000) >>> shift & 255) + 1]++;
            for (int i = 0; i < 256; i++) counts[i + 1] += counts[i];
            for (int value : a) other[counts[(value ^ 0x80000000) >>> shift & 255]++] = value;
            System.arraycopy(other, 0, a, 0, a.length);
        }
    }

    static int digest(int[] a) {
        int digest = 1;
        for (int i = 0; i < a.length; i++) {
            if (i > 0 && a[i - 1] > a[i]) System.out.println("not sorted");
            digest = digest * 31 + a[i];
        }
        return digest;
    }

    public static void main(String[] args) {
        for (int size : new int[] {0, 1, 2, 10, 1000, 3000}) {
            int[] values = new int[size];
            int seed = 42;
            for (int i = 0; i < size; i++) {
                seed = seed * 1664525 + 1013904223;
                values[i] = size == 1000 ? seed % 10 : seed;
            }
            int[] a = values.clone();
            insertion(a);
            System.out.println(digest(a));
            a = values.clone();
            quick(a, 0, a.length - 1);
            System.out.println(digest(a));
            a = values.clone();
            heap(a);
            System.out.println(digest(a));
            System.out.println(digest(merge(values.clone())));
            a = values.clone();
            radix(a);
            System.out.println(digest(a));
        }
    }
}
