package ibrik.compiler.ir;

/// A comparison of two operands of one kind. On floating-point operands a comparison with NaN is false, but true for
/// [#NOT_EQUAL] and the `..._OR_UNORDERED` forms, which exist for floating point only.
public enum Condition {
    EQUAL,
    NOT_EQUAL,
    LESS,
    GREATER_OR_EQUAL,
    GREATER,
    LESS_OR_EQUAL,
    BELOW_UNSIGNED,
    ABOVE_OR_EQUAL_UNSIGNED,
    LESS_OR_UNORDERED,
    GREATER_OR_EQUAL_OR_UNORDERED,
    GREATER_OR_UNORDERED,
    LESS_OR_EQUAL_OR_UNORDERED;

    /// The condition that holds exactly when this one does not, on integers and references.
    public Condition negated() {
        return switch (this) {
            case EQUAL -> NOT_EQUAL;
            case NOT_EQUAL -> EQUAL;
            case LESS -> GREATER_OR_EQUAL;
            case GREATER_OR_EQUAL -> LESS;
            case GREATER -> LESS_OR_EQUAL;
            case LESS_OR_EQUAL -> GREATER;
            case BELOW_UNSIGNED -> ABOVE_OR_EQUAL_UNSIGNED;
            case ABOVE_OR_EQUAL_UNSIGNED -> BELOW_UNSIGNED;
            case LESS_OR_UNORDERED -> GREATER_OR_EQUAL;
            case GREATER_OR_EQUAL_OR_UNORDERED -> LESS;
            case GREATER_OR_UNORDERED -> LESS_OR_EQUAL;
            case LESS_OR_EQUAL_OR_UNORDERED -> GREATER;
        };
    }

    /// The condition that holds on `(b, a)` exactly when this one holds on `(a, b)`.
    public Condition mirrored() {
        return switch (this) {
            case EQUAL, NOT_EQUAL -> this;
            case LESS -> GREATER;
            case GREATER -> LESS;
            case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
            case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
            default -> throw new IllegalArgumentException(this + " is never mirrored");
        };
    }

    /// The result on two integers.
    public boolean test(long a, long b) {
        return switch (this) {
            case EQUAL -> a == b;
            case NOT_EQUAL -> a != b;
            case LESS, LESS_OR_UNORDERED -> a < b;
            case GREATER_OR_EQUAL, GREATER_OR_EQUAL_OR_UNORDERED -> a >= b;
            case GREATER, GREATER_OR_UNORDERED -> a > b;
            case LESS_OR_EQUAL, LESS_OR_EQUAL_OR_UNORDERED -> a <= b;
            case BELOW_UNSIGNED -> Long.compareUnsigned(a, b) < 0;
            case ABOVE_OR_EQUAL_UNSIGNED -> Long.compareUnsigned(a, b) >= 0;
        };
    }

    /// The result on two floating-point numbers, widened to double without loss.
    public boolean test(double a, double b) {
        boolean unordered = Double.isNaN(a) || Double.isNaN(b);
        return switch (this) {
            case EQUAL -> a == b;
            case NOT_EQUAL -> a != b;
            case LESS -> a < b;
            case GREATER_OR_EQUAL -> a >= b;
            case GREATER -> a > b;
            case LESS_OR_EQUAL -> a <= b;
            case LESS_OR_UNORDERED -> unordered || a < b;
            case GREATER_OR_EQUAL_OR_UNORDERED -> unordered || a >= b;
            case GREATER_OR_UNORDERED -> unordered || a > b;
            case LESS_OR_EQUAL_OR_UNORDERED -> unordered || a <= b;
            case BELOW_UNSIGNED, ABOVE_OR_EQUAL_UNSIGNED ->
                throw new IllegalArgumentException("unsigned comparison of floating point");
        };
    }
}
