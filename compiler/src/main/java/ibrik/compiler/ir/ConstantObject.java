package ibrik.compiler.ir;

import ibrik.compiler.classes.ReferenceType;

/// An object of the snapshot heap that code refers to; identity is the object's identity.
public interface ConstantObject {
    /// The exact class of the object.
    ReferenceType type();
}
