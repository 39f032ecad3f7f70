package ibrik.vocabulary.raw;

import ibrik.vocabulary.mark.Intrinsic;

/// Calls of compiled methods by address, for class initialisers and enum constants.
///
/// The compiler stores the addresses in class mirrors; a wrong signature is undefined behaviour.
public final class CodePointer {
    private CodePointer() {}

    /// Calls a static method `()V`.
    @Intrinsic
    public static native void callVoid(Address code);

    /// Calls a static method without parameters that returns a reference.
    @Intrinsic
    public static native Object callObject(Address code);
}
