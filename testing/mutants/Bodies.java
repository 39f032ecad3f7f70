abstract class Abstract_0000 {
    abstract int step(int value);

    final int twice(int value) {
        return step(step(value));
    }

    static class Doubling extends Abstract_0000 {
        @Override
        int step(int value) {
            return value * 2;
        }
    }

    static void run() {
        Abstract_0000 abstractOne = new Doubling();
        System.out.println(abstractOne.twice(5));
    }
}

class Bridged_0000 implements java.util.concurrent.Callable<String>, Cloneable {
    int state = 3;

    @Override
    public String call() {
        return "called" + state;
    }

    @Override
    public Bridged_0000 clone() throws CloneNotSupportedException {
        return (Bridged_0000) super.clone();
    }

    static void run() {
        try {
            java.util.concurrent.Callable<?> one = new Bridged_0000().clone();
            System.out.println(one.call());
        } catch (Exception e) {
            System.out.println(e);
        }
    }
}

class ManyLocals_0000 {
    static int many(int a, long b, int c, double d, Object e, boolean f) {
        int g = a + c;
        long h = b * g;
        double i = d + h;
        int j = f ? (int) i : e.hashCode();
        for (int k = 0, l = 10; k < l; k++, l--) {
            j += k * l;
        }
        return j;
    }

    static void run() {
        System.out.println(many(1, 2L, 3, 4.5, "five", true) + many(1, 2L, 3, 4.5, "five", false));
    }
}
