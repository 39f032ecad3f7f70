package ibrik.testing.random;

import java.util.List;

/// A type of a generated program.
///
/// @param name as the source spells it
/// @param kind which expressions there are
record Type(String name, Kind kind) {
    /// What a value can do.
    enum Kind {
        BOOLEAN,
        BYTE,
        SHORT,
        CHAR,
        INT,
        LONG,
        FLOAT,
        DOUBLE,
        STRING,
        OBJECT,
        ARRAY,
        CLASS,
        RECORD,
        ENUM,
        LIST,
        FUNCTION
    }

    static final Type BOOLEAN = new Type("boolean", Kind.BOOLEAN);
    static final Type BYTE = new Type("byte", Kind.BYTE);
    static final Type SHORT = new Type("short", Kind.SHORT);
    static final Type CHAR = new Type("char", Kind.CHAR);
    static final Type INT = new Type("int", Kind.INT);
    static final Type LONG = new Type("long", Kind.LONG);
    static final Type FLOAT = new Type("float", Kind.FLOAT);
    static final Type DOUBLE = new Type("double", Kind.DOUBLE);
    static final Type STRING = new Type("String", Kind.STRING);
    static final Type OBJECT = new Type("Object", Kind.OBJECT);
    static final Type LIST = new Type("ArrayList<Integer>", Kind.LIST);
    static final Type FUNCTION = new Type("IntUnaryOperator", Kind.FUNCTION);

    static final List<Type> NUMBERS = List.of(INT, INT, INT, LONG, LONG, DOUBLE, FLOAT, BYTE, SHORT, CHAR);
    static final List<Type> SIMPLE =
            List.of(INT, INT, INT, INT, LONG, LONG, DOUBLE, FLOAT, BYTE, SHORT, CHAR, BOOLEAN, STRING, STRING);
    static final List<Type> ELEMENTS = List.of(
            INT, INT, INT, LONG, DOUBLE, FLOAT, BYTE, SHORT, CHAR, BOOLEAN, STRING, arrayOf(INT), arrayOf(BYTE));

    static Type arrayOf(Type element) {
        return new Type(element.name + "[]", Kind.ARRAY);
    }

    Type element() {
        String element = name.substring(0, name.length() - 2);
        return ELEMENTS.stream()
                .filter(type -> type.name.equals(element))
                .findFirst()
                .orElseThrow();
    }

    boolean isIntegral() {
        return isSmall() || kind == Kind.INT || kind == Kind.LONG;
    }

    /// Whether arithmetic widens it to `int`.
    boolean isSmall() {
        return kind == Kind.BYTE || kind == Kind.SHORT || kind == Kind.CHAR;
    }

    boolean isNumber() {
        return isIntegral() || kind == Kind.FLOAT || kind == Kind.DOUBLE;
    }

    boolean isPrimitive() {
        return isNumber() || kind == Kind.BOOLEAN;
    }

    /// Whether `Trace.note` tells its values apart without asking for an identity.
    boolean isTraceable() {
        return isPrimitive() || kind == Kind.STRING || kind == Kind.RECORD || kind == Kind.ENUM;
    }
}
