package ibrik.runtime.library.reflect;

import ibrik.runtime.missing.MissingEntry;
import ibrik.vocabulary.mark.Add;
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
    private int slot;

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
        methodAccessor = acquired();
        return methodAccessor;
    }

    @Add
    MethodAccessor acquired() {
        MethodAccessor accessor = root == null ? methodAccessor : ((Method_) (Object) root).methodAccessor;
        if (accessor == null) {
            throw new UnsupportedOperationException(MissingEntry.told(
                    "the method " + this + " cannot be called by reflection", entry((Method) (Object) this)));
        }
        return accessor;
    }

    @Add
    private static String entry(Method method) {
        return MissingEntry.method(method.getDeclaringClass().getName(), method.getName(), method.getParameterTypes());
    }

    /// Calls the body that a class has for a method, whatever overrides it.
    @Add
    static MethodCall specialCall(Method method) {
        Members members = ((ClassMembers_) (Object) method.getDeclaringClass()).members;
        MethodCall call =
                members == null || members.specials == null ? null : members.specials[((Method_) (Object) method).slot];
        if (call == null) {
            throw new UnsupportedOperationException(
                    MissingEntry.told("the body of " + method + " cannot be called", entry(method)));
        }
        return call;
    }

    /// Calls the body of a default method, whatever overrides it.
    @Add
    static MethodCall defaultCall(Method method) {
        Members members = ((ClassMembers_) (Object) method.getDeclaringClass()).members;
        if (members == null || members.defaults == null) {
            throw new UnsupportedOperationException("the default methods of "
                    + method.getDeclaringClass().getName() + " cannot be called by reflection: mention the class in"
                    + " the program as a class literal");
        }
        return members.defaults[((Method_) (Object) method).slot];
    }

    @Replace
    public Object getDefaultValue() {
        Object value = ((Executable_) (Object) MemberFactory.rootOf((Method) (Object) this)).defaultValueOrNull;
        return value instanceof Unreadable unreadable ? unreadable.raise() : value;
    }
}
