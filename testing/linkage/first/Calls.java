import java.util.function.IntFunction;

/// Calls that come to no method that they may run.
class Calls {
    public static void main(String[] arguments) {
        classes();
        interfaces();
    }

    static Shape shape() {
        if (Attempt.never()) {
            return new Dot();
        }
        return new Blob();
    }

    static Named named() {
        if (Attempt.never()) {
            return new Loud();
        }
        return new Anonymous();
    }

    static Speaking speaking() {
        if (Attempt.never()) {
            return new Loud();
        }
        return new Dumb();
    }

    static Public hiding(int which) {
        switch (which) {
            case 0:
                return new HidesAll();
            case 1:
                return new HidesMuch();
            case 2:
                return new HidesSome();
            default:
                return new HasStatic();
        }
    }

    static void classes() {
        Attempt.at("virtual", () -> shape().draw(1));
        Attempt.at("virtual, one class", () -> new Blob().draw(1));
        Attempt.at("virtual, from above", () -> new Blob().both("x", new int[0][], 2L));
        Attempt.at("virtual, redeclared", () -> {
            Shape shape = new Lowest();
            return shape.draw(1);
        });
        Attempt.at("virtual, of the library", () -> "" + new Described());
        Attempt.at("super", () -> new Caller().above());
    }

    static void interfaces() {
        Attempt.at("interface", () -> named().name(1));
        Attempt.at("interface, one class", () -> new Anonymous().name(1));
        Attempt.at("interface with defaults", () -> {
            Speaking one = new Silent();
            return one.speak();
        });
        Attempt.at("interface of the library", () -> {
            Comparable<String> ordered = new Ordered();
            return ordered.compareTo("x");
        });
        Attempt.at("conflict", () -> new Both().side());
        Attempt.at("conflict by interface", () -> {
            Left left = new Both();
            return left.side();
        });
        for (int i = 0; i < 4; i++) {
            int which = i;
            Attempt.at("hidden " + i, () -> hiding(which).m());
        }
        Attempt.at("not implemented", () -> speaking().speak());
        Attempt.at("not implemented, one class", () -> {
            Speaking one = new Dumb();
            return one.speak();
        });
        Attempt.at("not implemented default", () -> speaking().shout());
        Attempt.at("reference", () -> {
            IntFunction<Object> name = named()::name;
            return name.apply(1);
        });
        Attempt.at("super of an interface", () -> new Caller().beside());
        Attempt.at("loop", () -> {
            int count = 0;
            for (Object each : new Items()) {
                count++;
            }
            return count;
        });
    }
}

abstract class Shape {
    abstract Object draw(int size);

    abstract Object all(String name, int[][] sizes, long more);

    Object both(String name, int[][] sizes, long more) {
        return all(name, sizes, more);
    }
}

class Dot extends Shape {
    @Override
    Object draw(int size) {
        return size;
    }

    @Override
    Object all(String name, int[][] sizes, long more) {
        return name;
    }
}

class Blob extends Dot {}

class Lowest extends Dot {}

class Described {}

interface Named {
    Object name(int number);
}

interface Speaking {
    Object speak();

    default Object shout() {
        return "!";
    }
}

class Loud implements Speaking, Named {
    @Override
    public Object speak() {
        return "loud";
    }

    @Override
    public Object name(int number) {
        return number;
    }
}

class Anonymous extends Loud {}

class Silent implements Speaking {
    @Override
    public Object speak() {
        return "silent";
    }
}

class Dumb extends Loud {}

class Ordered implements Comparable<String> {
    @Override
    public int compareTo(String other) {
        return 0;
    }
}

class Items implements Iterable<Object> {
    @Override
    public java.util.Iterator<Object> iterator() {
        return java.util.List.of().iterator();
    }
}

interface Left {
    default Object side() {
        return "left";
    }
}

interface Right {}

class Both implements Left, Right {}

interface Public {
    Object m();
}

class HidesAll implements Public {
    @Override
    public Object m() {
        return "all";
    }
}

class HidesMuch implements Public {
    @Override
    public Object m() {
        return "much";
    }
}

class HidesSome implements Public {
    @Override
    public Object m() {
        return "some";
    }
}

class HasStatic implements Public {
    @Override
    public Object m() {
        return "of an instance";
    }
}

class Above {
    Object above() {
        return "above";
    }
}

interface Beside {
    default Object beside() {
        return "beside";
    }
}

class Caller extends Above implements Beside {
    @Override
    Object above() {
        return super.above();
    }

    @Override
    public Object beside() {
        return Beside.super.beside();
    }
}
