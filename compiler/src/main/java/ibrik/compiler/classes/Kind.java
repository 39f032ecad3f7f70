package ibrik.compiler.classes;

/// How a value is held in registers (JVMS §2.11.1, "Types and the Java Virtual Machine"): the small integers are INT.
public enum Kind {
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    REFERENCE,
    VOID;

    /// Words on the operand stack: 2 for LONG and DOUBLE.
    public int slots() {
        return switch (this) {
            case LONG, DOUBLE -> 2;
            case INT, FLOAT, REFERENCE -> 1;
            case VOID -> 0;
        };
    }
}
