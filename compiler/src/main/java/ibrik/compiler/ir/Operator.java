package ibrik.compiler.ir;

/// Arithmetic of two operands of one kind. Java semantics; division and remainder are only reached with a divisor
/// that is not zero, shifts mask their count (JVMS §6.5).
public enum Operator {
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    REMAINDER,
    AND,
    OR,
    XOR,
    SHIFT_LEFT,
    SHIFT_RIGHT,
    SHIFT_RIGHT_UNSIGNED;

    public boolean isShift() {
        return this == SHIFT_LEFT || this == SHIFT_RIGHT || this == SHIFT_RIGHT_UNSIGNED;
    }

    public boolean isCommutative() {
        return this == ADD || this == MULTIPLY || this == AND || this == OR || this == XOR;
    }
}
