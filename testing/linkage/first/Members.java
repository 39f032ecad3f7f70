import apart.Far;
import apart.Parent;

/// Members and classes that are not there any more, or not for everybody, or of another sort.
class Members {
    public static void main(String[] arguments) {
        fields();
        methods();
        classes();
    }

    static void fields() {
        Attempt.at("private field", () -> new Holder().hidden);
        Attempt.at("private static field", () -> Holder.hiddenOfAll);
        Attempt.at("private constant", () -> Holder.HIDDEN);
        Attempt.at("package field", () -> new Far().field);
        Attempt.at("protected field", () -> new Far().guarded);
        Attempt.at("store to a private field", () -> new Holder().hidden = 2);
        Attempt.at("store to a final field", () -> new Holder().fixed = 2);
        Attempt.at("store to a final static field", () -> Holder.fixedOfAll = 2);
        Attempt.at("became static", () -> new Holder().became);
        Attempt.at("became an instance's", () -> Holder.becameOfEach);
        Attempt.at("store to what became static", () -> new Holder().became = 2);
        Attempt.at("store to what became an instance's", () -> Holder.becameOfEach = 2);
        Attempt.at("no field", () -> new Holder().gone);
        Attempt.at("another type", () -> new Holder().changed);
        Attempt.at("of null", () -> nothing().hidden);
    }

    static Holder nothing() {
        return Attempt.never() ? new Holder() : null;
    }

    static void methods() {
        Attempt.at("private method", () -> new Holder().hide(1));
        Attempt.at("private static method", () -> Holder.hideAll(new int[0]));
        Attempt.at("private constructor", () -> new Holder("x"));
        Attempt.at("package method", () -> new Far().method("x", 1L));
        Attempt.at("package constructor", () -> new Far(1));
        Attempt.at("protected method", () -> new Far().guard());
        Attempt.at("protected constructor", () -> new Far(""));
        Attempt.at("method became static", () -> new Holder().turn());
        Attempt.at("method became an instance's", () -> Holder.turnBack());
        Attempt.at("no method", () -> new Holder().go('c', 1.0));
        Attempt.at("no static method", () -> Holder.goAll(true));
        Attempt.at("no constructor", () -> new Holder(1, 2));
        Attempt.at("reference", () -> {
            java.util.function.IntFunction<Object> hide = new Holder()::hide;
            return hide.apply(1);
        });
        Attempt.at("reference to a constructor", () -> {
            java.util.function.Function<String, Object> make = Holder::new;
            return make.apply("x");
        });
        Attempt.at("inherited protected", () -> new Child().own());
    }

    static void classes() {
        Attempt.at("package class", () -> apart.Closing.number());
        Attempt.at("new of a package class", () -> new apart.Closing());
        Attempt.at("array of a package class", () -> new apart.Closing[1].length);
        Attempt.at("cast to a package class", () -> (apart.Closing) Attempt.class.cast(null));
        Attempt.at("test for a package class", () -> (Object) "x" instanceof apart.Closing);
        Attempt.at("literal of a package class", () -> apart.Closing.class.getName());
        Attempt.at("became an interface", () -> new Turned().m());
        Attempt.at("static of what became an interface", () -> Turned.all());
        Attempt.at("became a class", () -> turning().m());
        Attempt.at("static of what became a class", () -> Turning.all());
        Attempt.at("became abstract", () -> new Vague());
        Attempt.at("not there", () -> new Gone());
        Attempt.at("private inside", () -> new Outer.Inner().number());
    }

    static Turning turning() {
        return new Turns();
    }
}

class Child extends Parent {
    int own() {
        return inherited() + number;
    }
}

class Holder {
    int hidden = 1;
    static int hiddenOfAll = Integer.parseInt("1");
    static int HIDDEN = 7;
    int fixed;
    static int fixedOfAll;
    int became = 3;
    static int becameOfEach = 4;
    int gone;
    int changed;

    Holder() {}

    Holder(String text) {}

    Holder(int one, int two) {}

    Object hide(int number) {
        return number;
    }

    static Object hideAll(int[] numbers) {
        return numbers.length;
    }

    Object turn() {
        return "turn";
    }

    static Object turnBack() {
        return "turn back";
    }

    Object go(char letter, double number) {
        return letter;
    }

    static void goNowhere() {}

    static Object goAll(boolean all) {
        return all;
    }
}

class Turned {
    Object m() {
        return "turned";
    }

    static Object all() {
        return "all";
    }
}

interface Turning {
    Object m();

    static Object all() {
        return "all";
    }
}

class Turns implements Turning {
    @Override
    public Object m() {
        return "turns";
    }
}

class Vague {}

class Gone {}

class Outer {
    static class Inner {
        int number() {
            return 1;
        }
    }
}
