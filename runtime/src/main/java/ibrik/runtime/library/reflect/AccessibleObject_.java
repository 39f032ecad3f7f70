package ibrik.runtime.library.reflect;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;
import java.lang.reflect.AccessibleObject;

/// The object that all copies of a member come from.
@Substitute("java.lang.reflect.AccessibleObject")
public class AccessibleObject_ {
    /// Whether no access is checked.
    @Alias
    boolean override;

    @Alias
    native AccessibleObject getRoot();

    @Alias
    final native void checkAccess(Class<?> caller, Class<?> memberClass, Class<?> targetClass, int modifiers)
            throws IllegalAccessException;
}
