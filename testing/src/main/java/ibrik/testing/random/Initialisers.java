package ibrik.testing.random;

import java.util.ArrayList;
import java.util.List;

/// Writes programs whose classes initialise each other: chains, cycles, failures, writes before the first use.
///
/// A program has a handful of holders. Each has static fields of several kinds, an initialiser that reads and writes
/// those of others, and steps that the main part takes in a random order: look, write, reach, catch. What is printed is
/// the order of initialisation and every value that was seen.
final class Initialisers {
    private final Dice dice;
    private final int count;
    private final List<Kind> kinds = new ArrayList<>();

    /// What a holder is.
    private enum Kind {
        /// A class with a trace in its initialiser, which is why it runs late.
        LOUD,
        /// A class that says nothing: it may be initialised at build time.
        QUIET,
        /// An interface with a default method.
        INTERFACE,
        ENUM,
        RECORD,
        /// Its initialiser throws.
        FAILING
    }

    private Initialisers(Dice dice, int size) {
        this.dice = dice;
        this.count = dice.between(3, 4 + 2 * size);
        for (int i = 0; i < count; i++) {
            kinds.add(dice.of(
                    Kind.QUIET,
                    Kind.QUIET,
                    Kind.QUIET,
                    Kind.LOUD,
                    Kind.LOUD,
                    Kind.ENUM,
                    Kind.RECORD,
                    Kind.INTERFACE,
                    Kind.FAILING));
        }
    }

    /// The program of a seed; the same for ever, unless the generator changes.
    static Program ofSeed(long seed, int size) {
        var initialisers = new Initialisers(new Dice(~seed), size);
        return new Program("i" + seed, Fragment.sequence(initialisers.all()));
    }

    private List<Fragment> all() {
        List<Fragment> parts = new ArrayList<>();
        parts.add(Fragment.line("public class Main {"));
        for (int i = 0; i < count; i++) {
            parts.add(Fragment.line(holder(i)));
        }
        parts.add(Fragment.line(SUPPORT));
        parts.add(Fragment.line(run()));
        parts.add(Fragment.line("}"));
        return parts;
    }

    // ---- holders ----------------------------------------------------------------------------------------------

    private static final String SUPPORT = """
            static final ThreadLocal<Integer> LOCAL = ThreadLocal.withInitial(() -> 5);
            static int order;
            static void say(String text) { System.out.println(text); }
            static void fail(Throwable thrown) {
                boolean first = thrown instanceof ExceptionInInitializerError;
                say(thrown.getClass().getName() + " " + thrown.getMessage()
                        + (first ? " by " + thrown.getCause().getClass().getName() : ""));
            }
            static int loud(String name, int value) { say(name + "#" + order++); return value; }
            """;

    private String name(int index) {
        return "H" + index;
    }

    private String holder(int index) {
        String name = name(index);
        return switch (kinds.get(index)) {
            case LOUD -> "static class " + name + extension(index) + " {\n" + fields(index, true) + "}\n";
            case QUIET -> "static class " + name + extension(index) + " {\n" + fields(index, false) + "}\n";
            case FAILING ->
                "static class " + name + " {\n" + fields(index, dice.chance(50)) + "static { if (VALUE != " + UNLIKELY
                        + ") throw " + failure(name) + "; }\n}\n";
            case INTERFACE ->
                "interface " + name + " {\nint VALUE = loud(\"" + name + "\", " + number(index)
                        + ");\ndefault int twice() { return 2 * VALUE; }\n}\n"
                        + "static class I" + index + " implements " + name + " { static int own = " + number(index)
                        + "; }\n";
            case ENUM ->
                "enum " + name + " {\nA(" + number(index) + "), B(" + number(index) + "), C(3);\n"
                        + "final int held;\nint changing;\n" + name + "(int held) { this.held = held; }\n"
                        + "static final java.util.EnumMap<" + name + ", String> NAMES = new java.util.EnumMap<>(" + name
                        + ".class);\nstatic final int VALUE;\n"
                        + "static { for (" + name + " each : values()) NAMES.put(each, each.name() + each.held);\n"
                        + "VALUE = NAMES.size() + valueOf(\"B\").held; }\n}\n";
            case RECORD ->
                "record " + name + "(int a, String b, int[] c) {\nstatic final " + name + " ONE = new " + name + "("
                        + number(index) + ", \"" + name + "\" + " + number(index) + ", new int[] {1, " + number(index)
                        + "});\nstatic int VALUE = ONE.a + ONE.b.length() + ONE.c[1];\n}\n";
        };
    }

    private static final int UNLIKELY = -77_777;

    private static String failure(String name) {
        return "new IllegalStateException(\"" + name + " fails\")";
    }

    private String extension(int index) {
        if (index == 0 || !dice.chance(30)) {
            return "";
        }
        int other = dice.below(index);
        return switch (kinds.get(other)) {
            case LOUD, QUIET, FAILING -> " extends " + name(other);
            case INTERFACE -> " implements " + name(other);
            case ENUM, RECORD -> "";
        };
    }

    private String fields(int index, boolean loud) {
        String name = name(index);
        var text = new StringBuilder();
        if (loud) {
            text.append("static int first = loud(\"" + name + "\", " + dice.below(9) + ");\n");
        }
        text.append("static int plain = " + number(index) + ";\n");
        text.append("static final int[] ARRAY = {" + number(index) + ", " + number(index) + ", 3};\n");
        text.append("static final byte[] BYTES = {1, " + dice.below(100) + "};\n");
        text.append("static final Object[] OBJECTS = {\"t" + index + "\", " + number(index) + ", null};\n");
        text.append("static final java.util.List<Integer> LIST = new java.util.ArrayList<>(java.util.List.of("
                + number(index) + ", 2));\n");
        text.append("static final java.util.Map<String, Integer> MAP = new java.util.HashMap<>();\n");
        text.append("static final int[][] NESTED = {{1, " + number(index) + "}, {2}};\n");
        text.append("static final StringBuilder TEXT = new StringBuilder(\"s" + index + "\");\n");
        text.append("static final java.util.function.IntUnaryOperator FUNCTION = x -> x + plain;\n");
        text.append("static final Integer BOX = " + number(index) + ";\n");
        text.append("static final String CONSTANT = \"c" + index + "\";\n");
        for (int i = dice.below(3); i > 0; i--) {
            text.append("static { ").append(statement(index)).append(" }\n");
        }
        return text.append(
                        "static final int VALUE = " + number(index) + " + plain + ARRAY[1] + FUNCTION.applyAsInt(2);\n")
                .toString();
    }

    /// An int that an initialiser computes: of itself or of others.
    private String number(int index) {
        int other = dice.below(count);
        // An enum may not name its own later fields.
        return dice.chance(75) || other == index && kinds.get(index) == Kind.ENUM
                ? String.valueOf(dice.below(50))
                : value(other);
    }

    /// An int that can be read from a holder.
    private String value(int index) {
        String name = name(index);
        return switch (kinds.get(index)) {
            case LOUD, QUIET, FAILING ->
                dice.of(
                        name + ".plain",
                        name + ".VALUE",
                        "at(" + name + ".ARRAY)",
                        "at(" + name + ".BYTES)",
                        name + ".CONSTANT.length()",
                        "sum(" + name + ".LIST)",
                        "size(" + name + ".MAP)",
                        "nested(" + name + ".NESTED)",
                        "length(" + name + ".TEXT)",
                        "apply(" + name + ".FUNCTION)",
                        "hash(" + name + ".OBJECTS)",
                        "copy(" + name + ".ARRAY)",
                        "unbox(" + name + ".BOX)");
            case INTERFACE -> dice.of(name + ".VALUE", "new I" + index + "().twice()", "I" + index + ".own");
            case ENUM ->
                dice.of(
                        name + ".VALUE",
                        name + ".B.ordinal()",
                        "held(" + name + ".values())",
                        name + ".A.changing",
                        "java.util.EnumSet.allOf(" + name + ".class).size()",
                        "switch (" + name + ".C) { case A -> 1; case B -> 2; case C -> 3; }");
            case RECORD ->
                dice.of(
                        name + ".VALUE",
                        "letters(" + name + ".ONE == null ? null : " + name + ".ONE.b())",
                        "at(" + name + ".ONE == null ? null : " + name + ".ONE.c())");
        };
    }

    private static final String READERS = """
            static int at(int[] array) { return array == null ? -1 : array[0]; }
            static int at(byte[] array) { return array == null ? -1 : array[1]; }
            static int sum(java.util.List<Integer> list) {
                int sum = 0;
                if (list != null) for (int each : list) sum += each;
                return sum;
            }
            static int size(java.util.Map<String, Integer> map) { return map == null ? -1 : map.size(); }
            static int nested(int[][] array) { return array == null ? -1 : array[0][1] + array[1].length; }
            static int length(StringBuilder text) { return text == null ? -1 : text.toString().length(); }
            static int apply(IntUnaryOperator function) { return function == null ? -1 : function.applyAsInt(1); }
            static int hash(Object[] objects) { return objects == null ? -1 : Arrays.hashCode(objects) & 1023; }
            static int copy(int[] array) { return array == null ? -1 : array.clone()[1] + Arrays.copyOf(array, 2)[0]; }
            static int unbox(Integer box) { return box == null ? -1 : box; }
            static int held(Object[] array) { return array == null ? -1 : array.length; }
            static int letters(String text) { return text == null ? -1 : text.length(); }
            """;

    // ---- statements -------------------------------------------------------------------------------------------

    /// A change of a holder, or something else that initialisers do.
    private String statement(int self) {
        int index = dice.below(count);
        String name = name(index);
        return switch (kinds.get(index)) {
            case LOUD, QUIET, FAILING ->
                dice.of(
                        name + ".plain += " + number(self) + ";",
                        "if (" + name + ".ARRAY != null) " + name + ".ARRAY[0] = " + number(self) + ";",
                        "if (" + name + ".BYTES != null) Arrays.fill(" + name + ".BYTES, (byte) " + dice.below(99)
                                + ");",
                        "if (" + name + ".OBJECTS != null) " + name + ".OBJECTS[2] = \"w\" + " + number(self) + ";",
                        "if (" + name + ".LIST != null) " + name + ".LIST.add(" + number(self) + ");",
                        "if (" + name + ".MAP != null) " + name + ".MAP.put(\"k\" + " + number(self) + ", 1);",
                        "if (" + name + ".NESTED != null) " + name + ".NESTED[0] = new int[] {4, " + dice.below(99)
                                + "};",
                        "if (" + name + ".TEXT != null) " + name + ".TEXT.append(" + number(self) + ");",
                        "if (" + name + ".ARRAY != null) System.arraycopy(new int[] {7, 8}, 0, " + name
                                + ".ARRAY, 0, 2);",
                        "LOCAL.set(LOCAL.get() + " + number(self) + ");");
            case ENUM -> "if (" + name + ".A != null) " + name + ".A.changing += " + number(self) + ";";
            case RECORD -> "if (" + name + ".ONE != null) " + name + ".ONE.c()[1] += " + number(self) + ";";
            case INTERFACE -> "I" + index + ".own++;";
        };
    }

    private String run() {
        var text = new StringBuilder(READERS);
        text.append("public static void main(String[] arguments) {\n");
        text.append("    Trace.begin(Main.class.getPackageName());\n    run();\n");
        text.append("    Trace.end(Main.class.getPackageName());\n}\n");
        text.append("public static void run() {\n");
        int steps = dice.between(6, 14);
        for (int i = 0; i < steps; i++) {
            text.append("    ").append(guarded(step(i))).append('\n');
        }
        for (int i = 0; i < count; i++) {
            text.append("    ")
                    .append(guarded("say(\"" + name(i) + "=\" + (" + value(i) + "));"))
                    .append('\n');
        }
        return text.append("}\n").toString();
    }

    private String step(int number) {
        int index = dice.below(count);
        return switch (dice.below(6)) {
            case 0, 1 -> statement(index);
            case 2 -> "Class.forName(" + name(index) + ".class.getName());";
            case 3 -> threads(number);
            case 4 -> "say(\"local \" + LOCAL.get());";
            default -> "say(" + number + " + \": \" + (" + value(index) + "));";
        };
    }

    /// Several threads that want the same class at once: one initialises it, and all see the same.
    private String threads(int number) {
        String seen = "seen" + number;
        String threads = "threads" + number;
        return "int[] " + seen + " = new int[3]; Thread[] " + threads
                + " = new Thread[3]; for (int t = 0; t < 3; t++) {"
                + " int me = t; " + threads + "[t] = new Thread(() -> { try { " + seen + "[me] = "
                + value(dice.below(count)) + "; } catch (Throwable e) { " + seen + "[me] = -2; } }); " + threads
                + "[t].start(); } for (Thread each : " + threads + ") each.join(); say(\"threads \" + Arrays.toString("
                + seen + "));";
    }

    private static String guarded(String step) {
        return "try { " + step + " } catch (Throwable thrown) { fail(thrown); }";
    }
}
