package ibrik.runtime.library.invoke;

import ibrik.runtime.library.reflect.DirectMembers;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import sun.invoke.util.VerifyAccess;

/// Finds members by name and type (JVMS §5.4.3.2 to §5.4.3.4), with HotSpot's errors.
final class MemberResolution {
    private static final int ALL_MODES = Modifier.PUBLIC | Modifier.PRIVATE | Modifier.PROTECTED | 8 | 16;

    private MemberResolution() {}

    /// The kind of the handle that calls a method.
    static int kindOf(Method method) {
        if (Modifier.isStatic(method.getModifiers())) {
            return ReferenceKind.STATIC;
        }
        return method.getDeclaringClass().isInterface() ? ReferenceKind.INTERFACE : ReferenceKind.VIRTUAL;
    }

    /// @param callerOrNull whose access is checked
    /// @throws LinkageError if there is no such member, or it is of another kind
    static void resolve(MemberName_ name, Class<?> callerOrNull) {
        int kind = name.getReferenceKind();
        if (kind <= ReferenceKind.PUT_STATIC) {
            field(name, kind);
        } else if (kind == ReferenceKind.NEW_SPECIAL) {
            constructor(name, callerOrNull);
        } else {
            method(name, kind, callerOrNull);
        }
    }

    /// Access and kind are checked by the lookup.
    private static void field(MemberName_ name, int kind) {
        Class<?> type = (Class<?>) name.type;
        Field found = DirectMembers.field(name.clazz, name.name, type);
        if (found == null) {
            throw new NoSuchFieldError("Class " + name.clazz.getName() + " does not have member field '"
                    + type.getTypeName() + " " + name.name + "'");
        }
        boolean reads = kind <= ReferenceKind.GET_STATIC;
        boolean isStatic = Modifier.isStatic(found.getModifiers());
        name.setField(
                found,
                reads
                        ? isStatic ? ReferenceKind.GET_STATIC : ReferenceKind.GET_FIELD
                        : isStatic ? ReferenceKind.PUT_STATIC : ReferenceKind.PUT_FIELD);
    }

    private static void constructor(MemberName_ name, Class<?> callerOrNull) {
        MethodType type = name.getMethodType();
        Constructor<?> found = DirectMembers.constructor(name.clazz, type.parameterArray());
        if (found == null) {
            throw new NoSuchMethodError("'" + text(type, name.clazz, "<init>") + "'");
        }
        checkAccess(
                name.clazz,
                name.clazz,
                found.getModifiers(),
                callerOrNull,
                "method '" + text(type, name.clazz, "<init>") + "'");
        name.setConstructor(found);
    }

    private static void method(MemberName_ name, int kind, Class<?> callerOrNull) {
        MethodType type = name.getMethodType();
        Method found = DirectMembers.method(name.clazz, name.name, type.parameterArray(), type.returnType());
        if (found == null) {
            throw new NoSuchMethodError("'" + text(type, name.clazz, name.name) + "'");
        }
        String described = text(type, found.getDeclaringClass(), name.name);
        checkAccess(
                name.clazz,
                found.getDeclaringClass(),
                found.getModifiers(),
                callerOrNull,
                "method '" + described + "'");
        boolean isStatic = Modifier.isStatic(found.getModifiers());
        if (isStatic != (kind == ReferenceKind.STATIC)) {
            throw new IncompatibleClassChangeError(expected(kind) + " method '" + described + "'");
        }
        name.setMethod(found, kind == ReferenceKind.SPECIAL ? kind : kindOf(found));
    }

    private static String expected(int kind) {
        return switch (kind) {
            case ReferenceKind.STATIC -> "Expected static";
            case ReferenceKind.INTERFACE -> "Expected instance not static";
            default -> "Expecting non-static";
        };
    }

    private static void checkAccess(
            Class<?> named, Class<?> owner, int modifiers, Class<?> callerOrNull, String described) {
        if (callerOrNull == null
                || VerifyAccess.isMemberAccessible(named, owner, modifiers, callerOrNull, null, ALL_MODES)) {
            return;
        }
        String access =
                Modifier.isPrivate(modifiers) ? "private " : Modifier.isProtected(modifiers) ? "protected " : "";
        throw new IllegalAccessError("class " + callerOrNull.getName() + " tried to access " + access + described);
    }

    private static String text(MethodType type, Class<?> owner, String name) {
        StringBuilder text = new StringBuilder(type.returnType().getTypeName())
                .append(' ')
                .append(owner.getName())
                .append('.')
                .append(name)
                .append('(');
        for (int i = 0; i < type.parameterCount(); i++) {
            text.append(i == 0 ? "" : ", ").append(type.parameterType(i).getTypeName());
        }
        return text.append(')').toString();
    }
}
