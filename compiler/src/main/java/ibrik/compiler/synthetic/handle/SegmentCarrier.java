package ibrik.compiler.synthetic.handle;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;

/// The types that memory layouts read and write; the numbers are those of `SegmentVarHandle_.carrier`.
enum SegmentCarrier {
    BOOLEAN("Booleans", ConstantDescs.CD_boolean),
    BYTE("Bytes", ConstantDescs.CD_byte),
    SHORT("Shorts", ConstantDescs.CD_short),
    CHAR("Chars", ConstantDescs.CD_char),
    INT("Ints", ConstantDescs.CD_int),
    LONG("Longs", ConstantDescs.CD_long),
    FLOAT("Floats", ConstantDescs.CD_float),
    DOUBLE("Doubles", ConstantDescs.CD_double),
    ADDRESS("Longs", ClassDesc.of("java.lang.foreign.MemorySegment"));

    private final String plural;
    private final ClassDesc variable;

    SegmentCarrier(String plural, ClassDesc variable) {
        this.plural = plural;
        this.variable = variable;
    }

    int number() {
        return ordinal();
    }

    /// As the caller sees it.
    ClassDesc variable() {
        return variable;
    }

    /// The JDK's class with the static methods: those that are more than plain are in a class of their own, except for
    /// single bytes, which are always aligned.
    ClassDesc implementation(boolean plain) {
        boolean single = this == BOOLEAN || this == BYTE;
        return ClassDesc.of("java.lang.invoke.VarHandleSegmentAs" + plural + (plain || single ? "" : "Aligned"));
    }
}
