// What became of the types that Calls was compiled against. A class that is abstract only here has the flags and
// interfaces that it had before: javac would not write it.

abstract class Blob extends Shape {}

abstract class Lowest extends Dot {
    @Override
    abstract Object draw(int size);
}

abstract class Described {
    @Override
    public abstract String toString();
}

abstract class Anonymous implements Named {}

abstract class Silent implements Speaking {}

class Dumb {
    public Object speak() {
        return "dumb";
    }

    public Object shout() {
        return "dumb";
    }
}

abstract class Ordered implements Comparable<String> {}

abstract class Items implements Iterable<Object> {}

interface Right {
    default Object side() {
        return "right";
    }
}

abstract class HidesAll {
    private Object m() {
        return "private";
    }
}

abstract class HidesMuch {
    Object m() {
        return "package";
    }
}

abstract class HidesSome {
    protected Object m() {
        return "protected";
    }
}

abstract class HasStatic {
    public static Object m() {
        return "static";
    }
}

abstract class Above {
    abstract Object above();
}

interface Beside {
    Object beside();
}
