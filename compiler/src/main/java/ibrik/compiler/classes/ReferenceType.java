package ibrik.compiler.classes;

/// A class, interface or array type.
public abstract sealed class ReferenceType extends JavaType permits ClassType, ArrayType {
    private ArrayType arrayType;

    ReferenceType(String name) {
        super(name);
    }

    /// Assignability by the rules of JVMS §6.5, "instanceof": subclassing, interfaces, array covariance.
    public abstract boolean isSubtypeOf(ReferenceType other);

    /// The class that `super` calls and field lookups continue in; `java.lang.Object` for arrays, null for Object
    /// itself.
    public abstract ClassType superclassOrNull();

    @Override
    public final int bytes() {
        return 8;
    }

    /// The array type over this type; one instance per element type.
    public final synchronized ArrayType arrayType(ClassType object) {
        if (arrayType == null) {
            arrayType = new ArrayType(this, object);
        }
        return arrayType;
    }
}
