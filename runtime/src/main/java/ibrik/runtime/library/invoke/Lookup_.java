package ibrik.runtime.library.invoke;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;

/// Lookups: the checks of access are the JDK's.
@Substitute("java.lang.invoke.MethodHandles$Lookup")
final class Lookup_ {
    private Lookup_() {}

    @Alias
    private native Class<?> lookupClass();

    @Alias
    private native int lookupModes();

    @Alias
    native MethodHandle linkMethodHandleConstant(byte kind, Class<?> owner, String name, Object type)
            throws ReflectiveOperationException;

    /// Called by `findSpecial` and `unreflectSpecial` alone: only they need code that calls bodies.
    @Replace
    private void checkSpecialCaller(Class<?> caller, Class<?> namedOrNull) throws IllegalAccessException {
        DirectForms.specials = new SpecialCalls();
        boolean isAbove = namedOrNull != null && namedOrNull.isInterface() && namedOrNull.isAssignableFrom(caller);
        boolean hasPrivateAccess = (lookupModes() & Lookup.PRIVATE) != 0;
        if (!hasPrivateAccess || caller != lookupClass() && !isAbove) {
            throw new MemberName_(caller).makeAccessException("no private access for invokespecial", this);
        }
    }
}
