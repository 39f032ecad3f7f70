// What became of the classes that Members was compiled against.

class Holder {
    private int hidden = 1;
    private static int hiddenOfAll = Integer.parseInt("1");
    private static final int HIDDEN = 7;
    final int fixed = 1;
    static final int fixedOfAll = Integer.parseInt("1");
    static int became = 3;
    int becameOfEach = 4;
    long changed;

    Holder() {}

    private Holder(String text) {}

    private Object hide(int number) {
        return number;
    }

    private static Object hideAll(int[] numbers) {
        return numbers.length;
    }

    static Object turn() {
        return "turn";
    }

    Object turnBack() {
        return "turn back";
    }
}

interface Turned {
    Object m();

    static Object all() {
        return "all";
    }
}

class Turning {
    public Object m() {
        return "turning";
    }

    static Object all() {
        return "all";
    }
}

class Turns extends Turning {}

abstract class Vague {
    private Vague() {}
}

interface Outer {
    class Inner {
        private int number() {
            return 1;
        }
    }
}
