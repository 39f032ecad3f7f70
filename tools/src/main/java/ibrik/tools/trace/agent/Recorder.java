package ibrik.tools.trace.agent;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/// Writes down what the program asks for, each thing once and at once: a program may end in any way.
///
/// A line is a word and what it needs, with tabs between; lists have commas:
///
///     type NAME
///     method TYPE NAME PARAMETERS
///     field TYPE NAME
///     flag TYPE FLAG
///     proxy INTERFACES
///     lambda TYPE
///     glob FILE
///     bundle NAME
public final class Recorder {
    private static final Question[] QUESTIONS = Question.values();
    private static final ThreadLocal<Boolean> BUSY = new ThreadLocal<>();
    private static final Set<String> WRITTEN = new HashSet<>();

    private static volatile boolean listening;
    private static OutputStream lines;

    private Recorder() {}

    /// @param file where the lines go
    public static void begin(String file) throws IOException {
        lines = new FileOutputStream(file);
        // What the first call needs is loaded now.
        Callers.isProgram(Question.CLASS);
    }

    /// From now on.
    public static void listen() {
        listening = true;
    }

    /// A call of `loadClass` in the program.
    public static void loaded(String name) {
        asked(Question.CLASS.ordinal(), new Object[] {name});
    }

    /// The JDK's method was entered.
    ///
    /// @param arguments those that are references, the receiver first
    public static void asked(int question, Object[] arguments) {
        if (!listening || BUSY.get() != null) {
            return;
        }
        BUSY.set(true);
        try {
            if (Callers.isProgram(QUESTIONS[question])) {
                record(QUESTIONS[question], arguments);
            }
        } finally {
            BUSY.remove();
        }
    }

    private static void record(Question question, Object[] arguments) {
        Class<?> type = first(Class.class, arguments);
        String name = first(String.class, arguments);
        switch (question) {
            case CLASS -> writeClass(name);
            case METHOD -> {
                write("type", named(type));
                writeMethod(type, name, parameters(arguments));
            }
            case FIELD -> writeField(type, name);
            case CONSTRUCTOR -> write("method", named(type), "<init>", names(parameters(arguments)));
            case PROXY -> writeProxy(first(Class[].class, arguments));
            case RESOURCE -> writeResource(type, name);
            case BUNDLE -> write("bundle", name);
            case SERIAL -> writeSerial(type);
            case LAMBDA ->
                write(
                        "lambda",
                        first(SerializedLambda.class, arguments)
                                .getCapturingClass()
                                .replace('/', '.'));
            case ALLOCATION -> write("flag", named(type), "unsafeAllocated");
            case ARRAY -> write("type", type == null || type == void.class ? null : type.getTypeName() + "[]");
            default -> write("flag", named(type), question.flag);
        }
    }

    // ---- kinds ------------------------------------------------------------------------------------------------

    private static void writeClass(String name) {
        write("type", name == null ? null : name.startsWith("[") ? readable(name) : name);
    }

    /// `int[]` instead of `[I`.
    private static String readable(String array) {
        try {
            return Class.forName(array, false, null).getTypeName();
        } catch (ClassNotFoundException | LinkageError ofProgram) {
            int dimensions = array.lastIndexOf('[') + 1;
            boolean isNamed = array.startsWith("L", dimensions) && array.endsWith(";");
            return isNamed ? array.substring(dimensions + 1, array.length() - 1) + "[]".repeat(dimensions) : null;
        }
    }

    /// The class that declares it is another one, if it is inherited.
    private static void writeMethod(Class<?> type, String name, Class<?>[] parameters) {
        if (type == null || name == null) {
            return;
        }
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            writeDeclared(each, name, parameters);
        }
        for (Class<?> each : type.getInterfaces()) {
            writeMethod(each, name, parameters);
        }
    }

    private static void writeDeclared(Class<?> type, String name, Class<?>[] parameters) {
        try {
            type.getDeclaredMethod(name, parameters);
            write("method", named(type), name, names(parameters));
        } catch (NoSuchMethodException | LinkageError | NullPointerException absent) {
            return;
        }
    }

    private static void writeField(Class<?> type, String name) {
        write("type", named(type));
        for (Class<?> each = type; each != null && name != null; each = each.getSuperclass()) {
            try {
                each.getDeclaredField(name);
                write("field", named(each), name);
            } catch (NoSuchFieldException | LinkageError absent) {
                continue;
            }
        }
    }

    private static void writeProxy(Class<?>[] interfaces) {
        write("proxy", interfaces == null || interfaces.length == 0 ? null : names(interfaces));
    }

    private static void writeResource(Class<?> typeOrNull, String name) {
        if (name == null || typeOrNull == null || name.startsWith("/")) {
            write("glob", name != null && name.startsWith("/") ? name.substring(1) : name);
        } else {
            String folder = typeOrNull.getPackageName().replace('.', '/');
            write("glob", folder.isEmpty() ? name : folder + "/" + name);
        }
    }

    private static void writeSerial(Class<?> type) {
        if (type != null && java.io.Serializable.class.isAssignableFrom(type) && !type.isArray()) {
            write("flag", named(type), "serializable");
        }
    }

    // ---- texts ------------------------------------------------------------------------------------------------

    private static <T> T first(Class<T> kind, Object[] arguments) {
        for (Object each : arguments) {
            if (kind.isInstance(each)) {
                return kind.cast(each);
            }
        }
        return null;
    }

    private static Class<?>[] parameters(Object[] arguments) {
        MethodType type = first(MethodType.class, arguments);
        Class<?>[] listed = first(Class[].class, arguments);
        return type != null ? type.parameterArray() : listed != null ? listed : new Class<?>[0];
    }

    /// Null for what has no entry of its own: classes that the program makes, arrays, primitive types.
    private static String named(Class<?> type) {
        return type == null
                        || type.isPrimitive()
                        || type.isArray()
                        || type.isHidden()
                        || java.lang.reflect.Proxy.isProxyClass(type)
                ? null
                : type.getName();
    }

    private static String names(Class<?>[] types) {
        StringBuilder list = new StringBuilder();
        for (Class<?> each : types) {
            list.append(list.isEmpty() ? "" : ",").append(each == null ? "null" : each.getTypeName());
        }
        return list.toString();
    }

    private static void write(String... words) {
        for (String word : words) {
            if (word == null || word.indexOf('\t') >= 0 || word.indexOf('\n') >= 0 || word.indexOf('\r') >= 0) {
                return;
            }
        }
        String line = String.join("\t", words);
        synchronized (WRITTEN) {
            if (WRITTEN.add(line)) {
                try {
                    lines.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                } catch (IOException full) {
                    System.err.println("ibrik: the trace cannot be written: " + full.getMessage());
                    listening = false;
                }
            }
        }
    }
}
