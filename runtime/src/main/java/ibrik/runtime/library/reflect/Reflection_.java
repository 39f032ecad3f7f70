package ibrik.runtime.library.reflect;

import ibrik.runtime.exception.Backtrace;
import ibrik.runtime.exception.StackTraces;
import ibrik.runtime.type.ClassTable;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.util.Arrays;

/// Questions about callers, which the JDK asks to check access.
@Substitute("jdk.internal.reflect.Reflection")
public final class Reflection_ {
    /// More than the frames of the JDK between a caller and the question. Chosen.
    @Add
    private static final int FRAMES = 16;

    /// The class whose code called the method that asks; null if it has no name.
    @Replace
    public static Class<?> getCallerClass() {
        long[] frames = new long[FRAMES];
        int count = Backtrace.capture(frames, FRAMES);
        StackTraceElement[] trace = StackTraces.decode(Arrays.copyOf(frames, count));
        int index = 0;
        while (index < trace.length && trace[index].getMethodName().equals("getCallerClass")) {
            index++;
        }
        do {
            index++;
        } while (index < trace.length && isReflective(trace[index]));
        return index < trace.length ? ClassTable.findOrNull(trace[index].getClassName()) : null;
    }

    @Add
    private static boolean isReflective(StackTraceElement frame) {
        return frame.getMethodName().equals("invoke") && frame.getClassName().equals("java.lang.reflect.Method");
    }

    @Replace
    public static boolean areNestMates(Class<?> one, Class<?> other) {
        return one.isNestmateOf(other);
    }

    @Replace
    @Harmless("it warns of restricted methods, which who builds an image allows")
    public static void ensureNativeAccess(Class<?> caller, Class<?> owner, String method, boolean jni) {}

    @Replace
    public static int getClassAccessFlags(Class<?> type) {
        return type.getModifiers();
    }
}
