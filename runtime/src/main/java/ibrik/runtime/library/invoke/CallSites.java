package ibrik.runtime.library.invoke;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.WrongMethodTypeException;

/// What the compiler's code for constants and call sites of the application's bootstrap methods calls.
final class CallSites {
    private static final String FAILED = "ootstrap method initialization exception";

    private CallSites() {}

    /// A constant of the constant pool (JVMS §5.4.3.5).
    ///
    /// @param kind one of [ReferenceKind]
    /// @param type a `MethodType`, or the class of a field
    static MethodHandle constant(Lookup lookup, int kind, Class<?> owner, String name, Object type) {
        try {
            return ((Lookup_) (Object) lookup).linkMethodHandleConstant((byte) kind, owner, name, type);
        } catch (ReflectiveOperationException refused) {
            throw MethodHandleNatives_.mapLookupExceptionToError(refused);
        }
    }

    /// What a bootstrap method gave, if it is of use.
    ///
    /// @param type of the call site
    static CallSite checked(Object made, MethodType type) {
        CallSite site = CallSite.class.cast(made);
        if (site == null) {
            throw mismatch(
                    new ClassCastException("CallSite bootstrap method failed to produce an instance of CallSite"));
        }
        MethodHandle target = site.getTarget();
        if (!target.type().equals(type)) {
            throw mismatch(new WrongMethodTypeException(target + " should be of type " + type));
        }
        return site;
    }

    private static Error mismatch(RuntimeException reason) {
        return new BootstrapMethodError("CallSite b" + FAILED, reason);
    }

    /// What a call throws that could not be linked.
    static Error failure(Throwable thrown) {
        return thrown instanceof Error error ? error : new BootstrapMethodError("b" + FAILED, thrown);
    }
}
