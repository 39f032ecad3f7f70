package ibrik.runtime.library.invoke;

import ibrik.runtime.library.reflect.ConstructorCall;
import ibrik.runtime.library.reflect.DirectMembers;
import ibrik.runtime.library.reflect.FieldCall;
import ibrik.runtime.library.reflect.MethodCall;
import ibrik.vocabulary.mark.Atomic;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Objects;

/// Forms that call a member.
final class DirectForms {
    /// Null until something looks for bodies.
    @Atomic("set to what does the same each time; who needs it has set it before")
    static volatile SpecialCalls specials;

    private DirectForms() {}

    /// @param kind one of [ReferenceKind]
    /// @param isSpecial whether the body is called that the class has, whatever overrides it
    /// @throws UnsupportedOperationException if the image has no code that does it; the message names the member
    static Form of(Member member, int kind, boolean isSpecial) {
        return switch (kind) {
            case ReferenceKind.GET_STATIC, ReferenceKind.GET_FIELD -> getter((Field) member);
            case ReferenceKind.PUT_STATIC, ReferenceKind.PUT_FIELD -> setter((Field) member);
            case ReferenceKind.NEW_SPECIAL -> constructor((Constructor<?>) member);
            case ReferenceKind.STATIC -> ofStatic((Method) member);
            default -> ofReceiver((Method) member, isSpecial);
        };
    }

    private static Form getter(Field field) {
        FieldCall access = DirectMembers.accessOf(field);
        boolean isStatic = Modifier.isStatic(field.getModifiers());
        return new Form() {
            @Override
            Object run(Object[] arguments) {
                return access.read(isStatic ? null : Objects.requireNonNull(arguments[0]));
            }
        };
    }

    private static Form setter(Field field) {
        FieldCall access = DirectMembers.accessOf(field);
        boolean isStatic = Modifier.isStatic(field.getModifiers());
        return new Form() {
            @Override
            Object run(Object[] arguments) {
                if (isStatic) {
                    access.write(null, arguments[0]);
                } else {
                    access.write(Objects.requireNonNull(arguments[0]), arguments[1]);
                }
                return null;
            }
        };
    }

    private static Form constructor(Constructor<?> constructor) {
        String made = constructor.getDeclaringClass().getName();
        if (Modifier.isAbstract(constructor.getDeclaringClass().getModifiers())) {
            return new Form() {
                @Override
                Object run(Object[] arguments) throws Throwable {
                    throw new InstantiationException(made);
                }
            };
        }
        ConstructorCall call = DirectMembers.callOf(constructor);
        return new Form() {
            @Override
            Object run(Object[] arguments) throws Throwable {
                return call.create(arguments);
            }
        };
    }

    private static Form ofStatic(Method method) {
        MethodCall call = DirectMembers.callOf(method);
        return new Form() {
            @Override
            Object run(Object[] arguments) throws Throwable {
                return call.call(null, arguments);
            }
        };
    }

    private static Form ofReceiver(Method method, boolean isSpecial) {
        MethodCall call = isSpecial && specials != null ? specials.of(method) : DirectMembers.callOf(method);
        return new Form() {
            @Override
            Object run(Object[] arguments) throws Throwable {
                Object receiver = Objects.requireNonNull(arguments[0]);
                return call.call(receiver, Arrays.copyOfRange(arguments, 1, arguments.length));
            }
        };
    }
}
