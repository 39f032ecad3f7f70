package ibrik.compiler.classes;

import java.util.List;

/// The eight primitive types and void.
public final class PrimitiveType extends JavaType {
    public static final PrimitiveType BOOLEAN = new PrimitiveType("boolean", "Z", Kind.INT, 1);
    public static final PrimitiveType BYTE = new PrimitiveType("byte", "B", Kind.INT, 1);
    public static final PrimitiveType CHAR = new PrimitiveType("char", "C", Kind.INT, 2);
    public static final PrimitiveType SHORT = new PrimitiveType("short", "S", Kind.INT, 2);
    public static final PrimitiveType INT = new PrimitiveType("int", "I", Kind.INT, 4);
    public static final PrimitiveType LONG = new PrimitiveType("long", "J", Kind.LONG, 8);
    public static final PrimitiveType FLOAT = new PrimitiveType("float", "F", Kind.FLOAT, 4);
    public static final PrimitiveType DOUBLE = new PrimitiveType("double", "D", Kind.DOUBLE, 8);
    public static final PrimitiveType VOID = new PrimitiveType("void", "V", Kind.VOID, 0);
    public static final List<PrimitiveType> ALL = List.of(BOOLEAN, BYTE, CHAR, SHORT, INT, LONG, FLOAT, DOUBLE, VOID);

    private final String descriptor;
    private final Kind kind;
    private final int bytes;

    private PrimitiveType(String name, String descriptor, Kind kind, int bytes) {
        super(name);
        this.descriptor = descriptor;
        this.kind = kind;
        this.bytes = bytes;
    }

    /// The type with this one-letter descriptor.
    public static PrimitiveType of(char descriptor) {
        return switch (descriptor) {
            case 'Z' -> BOOLEAN;
            case 'B' -> BYTE;
            case 'C' -> CHAR;
            case 'S' -> SHORT;
            case 'I' -> INT;
            case 'J' -> LONG;
            case 'F' -> FLOAT;
            case 'D' -> DOUBLE;
            case 'V' -> VOID;
            default -> throw new IllegalArgumentException("not a primitive descriptor: " + descriptor);
        };
    }

    @Override
    public String descriptor() {
        return descriptor;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public int bytes() {
        return bytes;
    }
}
