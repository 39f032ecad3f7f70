package objects;

/** Fields of every type, their defaults, static and instance, and shadowing. */
public class Fields {
    byte b;
    short s;
    char c;
    int i;
    long l;
    float f;
    double d;
    boolean z;
    Object o;
    static long total;
    static String name = "base";

    static class Derived extends Fields {
        int i = 7;
        static String name = "derived";

        int both() {
            return i * 100 + super.i;
        }
    }

    public static void main(String[] args) {
        Fields fields = new Fields();
        System.out.println(fields.b + fields.s + fields.c + fields.i);
        System.out.println(fields.l);
        System.out.println(fields.f);
        System.out.println(fields.d);
        System.out.println(fields.z);
        System.out.println(fields.o);
        fields.b = -1;
        fields.s = -2;
        fields.c = 0xFFFE;
        fields.i = -4;
        fields.l = -5L << 40;
        fields.f = 1.5f;
        fields.d = -2.5;
        fields.z = true;
        fields.o = fields;
        System.out.println(fields.b);
        System.out.println(fields.s);
        System.out.println((int) fields.c);
        System.out.println(fields.i);
        System.out.println(fields.l);
        System.out.println(fields.f);
        System.out.println(fields.d);
        System.out.println(fields.z);
        System.out.println(fields.o == fields);
        Derived derived = new Derived();
        ((Fields) derived).i = 3;
        System.out.println(derived.both());
        System.out.println(Derived.name);
        System.out.println(Fields.name);
        for (int k = 0; k < 5; k++) total += k;
        System.out.println(total);
        total -= fields.l;
        System.out.println(total);
    }
}
