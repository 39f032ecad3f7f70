package initialisation;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/** What is told of a failed initialiser later, and through reflection. */
public class FailuresTold {
    static class Speaking extends RuntimeException {
        Speaking() {
            super("made with");
        }

        @Override
        public String getMessage() {
            return "says";
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            throw new IllegalStateException("asked for its trace");
        }
    }

    static class ByNull {
        static int length = length(null);

        static int length(String text) {
            return text.length();
        }
    }

    static class BySpeaking {
        static int value = value();

        static int value() {
            throw new Speaking();
        }
    }

    static class Method1 {
        static int value = Integer.parseInt("a");

        static void call() {}
    }

    static class Constructor1 {
        static int value = Integer.parseInt("b");

        Constructor1(int argument) {}
    }

    static class Field1 {
        static int value = Integer.parseInt("c");
    }

    interface Action {
        void run() throws Exception;
    }

    static void twice(Action action) {
        for (int time = 0; time < 2; time++) {
            try {
                action.run();
            } catch (Throwable e) {
                Throwable cause = e.getCause();
                System.out.println(e + " <- " + cause);
                System.out.println("  " + cause.getStackTrace()[0].getMethodName());
            }
        }
    }

    public static void main(String[] args) throws Exception {
        twice(() -> System.out.println(ByNull.length));
        try {
            System.out.println(BySpeaking.value);
        } catch (ExceptionInInitializerError e) {
            System.out.println(e.getCause());
        }
        try {
            System.out.println(BySpeaking.value);
        } catch (NoClassDefFoundError e) {
            System.out.println(e.getCause());
        }
        Method method = Method1.class.getDeclaredMethod("call");
        twice(() -> method.invoke(null, "one too many"));
        Constructor<?> constructor = Constructor1.class.getDeclaredConstructor(int.class);
        twice(() -> constructor.newInstance("no number"));
        Field field = Field1.class.getDeclaredField("value");
        twice(() -> field.set(null, "no number"));
    }
}
