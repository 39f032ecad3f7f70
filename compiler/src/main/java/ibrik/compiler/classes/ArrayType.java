package ibrik.compiler.classes;

import java.util.Set;

/// An array type; made by [ClassWorld#arrayOf(JavaType)], one instance per element type.
public final class ArrayType extends ReferenceType {
    /// What every array implements (JLS 10.8).
    public static final Set<String> INTERFACES = Set.of("java.lang.Cloneable", "java.io.Serializable");

    private final JavaType element;
    private final ClassType object;

    ArrayType(JavaType element, ClassType object) {
        super("["
                + (element instanceof ArrayType
                        ? element.name()
                        : element.descriptor().replace('/', '.')));
        this.element = element;
        this.object = object;
    }

    public JavaType element() {
        return element;
    }

    /// The innermost element type: `int` for `int[][]`.
    public JavaType baseElement() {
        return element instanceof ArrayType inner ? inner.baseElement() : element;
    }

    public int dimensions() {
        return element instanceof ArrayType inner ? inner.dimensions() + 1 : 1;
    }

    @Override
    public Kind kind() {
        return Kind.REFERENCE;
    }

    @Override
    public String descriptor() {
        return "[" + element.descriptor();
    }

    @Override
    public ClassType superclassOrNull() {
        return object;
    }

    @Override
    public boolean isSubtypeOf(ReferenceType other) {
        if (other == this || other == object) {
            return true;
        }
        if (other instanceof ArrayType array) {
            return element instanceof ReferenceType mine
                    && array.element instanceof ReferenceType theirs
                    && mine.isSubtypeOf(theirs);
        }
        return INTERFACES.contains(other.name());
    }
}
