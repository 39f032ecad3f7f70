import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.WrongMethodTypeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Method handles as values: made by lookups, kept in maps, called exactly, converted, and by arrays.
public class Values {
    static int twice(int number) {
        return 2 * number;
    }

    static String join(String first, Object... rest) {
        return first + Arrays.toString(rest);
    }

    static long mixed(byte b, short s, char c, int i, long l, float f, double d, boolean z) {
        return b + s + c + i + l + (long) f + (long) d + (z ? 1000 : 0);
    }

    static void fail(String text) {
        throw new IllegalStateException(text);
    }

    private static int counter = 5;

    interface Shape {
        default String describe() {
            return "a shape of area " + area();
        }

        double area();
    }

    record Square(double side) implements Shape {
        @Override
        public double area() {
            return side * side;
        }
    }

    static class Base {
        protected int number = 7;
        final String fixed = "fixed";
        String text;

        Base() {}

        Base(String text) {
            this.text = text;
        }

        String name() {
            return "base " + text;
        }

        private String hidden(int more) {
            return "hidden " + (number + more);
        }
    }

    static class Derived extends Base {
        Derived(String text) {
            super(text);
        }

        @Override
        String name() {
            return "derived " + text;
        }

        static MethodHandle above() throws ReflectiveOperationException {
            return MethodHandles.lookup().findSpecial(Base.class, "name", methodType(String.class), Derived.class);
        }

        @Override
        public String toString() {
            return "Derived(" + text + ")";
        }
    }

    private static final Map<String, MethodHandle> KNOWN = new HashMap<>();

    private static void look() throws ReflectiveOperationException {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        KNOWN.put("twice", lookup.findStatic(Values.class, "twice", methodType(int.class, int.class)));
        KNOWN.put("join", lookup.findStatic(Values.class, "join", methodType(String.class, String.class, Object[].class)));
        KNOWN.put("fail", lookup.findStatic(Values.class, "fail", methodType(void.class, String.class)));
        KNOWN.put("counter", lookup.findStaticGetter(Values.class, "counter", int.class));
        KNOWN.put("setCounter", lookup.findStaticSetter(Values.class, "counter", int.class));
        KNOWN.put("number", lookup.findGetter(Base.class, "number", int.class));
        KNOWN.put("setText", lookup.findSetter(Base.class, "text", String.class));
        KNOWN.put("new", lookup.findConstructor(Derived.class, methodType(void.class, String.class)));
        KNOWN.put("name", lookup.findVirtual(Base.class, "name", methodType(String.class)));
        KNOWN.put("above", Derived.above());
        KNOWN.put("hidden", lookup.findVirtual(Base.class, "hidden", methodType(String.class, int.class)));
        KNOWN.put("area", lookup.findVirtual(Shape.class, "area", methodType(double.class)));
        KNOWN.put("describe", lookup.findVirtual(Shape.class, "describe", methodType(String.class)));
        KNOWN.put("length", lookup.findVirtual(String.class, "length", methodType(int.class)));
        KNOWN.put("concat", lookup.findVirtual(String.class, "concat", methodType(String.class, String.class)));
        KNOWN.put("size", lookup.findVirtual(List.class, "size", methodType(int.class)));
        KNOWN.put("list", lookup.findConstructor(ArrayList.class, methodType(void.class)));
        KNOWN.put("bound", lookup.bind("bound to ", "concat", methodType(String.class, String.class)));
    }

    private static void exact() throws Throwable {
        System.out.println((int) KNOWN.get("twice").invokeExact(21));
        System.out.println((int) KNOWN.get("counter").invokeExact());
        KNOWN.get("setCounter").invokeExact(6);
        System.out.println(counter);
        Derived made = (Derived) KNOWN.get("new").invokeExact("text");
        System.out.println(made);
        System.out.println((String) KNOWN.get("name").invokeExact((Base) made));
        System.out.println((String) KNOWN.get("above").invokeExact(made));
        KNOWN.get("setText").invokeExact((Base) made, "other");
        System.out.println(made + (String) KNOWN.get("hidden").invokeExact((Base) made, 3));
        System.out.println((double) KNOWN.get("area").invokeExact((Shape) new Square(1.5)));
        System.out.println((String) KNOWN.get("describe").invokeExact((Shape) new Square(2)));
        System.out.println((String) KNOWN.get("bound").invokeExact("it"));
        MethodHandle mixed = MethodHandles.lookup()
                .findStatic(
                        Values.class,
                        "mixed",
                        methodType(
                                long.class,
                                byte.class,
                                short.class,
                                char.class,
                                int.class,
                                long.class,
                                float.class,
                                double.class,
                                boolean.class));
        System.out.println((long) mixed.invokeExact((byte) -1, (short) 2, 'a', 4, 5L, 6.5f, 7.5, true));
    }

    private static void general() throws Throwable {
        Base base = new Derived("general");
        System.out.println(KNOWN.get("twice").invoke((short) 4));
        System.out.println((long) KNOWN.get("twice").invoke('a'));
        System.out.println((Object) KNOWN.get("twice").invoke((Object) 9));
        System.out.println((double) KNOWN.get("number").invoke((Object) base));
        KNOWN.get("twice").invoke(1);
        System.out.println((String) KNOWN.get("join").invoke("none"));
        System.out.println((String) KNOWN.get("join").invoke("two", 1, 'c'));
        System.out.println((String) KNOWN.get("join").invoke("array", new Object[] {1, 2}));
        System.out.println((Object) KNOWN.get("size").invoke((ArrayList<?>) KNOWN.get("list").invoke()));
        System.out.println(KNOWN.get("name").invokeWithArguments(base));
        System.out.println(KNOWN.get("join").invokeWithArguments("many", 1, 2, 3));
        System.out.println(KNOWN.get("twice").invokeWithArguments(List.of(8)));
        System.out.println(KNOWN.get("setCounter").invokeWithArguments(77) + " " + counter);
        MethodHandle wide = KNOWN.get("twice").asType(methodType(Number.class, Byte.class));
        System.out.println((Number) wide.invokeExact((Byte) (byte) 100) + " " + wide.type() + " " + wide);
    }

    private static void types() {
        new LinkedHashMap<>(Map.of()).clear();
        for (String name : new String[] {"twice", "join", "name", "new", "setText", "counter", "area", "bound", "above"}) {
            System.out.println(name + " " + KNOWN.get(name).type() + " " + KNOWN.get(name) + " "
                    + KNOWN.get(name).isVarargsCollector());
        }
        MethodType type = methodType(String.class, int.class, long[].class);
        System.out.println(type + " " + type.wrap() + " " + type.generic() + " " + type.toMethodDescriptorString());
        System.out.println(type == methodType(String.class, new Class<?>[] {int.class, long[].class}));
    }

    interface Action {
        void run() throws Throwable;
    }

    private static void refused(String what, Action action) {
        try {
            action.run();
            System.out.println(what + ": nothing");
        } catch (Throwable thrown) {
            System.out.println(what + ": " + text(thrown));
            if (thrown.getCause() != null) {
                System.out.println("  by " + text(thrown.getCause()));
            }
        }
    }

    /// Without modules, whose names have numbers, and without loaders.
    private static String text(Throwable thrown) {
        return thrown.toString().replaceAll(" \\(unnamed module .*| \\(.*module.*", "");
    }

    private static void errors() {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        MethodHandle twice = KNOWN.get("twice");
        refused("exact", () -> System.out.println((Object) twice.invokeExact(1)));
        refused("exact result", () -> twice.invokeExact(1));
        refused("type", () -> System.out.println((int) twice.invoke("text")));
        refused("count", () -> System.out.println((int) twice.invoke(1, 2)));
        refused("narrowing", () -> System.out.println((int) twice.invoke(1L)));
        refused("cast", () -> System.out.println((int) twice.invoke((Object) "text")));
        refused("cast wide", () -> System.out.println((int) twice.invoke((Object) 1L)));
        refused("null", () -> System.out.println((int) twice.invoke((Object) null)));
        refused("null Integer", () -> System.out.println((int) twice.invoke((Integer) null)));
        refused("receiver", () -> System.out.println((String) KNOWN.get("name").invokeExact((Base) null)));
        refused("receiver of field", () -> System.out.println((int) KNOWN.get("number").invokeExact((Base) null)));
        refused("receiver's class", () -> System.out.println((String) KNOWN.get("name").invoke((Object) "text")));
        refused("arguments", () -> twice.invokeWithArguments());
        refused("arguments' type", () -> twice.invokeWithArguments("x"));
        refused("thrown", () -> KNOWN.get("fail").invokeExact("by the target"));
        refused("asType", () -> twice.asType(methodType(void.class, String.class, int.class)));
        refused("no method", () -> lookup.findStatic(Values.class, "nothing", methodType(void.class)));
        refused("no such type", () -> lookup.findStatic(Values.class, "twice", methodType(int.class, long.class)));
        refused("no virtual", () -> lookup.findVirtual(String.class, "twice", methodType(int.class, List.class)));
        refused("no constructor", () -> lookup.findConstructor(Base.class, methodType(void.class, int.class)));
        refused("no field", () -> lookup.findGetter(Base.class, "nothing", int.class));
        refused("static as virtual", () -> lookup.findVirtual(Values.class, "twice", methodType(int.class, int.class)));
        refused("virtual as static", () -> lookup.findStatic(Base.class, "name", methodType(String.class)));
        refused("static field", () -> lookup.findGetter(Values.class, "counter", int.class));
        refused("final field", () -> lookup.findSetter(Base.class, "fixed", String.class));
        MethodHandles.Lookup open = MethodHandles.publicLookup();
        refused("public lookup", () -> open.findStatic(Values.class, "twice", methodType(int.class, int.class)));
        refused("private of the JDK", () -> lookup.findGetter(String.class, "hash", int.class));
        refused("null name", () -> lookup.findStatic(Values.class, null, methodType(void.class)));
        refused("bind null", () -> lookup.bind(null, "length", methodType(int.class)));
        refused("bindTo", () -> KNOWN.get("length").bindTo(1));
        refused("bindTo int", () -> twice.bindTo(1));
        Supplier<WrongMethodTypeException> made = WrongMethodTypeException::new;
        System.out.println(made.get().getMessage());
    }

    public static void main(String[] args) throws Throwable {
        look();
        exact();
        general();
        types();
        errors();
        constructorsOfReflection();
    }

    /// Of a class of which handles know a constructor too.
    private static void constructorsOfReflection() throws ReflectiveOperationException {
        System.out.println(ArrayList.class.getConstructors().length);
        System.out.println(ArrayList.class.getConstructor(int.class).newInstance(3));
    }
}
