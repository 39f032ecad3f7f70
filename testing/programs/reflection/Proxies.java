import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Proxies of constant interfaces, of those that a program names, and of what objects implement: calls with arguments
/// and results of all kinds, exceptions, default methods, the methods of Object, and what Proxy refuses.
public final class Proxies {
    private Proxies() {}

    @Retention(RetentionPolicy.RUNTIME)
    @interface Named {
        String value();
    }

    public interface Shape {
        @Named("area")
        double area(int width, long height, float factor);

        String describe(String prefix, Object... rest);

        default String twice(String text) {
            return text + text + describe("d");
        }

        static int count() {
            return 1;
        }
    }

    interface Quiet extends Comparable<String> {
        void nothing() throws IOException;

        char letter(boolean flag, byte small, short medium, char other);

        @Override
        int compareTo(String other);
    }

    interface Wide {
        Object same();

        void nothing() throws IOException, InterruptedException;
    }

    interface Narrow extends Wide {
        @Override
        String same();
    }

    interface Loaded {
        int load();
    }

    static final class Real implements Loaded, Runnable {
        @Override
        public int load() {
            return 42;
        }

        @Override
        public void run() {
            System.out.println("running");
        }
    }

    private record Echo(Object answer) implements InvocationHandler {
        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            System.out.println("  " + method.getDeclaringClass().getSimpleName() + "." + method.getName()
                    + Arrays.deepToString(arguments) + " " + method.getReturnType());
            if (answer instanceof Throwable thrown) {
                throw thrown;
            }
            return answer;
        }
    }

    public static void main(String[] args) throws Exception {
        calls();
        exceptions();
        defaults();
        objects();
        named(Loaded.class, new Echo(7));
        named(Narrow.class, new Echo("narrow"));
        wrapped(new Real());
        library();
        chosen(args.length == 0);
        chosen(args.length != 0);
        refused();
        initialised();
    }

    /// Tells when it is initialised, which a class does that has it for its default method.
    interface Telling {
        int NUMBER = told("Telling");

        default void inherited() {}

        void own();
    }

    /// The same, without a default method.
    interface Silent {
        int NUMBER = told("Silent");

        void own();
    }

    private static int told(String name) {
        System.out.println("initialised: " + name);
        return name.length();
    }

    private static void initialised() {
        Class<?>[] interfaces = {Silent.class, Telling.class};
        var made = (Telling) Proxy.newProxyInstance(loader(), interfaces, (_, method, _) -> {
            System.out.println(method);
            return null;
        });
        System.out.println("made");
        made.own();
        made.inherited();
        System.out.println(Silent.NUMBER);
    }

    /// An element of the array is overwritten on one way.
    private static void chosen(boolean other) {
        Class<?>[] interfaces = {Runnable.class, AutoCloseable.class};
        if (other) {
            interfaces[1] = Comparator.class;
        }
        Object made = Proxy.newProxyInstance(loader(), interfaces, (_, _, _) -> null);
        System.out.println(Arrays.toString(made.getClass().getInterfaces()));
    }

    private static ClassLoader loader() {
        return Proxies.class.getClassLoader();
    }

    private static void calls() throws Exception {
        Shape shape = (Shape) Proxy.newProxyInstance(loader(), new Class<?>[] {Shape.class}, new Echo(2.5));
        System.out.println(shape.area(1, 2, 3));
        Quiet quiet = (Quiet) Proxy.newProxyInstance(loader(), new Class<?>[] {Quiet.class, Wide.class}, new Echo('c'));
        System.out.println(quiet.letter(true, (byte) 1, (short) 2, 'x'));
        quiet.nothing();
        System.out.println(((Wide) quiet).same());
        attempt(() -> quiet.compareTo("text"));
        attempt(() -> shape.describe("p", 1, "two"));
        Shape nothing = (Shape) Proxy.newProxyInstance(loader(), new Class<?>[] {Shape.class}, new Echo(null));
        System.out.println(nothing.describe("p"));
        attempt(() -> nothing.area(0, 0, 0));
        Named named = Shape.class.getMethod("area", int.class, long.class, float.class).getAnnotation(Named.class);
        InvocationHandler reader = (proxy, method, arguments) ->
                method.getAnnotation(Named.class).value().equals(named.value()) ? 1.0 : 0.0;
        System.out.println(((Shape) Proxy.newProxyInstance(loader(), new Class<?>[] {Shape.class}, reader)).area(0, 0, 0));
    }

    private static void exceptions() {
        for (Throwable each : new Throwable[] {
            new IOException("declared"), new InterruptedException("of one"), new IllegalStateException("free"),
            new StackOverflowError("error"), new ClassNotFoundException("undeclared")
        }) {
            Class<?>[] both = {Quiet.class, Wide.class};
            Quiet quiet = (Quiet) Proxy.newProxyInstance(loader(), both, new Echo(each));
            attempt(() -> {
                quiet.nothing();
                return null;
            });
        }
    }

    private static void defaults() {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            return method.getName() + Arrays.deepToString(arguments);
        };
        Shape shape = (Shape) Proxy.newProxyInstance(loader(), new Class<?>[] {Shape.class}, handler);
        System.out.println(shape.twice("t"));
        attempt(() -> {
            try {
                return InvocationHandler.invokeDefault(shape, Shape.class.getMethod("describe", String.class, Object[].class));
            } catch (Throwable e) {
                return e.toString();
            }
        });
        attempt(() -> {
            try {
                return InvocationHandler.invokeDefault("no proxy", Shape.class.getMethod("twice", String.class), "x");
            } catch (Throwable e) {
                return e.toString();
            }
        });
    }

    private static void objects() {
        List<String> seen = new ArrayList<>();
        InvocationHandler handler = (proxy, method, arguments) -> {
            seen.add(method.toString());
            return switch (method.getName()) {
                case "hashCode" -> 99;
                case "equals" -> proxy == arguments[0];
                case "toString" -> "a proxy";
                default -> null;
            };
        };
        Object first = Proxy.newProxyInstance(loader(), new Class<?>[] {Runnable.class}, handler);
        System.out.println(first + " " + first.hashCode() + " " + first.equals(first) + " " + first.equals("x"));
        ((Runnable) first).run();
        System.out.println(seen);
        System.out.println(Proxy.isProxyClass(first.getClass()) + " " + (Proxy.getInvocationHandler(first) == handler));
        System.out.println(Arrays.toString(first.getClass().getInterfaces()) + " " + first.getClass().getSuperclass());
        System.out.println(Proxy.isProxyClass(Proxies.class) + " " + Proxy.isProxyClass(Proxy.class));
        Object second = Proxy.newProxyInstance(loader(), new Class<?>[] {Runnable.class}, new Echo(null));
        System.out.println(first.getClass() == second.getClass());
        attempt(() -> Proxy.getInvocationHandler("text"));
    }

    /// The interface is not known here.
    private static <T> void named(Class<T> type, InvocationHandler handler) {
        T proxy = type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
        switch (proxy) {
            case Loaded loaded -> System.out.println(loaded.load());
            case Narrow narrow -> System.out.println(narrow.same() + " " + ((Wide) narrow).same());
            default -> System.out.println(type);
        }
    }

    /// Nor here.
    private static void wrapped(Object target) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            System.out.println("before " + method.getName());
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        Object proxy = Proxy.newProxyInstance(loader(), target.getClass().getInterfaces(), handler);
        System.out.println(((Loaded) proxy).load());
        ((Runnable) proxy).run();
        System.out.println(proxy.toString().startsWith("Proxies$Real@"));
    }

    private static void library() {
        InvocationHandler handler = (proxy, method, arguments) -> method.isDefault()
                ? InvocationHandler.invokeDefault(proxy, method, arguments)
                : -((String) arguments[0]).compareTo((String) arguments[1]);
        @SuppressWarnings("unchecked")
        Comparator<String> order = (Comparator<String>)
                Proxy.newProxyInstance(loader(), new Class<?>[] {Comparator.class}, handler);
        List<String> words = new ArrayList<>(List.of("b", "c", "a"));
        words.sort(order);
        System.out.println(words);
        words.sort(order.reversed());
        System.out.println(words);
    }

    private static void refused() {
        attempt(() -> Proxy.newProxyInstance(loader(), new Class<?>[] {Runnable.class}, null));
        attempt(() -> Proxy.newProxyInstance(loader(), new Class<?>[] {String.class}, new Echo(null)));
        attempt(() -> Proxy.newProxyInstance(
                loader(), new Class<?>[] {Runnable.class, Runnable.class}, new Echo(null)));
        attempt(() -> Proxy.newProxyInstance(null, new Class<?>[] {Shape.class}, new Echo(null)));
    }

    private interface Question {
        Object ask() throws Exception;
    }

    private static void attempt(Question question) {
        try {
            System.out.println(question.ask());
        } catch (UndeclaredThrowableException e) {
            System.out.println(e + " of " + e.getCause());
        } catch (Exception | StackOverflowError e) {
            System.out.println(e);
        }
    }
}
