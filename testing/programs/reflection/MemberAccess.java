import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Methods, fields, constructors and record components through reflection: calls, conversions, failures.
public final class MemberAccess {
    private MemberAccess() {}

    record Point(int x, long y, String label) {}

    interface Greeting {
        String greet(String who);

        default String twice(String who) {
            return greet(who) + greet(who);
        }
    }

    static class Base implements Greeting {
        protected int counter = 7;
        static String shared = "s";
        final double fixed;

        Base() {
            fixed = 1.5;
        }

        protected Base(double fixed) {
            this.fixed = fixed;
        }

        public String greet(String who) {
            return "base " + who + ";";
        }

        private int hidden(byte a, char b, long c, float d) {
            return a + b + (int) c + (int) d;
        }

        public static double mean(double... values) {
            return Arrays.stream(values).average().orElse(0);
        }

        public void fail(String message) throws java.io.IOException {
            throw new java.io.IOException(message);
        }
    }

    static final class Derived extends Base {
        @Override
        public String greet(String who) {
            return "derived " + who + ";";
        }
    }

    abstract static class Unmakable {}

    enum Colour {
        RED
    }

    public static void main(String[] args) throws Exception {
        methods();
        fields();
        constructors();
        records();
        lists();
        failures();
        Object list = Class.forName("java.util.ArrayList").getDeclaredConstructor().newInstance();
        list.getClass().getMethod("add", Object.class).invoke(list, "added");
        System.out.println(list + " " + String.class.getMethod("length").invoke("four"));
    }

    private static void methods() throws Exception {
        Base target = new Derived();
        Method greet = Base.class.getMethod("greet", String.class);
        System.out.println(greet.invoke(target, "you") + " " + greet + " " + greet.getReturnType().getSimpleName());
        System.out.println(Greeting.class.getMethod("twice", String.class).invoke(target, "me"));
        Method hidden = Base.class.getDeclaredMethod("hidden", byte.class, char.class, long.class, float.class);
        hidden.setAccessible(true);
        System.out.println(hidden.invoke(target, (byte) -1, 'a', 5, 2L) + " " + Modifier.toString(hidden.getModifiers()));
        System.out.println(Base.class.getMethod("mean", double[].class).invoke(null, (Object) new double[] {1, 2, 6}));
        System.out.println(Base.class.getMethod("mean", double[].class).isVarArgs());
        System.out.println(target.getClass().getMethod("toString").getDeclaringClass());
        System.out.println(Arrays.toString(Base.class.getMethod("fail", String.class).getExceptionTypes()));
    }

    private static void fields() throws Exception {
        Base target = new Base();
        Field counter = Base.class.getDeclaredField("counter");
        counter.set(target, (short) 9);
        System.out.println(counter.get(target) + " " + counter.getInt(target) + " " + counter.getDouble(target) + " " + counter);
        counter.setInt(target, 11);
        System.out.println(target.counter);
        Field shared = Base.class.getDeclaredField("shared");
        shared.set(null, "changed");
        System.out.println(Base.shared + " " + shared.get(null) + " " + shared.getType());
        Field fixed = Base.class.getDeclaredField("fixed");
        System.out.println(fixed.getDouble(target));
        attempt(() -> fixed.set(target, 2.5));
        attempt(() -> counter.set(target, "text"));
        attempt(() -> counter.set("not a base", 1));
        attempt(() -> shared.getInt(null));
    }

    private static void constructors() throws Exception {
        Constructor<Base> constructor = Base.class.getDeclaredConstructor(double.class);
        System.out.println(constructor.newInstance(3).fixed + " " + constructor + " " + constructor.getParameterCount());
        attempt(() -> Unmakable.class.getDeclaredConstructor().newInstance());
        attempt(() -> Colour.class.getDeclaredConstructors()[0].newInstance("BLUE", 1));
    }

    private static void records() throws Exception {
        for (RecordComponent component : Point.class.getRecordComponents()) {
            System.out.println(component + " " + component.getType() + " "
                    + component.getAccessor().invoke(new Point(1, 2L, "three")));
        }
    }

    private static void lists() {
        for (Class<?> type : List.of(Base.class, Derived.class, Greeting.class, Point.class, Colour.class)) {
            System.out.println(type.getSimpleName() + " " + names(type.getDeclaredMethods()) + " " + names(type.getMethods()));
            System.out.println(Arrays.stream(type.getDeclaredFields()).map(Field::getName).sorted().toList()
                    + " " + type.getDeclaredConstructors().length + " " + type.getConstructors().length
                    + " " + type.getDeclaredClasses().length);
        }
    }

    private static List<String> names(Method[] methods) {
        return Arrays.stream(methods)
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static void failures() throws Exception {
        Base target = new Base();
        Method greet = Base.class.getMethod("greet", String.class);
        attempt(() -> greet.invoke(target));
        attempt(() -> greet.invoke(target, 1));
        attempt(() -> greet.invoke("text", "you"));
        attempt(() -> Base.class.getMethod("missing", int.class));
        attempt(() -> Base.class.getField("absent"));
        try {
            Base.class.getMethod("fail", String.class).invoke(target, "inside");
        } catch (InvocationTargetException e) {
            System.out.println(e + " " + e.getCause());
        }
    }

    private interface Action {
        void run() throws Exception;
    }

    private static void attempt(Action action) throws Exception {
        try {
            action.run();
            System.out.println("nothing thrown");
        } catch (ReflectiveOperationException | RuntimeException e) {
            System.out.println(e);
        }
    }
}
