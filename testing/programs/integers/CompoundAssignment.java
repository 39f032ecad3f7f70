package integers;

/** Compound assignment casts back to the type on the left; the left side is evaluated once. */
public class CompoundAssignment {
    static int calls;

    static int index() {
        calls++;
        return 1;
    }

    static int[] array(int[] values) {
        calls += 10;
        return values;
    }

    public static void main(String[] args) {
        byte b = 100;
        b += 100;
        System.out.println(b);
        b *= 3;
        System.out.println(b);
        b++;
        System.out.println(b);
        short s = Short.MAX_VALUE;
        s++;
        System.out.println(s);
        s -= 1.5;
        System.out.println(s);
        char c = 'a';
        c += 1;
        System.out.println(c);
        c *= 1000;
        System.out.println((int) c);
        int i = 10;
        i += 3.7;
        System.out.println(i);
        i *= 1.5f;
        System.out.println(i);
        i /= 0.3;
        System.out.println(i);
        i <<= 33L;
        System.out.println(i);
        long l = 1;
        l += 0.999999;
        System.out.println(l);
        int[] values = {1, 2, 3};
        array(values)[index()] += 40;
        System.out.println(values[1]);
        System.out.println(calls);
        array(values)[index()]++;
        System.out.println(values[1]);
        System.out.println(calls);
        int k = 0;
        values[k++] = values[k++] + k;
        System.out.println(values[0]);
        System.out.println(k);
        k = k++ + ++k;
        System.out.println(k);
        int m = 5;
        m += m++ * 2 + m;
        System.out.println(m);
    }
}
