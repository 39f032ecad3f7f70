package ibrik.compiler.classes;

/// A type of the Java virtual machine: primitive, class, interface or array.
public abstract sealed class JavaType permits PrimitiveType, ReferenceType {
    private final String name;

    JavaType(String name) {
        this.name = name;
    }

    /// The name as `Class.getName` gives it: `int`, `java.lang.String`, `[I`, `[Ljava.lang.String;`.
    public final String name() {
        return name;
    }

    /// The descriptor: `I`, `Ljava/lang/String;`, `[I`.
    public abstract String descriptor();

    /// How a value of this type is held in registers.
    public abstract Kind kind();

    /// Bytes that a field or array element of this type takes: 1, 2, 4 or 8.
    public abstract int bytes();

    public final boolean isReference() {
        return kind() == Kind.REFERENCE;
    }

    @Override
    public final String toString() {
        return name;
    }
}
