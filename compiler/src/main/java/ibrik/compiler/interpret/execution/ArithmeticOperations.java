package ibrik.compiler.interpret.execution;

import ibrik.compiler.classes.Kind;
import ibrik.compiler.ir.Computation;
import ibrik.compiler.ir.Condition;

/// Arithmetic, conversions and comparisons, with Java's semantics because Java does them.
final class ArithmeticOperations {
    private ArithmeticOperations() {}

    static Operation binary(Translator translator, Computation.Binary node) {
        int left = translator.place(node.input(0));
        int right = translator.place(node.input(1));
        int target = translator.place(node);
        return switch (node.kind()) {
            case INT -> onInts(node, left, right, target);
            case LONG -> onLongs(node, left, right, target);
            case FLOAT -> onFloats(node, left, right, target);
            case DOUBLE -> onDoubles(node, left, right, target);
            case REFERENCE, VOID -> throw new IllegalArgumentException("arithmetic on " + node.kind());
        };
    }

    private static Operation onInts(Computation.Binary node, int a, int b, int to) {
        return switch (node.operator()) {
            case ADD -> f -> f.numbers[to] = f.intAt(a) + f.intAt(b);
            case SUBTRACT -> f -> f.numbers[to] = f.intAt(a) - f.intAt(b);
            case MULTIPLY -> f -> f.numbers[to] = f.intAt(a) * f.intAt(b);
            case DIVIDE -> f -> f.numbers[to] = f.intAt(a) / f.intAt(b);
            case REMAINDER -> f -> f.numbers[to] = f.intAt(a) % f.intAt(b);
            case AND -> f -> f.numbers[to] = f.intAt(a) & f.intAt(b);
            case OR -> f -> f.numbers[to] = f.intAt(a) | f.intAt(b);
            case XOR -> f -> f.numbers[to] = f.intAt(a) ^ f.intAt(b);
            case SHIFT_LEFT -> f -> f.numbers[to] = f.intAt(a) << f.intAt(b);
            case SHIFT_RIGHT -> f -> f.numbers[to] = f.intAt(a) >> f.intAt(b);
            case SHIFT_RIGHT_UNSIGNED -> f -> f.numbers[to] = f.intAt(a) >>> f.intAt(b);
        };
    }

    private static Operation onLongs(Computation.Binary node, int a, int b, int to) {
        return switch (node.operator()) {
            case ADD -> f -> f.numbers[to] = f.numbers[a] + f.numbers[b];
            case SUBTRACT -> f -> f.numbers[to] = f.numbers[a] - f.numbers[b];
            case MULTIPLY -> f -> f.numbers[to] = f.numbers[a] * f.numbers[b];
            case DIVIDE -> f -> f.numbers[to] = f.numbers[a] / f.numbers[b];
            case REMAINDER -> f -> f.numbers[to] = f.numbers[a] % f.numbers[b];
            case AND -> f -> f.numbers[to] = f.numbers[a] & f.numbers[b];
            case OR -> f -> f.numbers[to] = f.numbers[a] | f.numbers[b];
            case XOR -> f -> f.numbers[to] = f.numbers[a] ^ f.numbers[b];
            case SHIFT_LEFT -> f -> f.numbers[to] = f.numbers[a] << f.intAt(b);
            case SHIFT_RIGHT -> f -> f.numbers[to] = f.numbers[a] >> f.intAt(b);
            case SHIFT_RIGHT_UNSIGNED -> f -> f.numbers[to] = f.numbers[a] >>> f.intAt(b);
        };
    }

    private static long bits(float value) {
        return Float.floatToRawIntBits(value);
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }

    private static Operation onFloats(Computation.Binary node, int a, int b, int to) {
        return switch (node.operator()) {
            case ADD -> f -> f.numbers[to] = bits(f.floatAt(a) + f.floatAt(b));
            case SUBTRACT -> f -> f.numbers[to] = bits(f.floatAt(a) - f.floatAt(b));
            case MULTIPLY -> f -> f.numbers[to] = bits(f.floatAt(a) * f.floatAt(b));
            case DIVIDE -> f -> f.numbers[to] = bits(f.floatAt(a) / f.floatAt(b));
            case REMAINDER -> f -> f.numbers[to] = bits(f.floatAt(a) % f.floatAt(b));
            default -> throw new IllegalArgumentException(node.operator() + " on float");
        };
    }

    private static Operation onDoubles(Computation.Binary node, int a, int b, int to) {
        return switch (node.operator()) {
            case ADD -> f -> f.numbers[to] = bits(f.doubleAt(a) + f.doubleAt(b));
            case SUBTRACT -> f -> f.numbers[to] = bits(f.doubleAt(a) - f.doubleAt(b));
            case MULTIPLY -> f -> f.numbers[to] = bits(f.doubleAt(a) * f.doubleAt(b));
            case DIVIDE -> f -> f.numbers[to] = bits(f.doubleAt(a) / f.doubleAt(b));
            case REMAINDER -> f -> f.numbers[to] = bits(f.doubleAt(a) % f.doubleAt(b));
            default -> throw new IllegalArgumentException(node.operator() + " on double");
        };
    }

    static Operation negate(Translator translator, Computation.Negate node) {
        int from = translator.place(node.input(0));
        int to = translator.place(node);
        return switch (node.kind()) {
            case INT -> f -> f.numbers[to] = -f.intAt(from);
            case LONG -> f -> f.numbers[to] = -f.numbers[from];
            case FLOAT -> f -> f.numbers[to] = bits(-f.floatAt(from));
            case DOUBLE -> f -> f.numbers[to] = bits(-f.doubleAt(from));
            case REFERENCE, VOID -> throw new IllegalArgumentException("negation of " + node.kind());
        };
    }

    static Operation convert(Translator translator, Computation.Convert node) {
        int from = translator.place(node.input(0));
        int to = translator.place(node);
        return switch (node.conversion()) {
            case INT_TO_LONG -> f -> f.numbers[to] = f.numbers[from];
            case INT_TO_FLOAT -> f -> f.numbers[to] = bits((float) f.intAt(from));
            case INT_TO_DOUBLE -> f -> f.numbers[to] = bits((double) f.intAt(from));
            case LONG_TO_INT -> f -> f.numbers[to] = (int) f.numbers[from];
            case LONG_TO_FLOAT -> f -> f.numbers[to] = bits((float) f.numbers[from]);
            case LONG_TO_DOUBLE -> f -> f.numbers[to] = bits((double) f.numbers[from]);
            case FLOAT_TO_INT -> f -> f.numbers[to] = (int) f.floatAt(from);
            case FLOAT_TO_LONG -> f -> f.numbers[to] = (long) f.floatAt(from);
            case FLOAT_TO_DOUBLE -> f -> f.numbers[to] = bits((double) f.floatAt(from));
            case DOUBLE_TO_INT -> f -> f.numbers[to] = (int) f.doubleAt(from);
            case DOUBLE_TO_LONG -> f -> f.numbers[to] = (long) f.doubleAt(from);
            case DOUBLE_TO_FLOAT -> f -> f.numbers[to] = bits((float) f.doubleAt(from));
            case INT_TO_BYTE -> f -> f.numbers[to] = (byte) f.intAt(from);
            case INT_TO_CHAR -> f -> f.numbers[to] = (char) f.intAt(from);
            case INT_TO_SHORT -> f -> f.numbers[to] = (short) f.intAt(from);
        };
    }

    static Operation threeWay(Translator translator, Computation.ThreeWay node) {
        int a = translator.place(node.input(0));
        int b = translator.place(node.input(1));
        int to = translator.place(node);
        int unordered = node.unordered();
        return switch (node.input(0).kind()) {
            case INT, LONG -> f -> f.numbers[to] = Long.compare(f.numbers[a], f.numbers[b]);
            case FLOAT -> f -> f.numbers[to] = compare(f.floatAt(a), f.floatAt(b), unordered);
            case DOUBLE -> f -> f.numbers[to] = compare(f.doubleAt(a), f.doubleAt(b), unordered);
            case REFERENCE, VOID -> throw new IllegalArgumentException("comparison of references");
        };
    }

    /// Unlike `Double.compare` this makes 0.0 and -0.0 equal.
    private static int compare(double a, double b, int unordered) {
        return a < b ? -1 : a > b ? 1 : a == b ? 0 : unordered;
    }

    static Operation test(Translator translator, Computation.Test node) {
        int a = translator.place(node.input(0));
        int b = translator.place(node.input(1));
        int to = translator.place(node);
        var condition = node.condition();
        if (node.input(0).kind() == Kind.REFERENCE) {
            boolean equal = condition == Condition.EQUAL;
            return f -> f.numbers[to] = (f.references[a] == f.references[b]) == equal ? 1 : 0;
        }
        return switch (node.input(0).kind()) {
            case INT -> onInts(condition, a, b, to);
            case FLOAT -> f -> f.numbers[to] = condition.test((double) f.floatAt(a), (double) f.floatAt(b)) ? 1 : 0;
            case DOUBLE -> f -> f.numbers[to] = condition.test(f.doubleAt(a), f.doubleAt(b)) ? 1 : 0;
            default -> f -> f.numbers[to] = condition.test(f.numbers[a], f.numbers[b]) ? 1 : 0;
        };
    }

    /// Sign extension keeps the order of signed and of unsigned numbers.
    private static Operation onInts(Condition condition, int a, int b, int to) {
        return switch (condition) {
            case EQUAL -> f -> f.numbers[to] = f.numbers[a] == f.numbers[b] ? 1 : 0;
            case NOT_EQUAL -> f -> f.numbers[to] = f.numbers[a] != f.numbers[b] ? 1 : 0;
            case LESS -> f -> f.numbers[to] = f.numbers[a] < f.numbers[b] ? 1 : 0;
            case GREATER_OR_EQUAL -> f -> f.numbers[to] = f.numbers[a] >= f.numbers[b] ? 1 : 0;
            default -> f -> f.numbers[to] = condition.test(f.numbers[a], f.numbers[b]) ? 1 : 0;
        };
    }
}
