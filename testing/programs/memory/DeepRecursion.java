package memory;

/** Recursion some thousand frames deep with live references in each, while collections happen. */
public class DeepRecursion {
    static int descend(int n, Object[] parent) {
        Object[] own = {parent, n};
        if (n == 0) return 1;
        int below = descend(n - 1, own);
        return below + ((Integer) own[1] == n ? 1 : 1000000) + (own[0] == parent ? 0 : 1000000);
    }

    static long sum(int n) {
        return n == 0 ? 0 : n + sum(n - 1);
    }

    static double mixed(int n, double d, String s) {
        if (n == 0) return d + s.length();
        String longer = n % 500 == 0 ? s + n : s;
        return mixed(n - 1, d + 0.5, longer) + longer.length() % 2;
    }

    public static void main(String[] args) {
        System.out.println(descend(3000, null));
        System.out.println(sum(5000));
        System.out.println(mixed(4000, 1, "x"));
        Object[] chain = null;
        for (int i = 0; i < 200000; i++) chain = new Object[] {chain};
        System.gc();
        int length = 0;
        for (Object at = chain; at != null; at = ((Object[]) at)[0]) length++;
        System.out.println(length);
    }
}
