package ibrik.runtime.library.reflect;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.lang.reflect.Method;
import jdk.internal.reflect.MethodAccessor;

/// Methods: the call is generated when the image is built.
@Substitute("java.lang.reflect.Method")
public final class Method_ {
    @Alias
    private Method root;

    @Alias
    MethodAccessor methodAccessor;

    Method_(
            Class<?> declaringClass,
            String name,
            Class<?>[] parameterTypes,
            Class<?> returnType,
            Class<?>[] exceptions,
            int modifiers,
            int slot,
            String signature,
            byte[] annotations,
            byte[] parameterAnnotations,
            byte[] annotationDefault) {}

    @Replace
    private MethodAccessor acquireMethodAccessor() {
        MethodAccessor accessor = root == null ? null : ((Method_) (Object) root).methodAccessor;
        if (accessor == null) {
            throw new UnsupportedOperationException(
                    "the method " + this + " cannot be called by reflection: its name does not stand in the program");
        }
        methodAccessor = accessor;
        return accessor;
    }

    @Replace
    public Object getDefaultValue() {
        Object value = ((Executable_) (Object) MemberFactory.rootOf((Method) (Object) this)).defaultValueOrNull;
        return value instanceof Unreadable unreadable ? unreadable.raise() : value;
    }
}
