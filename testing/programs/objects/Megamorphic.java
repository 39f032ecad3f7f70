package objects;

/** One call site with many receivers, through a class, an interface and several interfaces per class. */
public class Megamorphic {
    interface Op {
        int apply(int x);
    }

    interface Weighted {
        default int weight() {
            return 1;
        }
    }

    static class Add implements Op, Weighted { public int apply(int x) { return x + 3; } }
    static class Sub implements Op { public int apply(int x) { return x - 7; } }
    static class Mul implements Weighted, Op {
        public int apply(int x) { return x * 5; }
        public int weight() { return 2; }
    }
    static class Xor implements Op { public int apply(int x) { return x ^ 0x55; } }
    static class Neg extends Add { public int apply(int x) { return -x; } }
    static class Rot implements Op, Cloneable { public int apply(int x) { return Integer.rotateLeft(x, 3); } }
    static class Not extends Mul { public int weight() { return 3; } }
    static class Two implements Op {
        final Op first, second;
        Two(Op first, Op second) { this.first = first; this.second = second; }
        public int apply(int x) { return second.apply(first.apply(x)); }
    }
    enum Enumerated implements Op {
        HALF { public int apply(int x) { return x / 2; } },
        SAME { public int apply(int x) { return x; } }
    }

    public static void main(String[] args) {
        int captured = args.length + 9;
        Op[] ops = {new Add(), new Sub(), new Mul(), new Xor(), new Neg(), new Rot(), new Not(),
            new Two(new Sub(), new Mul()), Enumerated.HALF, Enumerated.SAME, x -> x + captured, Math::abs,
            new Op() { public int apply(int x) { return x % 1000; } }};
        int value = 1;
        for (int round = 0; round < 20000; round++) {
            value = ops[(round * 7 + (value & 1)) % ops.length].apply(value);
            if (round % 2000 == 0) System.out.println(value);
        }
        int weights = 0;
        for (Op op : ops) {
            if (op instanceof Weighted weighted) weights = weights * 10 + weighted.weight();
            if (op instanceof Cloneable) weights++;
        }
        System.out.println(weights);
        System.out.println(value);
    }
}
