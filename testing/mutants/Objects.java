record Point_0000(int x, long y) {
    Point_0000 {
        if (x < 0) {
            throw new IllegalArgumentException("negative");
        }
    }

    static void run() {
        var one = new Point_0000(3, 4L);
        System.out.println(one + " " + one.equals(new Point_0000(3, 4L)) + one.hashCode());
    }
}

enum Colour_0000 {
    RED("r"),
    GREEN("g") {
        @Override
        String name(int more) {
            return "own" + more;
        }
    };

    private final String letter;

    Colour_0000(String letter) {
        this.letter = letter;
    }

    String name(int more) {
        return letter + more;
    }

    static void run() {
        for (var each : values()) {
            System.out.print(each.name(1) + each.ordinal());
        }
        System.out.println(valueOf("RED"));
    }
}

class Inherited_0000 {
    static class Base {
        protected int value = 4;

        int answer() {
            return value;
        }
    }

    static final class Derived extends Base {
        @Override
        int answer() {
            return super.answer() * 2;
        }
    }

    static void run() {
        Base base = new Derived();
        System.out.println(base.answer() + (base instanceof Derived ? "d" : "b"));
    }
}
