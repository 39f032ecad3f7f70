import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/// Handles made of handles.
public class Combined {
    static final List<String> LOG = new ArrayList<>();

    static String show(String a, int b, long c) {
        return a + "/" + b + "/" + c;
    }

    static int add(int a, int b) {
        return a + b;
    }

    static String upper(String text) {
        LOG.add("upper " + text);
        return text.toUpperCase();
    }

    static int length(String text) {
        return text.length();
    }

    static boolean isShort(String text) {
        return text.length() < 4;
    }

    static String fail(String text) {
        throw new IllegalStateException(text);
    }

    static String recover(IllegalStateException thrown, String text) {
        return "recovered " + text + " of " + thrown.getMessage();
    }

    static String finish(Throwable thrown, String result, String text) {
        return "finished " + thrown + " " + result + " " + text;
    }

    static void log(String text) {
        LOG.add(text);
    }

    static String sum(Object... all) {
        return "sum" + Arrays.toString(all);
    }

    static long total(long... all) {
        return Arrays.stream(all).sum();
    }

    static MethodHandle find(String name, Class<?> result, Class<?>... parameters) {
        try {
            return MethodHandles.lookup().findStatic(Combined.class, name, methodType(result, parameters));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    static final MethodHandle SHOW = find("show", String.class, String.class, int.class, long.class);
    static final MethodHandle ADD = find("add", int.class, int.class, int.class);
    static final MethodHandle UPPER = find("upper", String.class, String.class);
    static final MethodHandle LENGTH = find("length", int.class, String.class);
    static final MethodHandle FAIL = find("fail", String.class, String.class);
    static final MethodHandle SUM = find("sum", String.class, Object[].class);
    static final MethodHandle TOTAL = find("total", long.class, long[].class);

    static void arguments() throws Throwable {
        System.out.println((String) MethodHandles.insertArguments(SHOW, 0, "a", 2).invokeExact(3L));
        System.out.println((String) MethodHandles.insertArguments(SHOW, 1, 2, 3L).invokeExact("a"));
        System.out.println((String) MethodHandles.insertArguments(SHOW, 2, 7).invokeExact("a", 1));
        System.out.println((String) MethodHandles.dropArguments(SHOW, 1, double.class, String.class)
                .invokeExact("a", 1.5, "dropped", 2, 3L));
        MethodHandle moved = MethodHandles.permuteArguments(
                SHOW, methodType(String.class, long.class, String.class, int.class), 1, 2, 0);
        System.out.println((String) moved.invokeExact(9L, "b", 8) + moved);
        System.out.println((int) MethodHandles.permuteArguments(ADD, methodType(int.class, int.class), 0, 0).invokeExact(21));
        MethodHandle dropped = MethodHandles.permuteArguments(
                ADD, methodType(int.class, String.class, int.class, long.class, int.class), 3, 1);
        System.out.println((int) dropped.invokeExact("unused", 1, 2L, 3));
        System.out.println((String) MethodHandles.filterArguments(SHOW, 0, UPPER).invokeExact("text", 1, 2L));
        System.out.println((int) MethodHandles.filterArguments(ADD, 0, LENGTH, LENGTH).invokeExact("four", "three"));
        System.out.println((int) MethodHandles.filterArguments(ADD, 1, LENGTH).invokeExact(3, "three"));
        System.out.println((int) MethodHandles.filterReturnValue(UPPER, LENGTH).invokeExact("return"));
        System.out.println((String) MethodHandles.collectArguments(SHOW, 1, ADD).invokeExact("c", 1, 2, 3L));
        System.out.println((String) MethodHandles.collectArguments(SHOW, 1, find("log", void.class, String.class))
                .invokeExact("d", "logged", 2, 3L));
        MethodHandle prefixed = MethodHandles.dropArguments(SHOW, 1, String.class);
        System.out.println((String) MethodHandles.foldArguments(prefixed, UPPER).invokeExact("folded", 1, 2L));
        System.out.println((String) MethodHandles.foldArguments(SHOW, 1, find("sized", int.class, long.class))
                .invokeExact("at 1", 5L));
        System.out.println(LOG);
        LOG.clear();
    }

    static int sized(long value) {
        return (int) value * 10;
    }

    static void arrays() throws Throwable {
        MethodHandle spread = SHOW.asSpreader(Object[].class, 3);
        System.out.println((String) spread.invokeExact(new Object[] {"s", 1, 2L}) + spread.type());
        System.out.println((int) ADD.asSpreader(int[].class, 2).invokeExact(new int[] {3, 4}));
        System.out.println((String) SHOW.asSpreader(1, long[].class, 0).invoke("x", new long[0], 5, 6L));
        System.out.println((String) SUM.asCollector(Object[].class, 2).invokeExact((Object) 1, (Object) "two"));
        System.out.println((long) TOTAL.asCollector(long[].class, 3).invokeExact(1L, 2L, 3L));
        System.out.println((long) TOTAL.invoke(1, 'a', (short) 3) + " " + TOTAL.isVarargsCollector());
        System.out.println((long) TOTAL.asFixedArity().invokeExact(new long[] {4, 5}));
        System.out.println((String) SUM.asFixedArity().withVarargs(true).invoke("x", "y"));
        System.out.println((String) SUM.asFixedArity().asVarargsCollector(Object[].class).invoke());
        System.out.println(SUM.invokeWithArguments((Object[]) new Integer[150]).toString().length());
        int[] numbers = {1, 2, 3};
        MethodHandles.arrayElementSetter(int[].class).invokeExact(numbers, 1, 20);
        System.out.println((int) MethodHandles.arrayElementGetter(int[].class).invokeExact(numbers, 1));
        System.out.println((int) MethodHandles.arrayLength(int[].class).invokeExact(numbers));
        String[] texts = (String[]) MethodHandles.arrayConstructor(String[].class).invokeExact(2);
        MethodHandles.arrayElementSetter(String[].class).invokeExact(texts, 0, "set");
        System.out.println(Arrays.toString(texts));
    }

    static void control() throws Throwable {
        MethodHandle guard = MethodHandles.guardWithTest(
                find("isShort", boolean.class, String.class), UPPER, MethodHandles.identity(String.class));
        System.out.println((String) guard.invokeExact("abc") + (String) guard.invokeExact("abcd"));
        MethodHandle caught = MethodHandles.catchException(
                FAIL,
                IllegalStateException.class,
                find("recover", String.class, IllegalStateException.class, String.class));
        System.out.println((String) caught.invokeExact("text"));
        MethodHandle finish = find("finish", String.class, Throwable.class, String.class, String.class);
        System.out.println((String) MethodHandles.tryFinally(UPPER, finish).invokeExact("done"));
        try {
            System.out.println((String) MethodHandles.tryFinally(FAIL, finish).invokeExact("not done"));
        } catch (IllegalStateException e) {
            System.out.println("thrown " + e.getMessage());
        }
        MethodHandle raise = MethodHandles.throwException(int.class, IllegalArgumentException.class);
        try {
            System.out.println((int) raise.invokeExact(new IllegalArgumentException("raised")));
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage() + raise.type());
        }
        MethodHandle table = MethodHandles.tableSwitch(
                MethodHandles.dropArguments(MethodHandles.constant(String.class, "other"), 0, int.class),
                MethodHandles.dropArguments(MethodHandles.constant(String.class, "zero"), 0, int.class),
                MethodHandles.dropArguments(MethodHandles.constant(String.class, "one"), 0, int.class));
        System.out.println((String) table.invokeExact(1) + (String) table.invokeExact(5) + (String) table.invokeExact(0));
    }

    static int step(int sum, int index, int more) {
        return sum + index * more;
    }

    static List<String> collect(List<String> found, String each) {
        List<String> all = new ArrayList<>(found);
        all.add(0, each);
        return all;
    }

    static boolean isSmall(int value, int limit) {
        return value < limit;
    }

    static int doubled(int value, int limit) {
        return value * 2;
    }

    static void loops() throws Throwable {
        MethodHandle counted = MethodHandles.countedLoop(
                MethodHandles.dropArguments(MethodHandles.constant(int.class, 5), 0, int.class),
                MethodHandles.dropArguments(MethodHandles.constant(int.class, 100), 0, int.class),
                find("step", int.class, int.class, int.class, int.class));
        System.out.println((int) counted.invokeExact(3));
        MethodHandle reversed = MethodHandles.iteratedLoop(
                null,
                MethodHandles.dropArguments(
                        MethodHandles.constant(List.class, List.of()), 0, Iterable.class),
                find("collect", List.class, List.class, String.class));
        System.out.println((List<?>) reversed.invokeExact((Iterable<?>) List.of("a", "b", "c")));
        MethodHandle whileSmall = MethodHandles.whileLoop(
                MethodHandles.dropArguments(MethodHandles.constant(int.class, 3), 0, int.class),
                find("isSmall", boolean.class, int.class, int.class),
                find("doubled", int.class, int.class, int.class));
        System.out.println((int) whileSmall.invokeExact(50));
    }

    static void values() throws Throwable {
        System.out.println((String) MethodHandles.constant(String.class, "constant").invokeExact());
        System.out.println((long) MethodHandles.constant(long.class, 5).invokeExact());
        System.out.println((byte) MethodHandles.constant(byte.class, (byte) 5).invokeExact());
        System.out.println((char) MethodHandles.identity(char.class).invokeExact('i'));
        System.out.println((boolean) MethodHandles.zero(boolean.class).invokeExact() + " "
                + (Object) MethodHandles.zero(String.class).invoke());
        MethodHandles.zero(void.class).invokeExact();
        MethodHandle empty = MethodHandles.empty(methodType(double.class, String.class, int.class));
        System.out.println((double) empty.invokeExact("unused", 1) + " " + empty);
        System.out.println((int) MethodHandles.exactInvoker(ADD.type()).invokeExact(ADD, 1, 2));
        System.out.println((long) MethodHandles.invoker(methodType(long.class, short.class, byte.class))
                .invokeExact(ADD, (short) 1, (byte) 2));
        System.out.println((Object) MethodHandles.spreadInvoker(ADD.type(), 0).invoke(ADD, new Object[] {3, 4}));
        System.out.println(MethodHandles.dropReturn(ADD).type());
    }

    static void conversions() throws Throwable {
        MethodType from = methodType(byte.class, double.class, Object.class);
        System.out.println((byte) MethodHandles.explicitCastArguments(ADD, from).invokeExact(300.7, (Object) null));
        System.out.println((byte) MethodHandles.explicitCastArguments(ADD, from).invokeExact(-1.0, (Object) 'a'));
        MethodHandle truth = MethodHandles.identity(boolean.class);
        System.out.println((boolean) MethodHandles.explicitCastArguments(truth, methodType(boolean.class, int.class))
                .invokeExact(3));
        System.out.println((int) MethodHandles.explicitCastArguments(
                        MethodHandles.identity(int.class), methodType(int.class, boolean.class))
                .invokeExact(true));
        System.out.println((char) MethodHandles.explicitCastArguments(
                        MethodHandles.identity(char.class), methodType(char.class, long.class))
                .invokeExact(98L));
        System.out.println((Object) ADD.asType(methodType(void.class, int.class, int.class)).invoke(1, 2));
        System.out.println((Object) MethodHandles.identity(Object.class)
                .asType(methodType(Iterator.class, Iterator.class))
                .invoke((Iterator<?>) null));
    }

    interface Action {
        Object run() throws Throwable;
    }

    static void refused(Action action) {
        try {
            System.out.println(action.run());
        } catch (Throwable thrown) {
            System.out.println(thrown);
        }
    }

    static void errors() {
        refused(() -> MethodHandles.insertArguments(ADD, 0, "text"));
        refused(() -> MethodHandles.insertArguments(ADD, 0, 1, 2, 3));
        refused(() -> MethodHandles.insertArguments(UPPER, 0, 1));
        refused(() -> MethodHandles.permuteArguments(ADD, methodType(int.class, int.class), 0));
        refused(() -> MethodHandles.filterArguments(ADD, 0, UPPER));
        refused(() -> MethodHandles.filterReturnValue(ADD, UPPER));
        refused(() -> MethodHandles.guardWithTest(ADD, ADD, ADD));
        refused(() -> MethodHandles.catchException(ADD, Exception.class, UPPER));
        refused(() -> MethodHandles.constant(int.class, "text"));
        refused(() -> MethodHandles.constant(void.class, null));
        refused(() -> MethodHandles.identity(void.class));
        refused(() -> MethodHandles.arrayElementGetter(String.class));
        refused(() -> (int) MethodHandles.arrayElementGetter(int[].class).invokeExact(new int[1], 4));
        refused(() -> MethodHandles.arrayConstructor(int[].class).invoke(-1));
        refused(() -> ADD.asSpreader(Object[].class, 3));
        refused(() -> ADD.asSpreader(Object[].class, 2).invoke(new Object[] {1}));
        refused(() -> ADD.asSpreader(Object[].class, 2).invoke((Object[]) null));
        refused(() -> ADD.asSpreader(Object[].class, 2).invoke(new Object[] {1, "x"}));
        refused(() -> ADD.asCollector(int[].class, 1));
        refused(() -> ADD.asVarargsCollector(int[].class));
        refused(() -> MethodHandles.exactInvoker(ADD.type()).invoke((Object) "x", 1, 2));
        refused(() -> (int) MethodHandles.exactInvoker(ADD.type()).invokeExact(UPPER, 1, 2));
        refused(() -> MethodHandles.explicitCastArguments(ADD, methodType(int.class)));
        refused(() -> SUM.invoke(new int[] {1}).toString().substring(0, 6));
        refused(() -> TOTAL.invoke("x"));
        refused(() -> MethodHandles.foldArguments(ADD, UPPER));
        refused(() -> MethodHandles.loop());
    }

    public static void main(String[] args) throws Throwable {
        arguments();
        arrays();
        control();
        loops();
        values();
        conversions();
        errors();
    }
}
