package ibrik.runtime.library.invoke;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;
import java.lang.invoke.MethodType;

/// The shapes of access modes.
@Substitute("java.lang.invoke.VarHandle$AccessType")
final class AccessType_ {
    @Alias
    native MethodType accessModeType(Class<?> receiver, Class<?> value, Class<?>... intermediate);
}
