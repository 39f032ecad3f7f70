package ibrik.compiler.ir;

import ibrik.compiler.classes.Kind;

/// Numeric conversions, named after the instructions (JVMS §6.5); float to integer saturates and maps NaN to 0.
public enum Conversion {
    INT_TO_LONG(Kind.INT, Kind.LONG),
    INT_TO_FLOAT(Kind.INT, Kind.FLOAT),
    INT_TO_DOUBLE(Kind.INT, Kind.DOUBLE),
    LONG_TO_INT(Kind.LONG, Kind.INT),
    LONG_TO_FLOAT(Kind.LONG, Kind.FLOAT),
    LONG_TO_DOUBLE(Kind.LONG, Kind.DOUBLE),
    FLOAT_TO_INT(Kind.FLOAT, Kind.INT),
    FLOAT_TO_LONG(Kind.FLOAT, Kind.LONG),
    FLOAT_TO_DOUBLE(Kind.FLOAT, Kind.DOUBLE),
    DOUBLE_TO_INT(Kind.DOUBLE, Kind.INT),
    DOUBLE_TO_LONG(Kind.DOUBLE, Kind.LONG),
    DOUBLE_TO_FLOAT(Kind.DOUBLE, Kind.FLOAT),
    INT_TO_BYTE(Kind.INT, Kind.INT),
    INT_TO_CHAR(Kind.INT, Kind.INT),
    INT_TO_SHORT(Kind.INT, Kind.INT);

    private final Kind from;
    private final Kind to;

    Conversion(Kind from, Kind to) {
        this.from = from;
        this.to = to;
    }

    public Kind from() {
        return from;
    }

    public Kind to() {
        return to;
    }
}
