package initialisation;

/** When classes are initialised: first use counts, constants and arrays do not. */
public class Order {
    static class Base {
        static int x = trace("Base");
        static final int CONSTANT = 5;
        static final Integer BOXED = 6;

        static void touch() {}
    }

    static class Derived extends Base {
        static int y = trace("Derived");
    }

    static class Third extends Derived {
        static int z = trace("Third");
    }

    interface Plain {
        int VALUE = trace("Plain");
    }

    interface WithDefault {
        int VALUE = trace("WithDefault");

        default void something() {}
    }

    static class Both implements Plain, WithDefault {
        static int w = trace("Both");
    }

    interface Extended extends WithDefault {
        int MORE = trace("Extended");
    }

    static class OnlyArray {
        static int v = trace("OnlyArray");
    }

    static class ByReflection {
        static int u = trace("ByReflection");
    }

    static class Instance {
        static int a = trace("static a");
        int b = trace("field b");
        static int c;

        static {
            c = trace("static block");
        }

        {
            trace("block");
        }

        Instance() {
            trace("constructor");
        }
    }

    static int trace(String what) {
        System.out.println(what);
        return what.length();
    }

    public static void main(String[] args) {
        System.out.println("main");
        System.out.println(Base.CONSTANT);
        Derived[] none = new Derived[3];
        System.out.println(none.length);
        System.out.println(Derived.class.getSimpleName());
        Third.touch();
        System.out.println("touched");
        System.out.println(Third.x);
        System.out.println(Third.z);
        System.out.println(Base.BOXED);
        new Both();
        System.out.println(Both.w);
        System.out.println(Plain.VALUE);
        System.out.println(Extended.MORE);
        OnlyArray[][] arrays = new OnlyArray[1][1];
        System.out.println(arrays[0][0] instanceof OnlyArray);
        new Instance();
        new Instance();
        if (args.length > 0) System.out.println(ByReflection.u);
        System.out.println("end");
    }

    static {
        System.out.println("Order");
    }
}
