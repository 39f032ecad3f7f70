package ibrik.runtime.library.reflect;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;

/// Members for method handles: those that [Members] lists, found as the virtual machine finds them, and the code that
/// calls them without the checks and wrapped exceptions of reflection.
public final class DirectMembers {
    private DirectMembers() {}

    /// The object of which a reflected member is a copy.
    public static Member rootOf(Member member) {
        return (Member) MemberFactory.rootOf((AccessibleObject) member);
    }

    private static Members membersOf(Class<?> type) {
        return ((ClassMembers_) (Object) type).members;
    }

    /// A field that the class has or inherits (JVMS §5.4.3.2); null if there is none.
    public static Field field(Class<?> type, String name, Class<?> fieldType) {
        for (Field each : MemberLists.fields(membersOf(type), type.getName(), false)) {
            if (each.getName().equals(name) && each.getType() == fieldType) {
                return each;
            }
        }
        for (Class<?> each : type.getInterfaces()) {
            Field inherited = field(each, name, fieldType);
            if (inherited != null) {
                return inherited;
            }
        }
        return type.getSuperclass() == null ? null : field(type.getSuperclass(), name, fieldType);
    }

    /// A constructor that the class declares; null if there is none.
    public static Constructor<?> constructor(Class<?> type, Class<?>[] parameters) {
        for (Constructor<?> each : MemberLists.constructors(membersOf(type), type.getName(), false)) {
            if (Arrays.equals(each.getParameterTypes(), parameters)) {
                return each;
            }
        }
        return null;
    }

    /// A method that the class has or inherits (JVMS §5.4.3.3 and §5.4.3.4); null if there is none.
    public static Method method(Class<?> type, String name, Class<?>[] parameters, Class<?> result) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            Method found = declared(each, name, parameters, result);
            if (found != null) {
                return found;
            }
        }
        Method inherited = type.isInterface() ? declared(Object.class, name, parameters, result) : null;
        boolean isOfObject = inherited != null
                && Modifier.isPublic(inherited.getModifiers())
                && !Modifier.isStatic(inherited.getModifiers());
        return isOfObject ? inherited : ofInterfaces(type, name, parameters, result);
    }

    /// The most specific one that is not abstract, else any.
    private static Method ofInterfaces(Class<?> type, String name, Class<?>[] parameters, Class<?> result) {
        Method best = null;
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Class<?> above : each.getInterfaces()) {
                Method found = declared(above, name, parameters, result);
                boolean isInherited =
                        found != null && (found.getModifiers() & (Modifier.PRIVATE | Modifier.STATIC)) == 0;
                Method candidate = isInherited ? found : ofInterfaces(above, name, parameters, result);
                best = candidate != null && (best == null || isBetter(candidate, best)) ? candidate : best;
            }
        }
        return best;
    }

    private static boolean isBetter(Method candidate, Method best) {
        boolean hasBody = !Modifier.isAbstract(candidate.getModifiers());
        boolean bestHasBody = !Modifier.isAbstract(best.getModifiers());
        return best.getDeclaringClass().isAssignableFrom(candidate.getDeclaringClass()) || hasBody && !bestHasBody;
    }

    private static Method declared(Class<?> type, String name, Class<?>[] parameters, Class<?> result) {
        if (type.isArray()) {
            return null;
        }
        for (Method each : MemberLists.methods(membersOf(type), type.getName(), false)) {
            if (each.getName().equals(name)
                    && each.getReturnType() == result
                    && Arrays.equals(each.getParameterTypes(), parameters)) {
                return each;
            }
        }
        return null;
    }

    /// @throws UnsupportedOperationException if the image has no code that calls it
    public static MethodCall callOf(Method method) {
        return (MethodCall) ((Method_) (Object) method).acquired();
    }

    /// What calls the body that a class has for the method, whatever overrides it.
    ///
    /// @throws UnsupportedOperationException if the image has no code that calls it
    public static MethodCall specialCallOf(Method method) {
        boolean isOnlyOne = Modifier.isFinal(
                        method.getModifiers() | method.getDeclaringClass().getModifiers())
                || Modifier.isPrivate(method.getModifiers());
        return isOnlyOne ? callOf(method) : Method_.specialCall(method);
    }

    /// @throws UnsupportedOperationException if the image has no code that calls it
    public static ConstructorCall callOf(Constructor<?> constructor) {
        return (ConstructorCall) ((Constructor_) (Object) constructor).acquired();
    }

    /// @throws UnsupportedOperationException if the image has no code that reads it
    public static FieldCall accessOf(Field field) {
        return ((Field_) (Object) field).acquired();
    }
}
