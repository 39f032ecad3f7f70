package integers;

/** Many locals and many arguments of all widths, so that registers run out. */
public class Locals {
    static long many(int a, long b, byte c, short d, char e, boolean f, int g, long h, int i, long j, int k, int l) {
        return a + b * 2 + c * 3 + d * 4 + e * 5 + (f ? 6 : 0) + g * 7 + h * 8 + i * 9 + j * 10 + k * 11 + l * 12;
    }

    static double mixed(int a, float b, double c, long d, float e, double f, int g, double h, float i, double j,
            double k, double l, double m, float n, int o) {
        return a + b * 2 + c * 3 + d * 4 + e * 5 + f * 6 + g * 7 + h * 8 + i * 9 + j * 10 + k + l + m + n + o;
    }

    public static void main(String[] args) {
        System.out.println(many(1, 2, (byte) -3, (short) -4, 'e', true, 7, 8L, 9, 10L, 11, 12));
        System.out.println((long) mixed(1, 2f, 3d, 4L, 5f, 6d, 7, 8d, 9f, 10d, 11, 12, 13, 14f, 15));
        int a = 1, b = 2, c = 3, d = 4, e = 5, f = 6, g = 7, h = 8, i = 9, j = 10, k = 11, l = 12, m = 13, n = 14;
        for (int round = 0; round < 10; round++) {
            int first = a;
            a = b + n; b = c ^ m; c = d - l; d = e + k; e = f * 3; f = g | j; g = h & 255; h = i + 1;
            i = j - 2; j = k * 5; k = l + round; l = m ^ a; m = n + b; n = first;
        }
        System.out.println(a); System.out.println(b); System.out.println(c); System.out.println(d);
        System.out.println(e); System.out.println(f); System.out.println(g); System.out.println(h);
        System.out.println(i); System.out.println(j); System.out.println(k); System.out.println(l);
        System.out.println(m); System.out.println(n);
    }
}
