package arrays;

/** Arrays of every primitive type: defaults, edges, initialisers, length, clone. */
public class Primitives {
    public static void main(String[] args) {
        boolean[] z = new boolean[3];
        byte[] b = {1, -128, 127, (byte) 200};
        short[] s = {1, -32768, (short) 40000};
        char[] c = {'a', '\uffff', 0};
        int[] i = new int[5];
        long[] l = {Long.MIN_VALUE, 1L << 40};
        float[] f = new float[2];
        double[] d = {0.1, Double.NaN};
        z[1] = true;
        z[2] = z[1] ^ z[0];
        for (boolean value : z) System.out.println(value);
        for (byte value : b) System.out.println(value);
        for (short value : s) System.out.println(value);
        for (char value : c) System.out.println((int) value);
        for (int k = 0; k < i.length; k++) i[k] = k * k - (k > 0 ? i[k - 1] : 0);
        for (int value : i) System.out.println(value);
        for (long value : l) System.out.println(value);
        f[1] = 1f / 3;
        for (float value : f) System.out.println(value);
        for (double value : d) System.out.println(value);
        b[0] += 127;
        b[0]++;
        s[0]--;
        c[0] += 2;
        l[1] >>>= 3;
        f[0] += 0.1;
        System.out.println(b[0]);
        System.out.println(s[0]);
        System.out.println(c[0]);
        System.out.println(l[1]);
        System.out.println(f[0]);
        int[] copy = i.clone();
        copy[0] = 99;
        System.out.println(i[0]);
        System.out.println(copy.length);
        System.out.println(new int[0].length);
        long[] none = {};
        System.out.println(none.length);
        byte[] flags = new byte[17];
        for (int k = 0; k < flags.length; k++) flags[k] = (byte) (k * 37);
        int sum = 0;
        for (byte flag : flags) sum += flag & 0xFF;
        System.out.println(sum);
    }
}
