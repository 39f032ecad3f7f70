package ibrik.compiler.ir.build;

import ibrik.compiler.classes.Kind;
import ibrik.compiler.ir.Condition;
import ibrik.compiler.ir.Conversion;
import ibrik.compiler.ir.Leaf;
import ibrik.compiler.ir.Node;
import ibrik.compiler.ir.Operator;
import java.util.Optional;

/// Arithmetic on constants with Java's exact semantics, and the identities that need no analysis.
public final class Folding {
    private Folding() {}

    /// The constant or operand that `left operator right` is equal to, if it is known.
    public static Optional<Node> binary(Operator operator, Node left, Node right) {
        if (left instanceof Leaf.Constant a && right instanceof Leaf.Constant b) {
            return constant(operator, a, b).map(value -> value);
        }
        if (right instanceof Leaf.Constant b && isInteger(left) && b.bits() == 0) {
            return switch (operator) {
                case ADD, SUBTRACT, OR, XOR, SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED -> Optional.of(left);
                case MULTIPLY, AND -> Optional.of(new Leaf.Constant(left.kind(), 0));
                case DIVIDE, REMAINDER -> Optional.empty();
            };
        }
        if (left instanceof Leaf.Constant a && isInteger(left) && a.bits() == 0) {
            return switch (operator) {
                case ADD, OR, XOR -> Optional.of(right);
                default -> Optional.empty();
            };
        }
        return Optional.empty();
    }

    private static boolean isInteger(Node node) {
        return node.kind() == Kind.INT || node.kind() == Kind.LONG;
    }

    private static Optional<Leaf.Constant> constant(Operator operator, Leaf.Constant a, Leaf.Constant b) {
        boolean divides = operator == Operator.DIVIDE || operator == Operator.REMAINDER;
        if (divides && isInteger(a) && b.bits() == 0) {
            return Optional.empty();
        }
        long bits = switch (a.kind()) {
            case INT -> ofInts(operator, (int) a.bits(), (int) b.bits());
            case LONG -> ofLongs(operator, a.bits(), b.bits());
            case FLOAT -> Float.floatToRawIntBits(ofFloats(operator, a.asFloat(), b.asFloat()));
            case DOUBLE -> Double.doubleToRawLongBits(ofDoubles(operator, a.asDouble(), b.asDouble()));
            case REFERENCE, VOID -> throw new IllegalArgumentException("arithmetic on " + a.kind());
        };
        return Optional.of(new Leaf.Constant(a.kind(), bits));
    }

    /// `a operator b` on ints; the divisor is not zero.
    public static int ofInts(Operator operator, int a, int b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case REMAINDER -> a % b;
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case SHIFT_LEFT -> a << b;
            case SHIFT_RIGHT -> a >> b;
            case SHIFT_RIGHT_UNSIGNED -> a >>> b;
        };
    }

    /// `a operator b` on longs; the divisor is not zero; a shift count is an int.
    public static long ofLongs(Operator operator, long a, long b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case REMAINDER -> a % b;
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case SHIFT_LEFT -> a << b;
            case SHIFT_RIGHT -> a >> b;
            case SHIFT_RIGHT_UNSIGNED -> a >>> b;
        };
    }

    public static float ofFloats(Operator operator, float a, float b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case REMAINDER -> a % b;
            default -> throw new IllegalArgumentException(operator + " on float");
        };
    }

    public static double ofDoubles(Operator operator, double a, double b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case REMAINDER -> a % b;
            default -> throw new IllegalArgumentException(operator + " on double");
        };
    }

    /// The result of a conversion on the bits of a constant.
    public static long convert(Conversion conversion, long bits) {
        float f = Float.intBitsToFloat((int) bits);
        double d = Double.longBitsToDouble(bits);
        return switch (conversion) {
            case INT_TO_LONG -> (int) bits;
            case INT_TO_FLOAT -> Float.floatToRawIntBits((float) (int) bits);
            case INT_TO_DOUBLE -> Double.doubleToRawLongBits((double) (int) bits);
            case LONG_TO_INT -> (int) bits;
            case LONG_TO_FLOAT -> Float.floatToRawIntBits((float) bits);
            case LONG_TO_DOUBLE -> Double.doubleToRawLongBits((double) bits);
            case FLOAT_TO_INT -> (int) f;
            case FLOAT_TO_LONG -> (long) f;
            case FLOAT_TO_DOUBLE -> Double.doubleToRawLongBits((double) f);
            case DOUBLE_TO_INT -> (int) d;
            case DOUBLE_TO_LONG -> (long) d;
            case DOUBLE_TO_FLOAT -> Float.floatToRawIntBits((float) d);
            case INT_TO_BYTE -> (byte) bits;
            case INT_TO_CHAR -> (char) bits;
            case INT_TO_SHORT -> (short) bits;
        };
    }

    /// -1, 0, 1, or `unordered` for NaN.
    public static int threeWay(Kind kind, long a, long b, int unordered) {
        if (kind == Kind.LONG) {
            return Long.compare(a, b);
        }
        double x = kind == Kind.FLOAT ? Float.intBitsToFloat((int) a) : Double.longBitsToDouble(a);
        double y = kind == Kind.FLOAT ? Float.intBitsToFloat((int) b) : Double.longBitsToDouble(b);
        return x < y ? -1 : x > y ? 1 : x == y ? 0 : unordered;
    }

    /// The outcome of a test, if it is known.
    public static Optional<Boolean> test(Condition condition, Node left, Node right) {
        if (left instanceof Leaf.Constant a && right instanceof Leaf.Constant b) {
            return Optional.of(
                    switch (a.kind()) {
                        case INT, LONG -> condition.test(a.bits(), b.bits());
                        case FLOAT -> condition.test(a.asFloat(), b.asFloat());
                        case DOUBLE -> condition.test(a.asDouble(), b.asDouble());
                        case REFERENCE, VOID -> throw new IllegalArgumentException("constant reference");
                    });
        }
        boolean equality = condition == Condition.EQUAL || condition == Condition.NOT_EQUAL;
        if (left.kind() == Kind.REFERENCE && equality) {
            var same = sameReference(left, right);
            return condition == Condition.EQUAL ? same : same.map(outcome -> !outcome);
        }
        return Optional.empty();
    }

    private static Optional<Boolean> sameReference(Node left, Node right) {
        if (left == right || left instanceof Leaf.Null && right instanceof Leaf.Null) {
            return Optional.of(true);
        }
        if (left instanceof Leaf.Null && right.isNeverNull() || right instanceof Leaf.Null && left.isNeverNull()) {
            return Optional.of(false);
        }
        if (left instanceof Leaf.ObjectConstant a && right instanceof Leaf.ObjectConstant b) {
            return Optional.of(a.object() == b.object());
        }
        if (left instanceof Leaf.ClassConstant a && right instanceof Leaf.ClassConstant b) {
            return Optional.of(a.value() == b.value());
        }
        return Optional.empty();
    }
}
