package ibrik.runtime.library.reflect;

import java.lang.annotation.Annotation;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/// Makes the objects of reflection; the compiler runs these methods when it builds the image.
final class MemberFactory {
    private MemberFactory() {}

    /// The object that a member was copied from, itself if it is no copy.
    static <T extends AccessibleObject> T rootOf(T member) {
        @SuppressWarnings("unchecked")
        T root = (T) ((AccessibleObject_) (Object) member).getRoot();
        return root == null ? member : root;
    }

    static Method method(
            Class<?> owner,
            String name,
            Class<?>[] parameters,
            Class<?> result,
            Class<?>[] exceptions,
            int modifiers,
            int slot,
            String signature,
            MethodCall callOrNull) {
        Method_ method =
                new Method_(owner, name, parameters, result, exceptions, modifiers, slot, signature, null, null, null);
        if (callOrNull != null) {
            callOrNull.declaringClass = owner;
            callOrNull.parameterTypes = parameters;
            callOrNull.isStatic = Modifier.isStatic(modifiers);
            method.methodAccessor = callOrNull;
        }
        return (Method) (Object) method;
    }

    static Constructor<?> constructor(
            Class<?> owner,
            Class<?>[] parameters,
            Class<?>[] exceptions,
            int modifiers,
            int slot,
            String signature,
            ConstructorCall callOrNull) {
        Constructor_ constructor =
                new Constructor_(owner, parameters, exceptions, modifiers, slot, signature, null, null);
        if (callOrNull != null) {
            callOrNull.declaringClass = owner;
            callOrNull.parameterTypes = parameters;
            constructor.constructorAccessor = callOrNull;
        }
        return (Constructor<?>) (Object) constructor;
    }

    static void proxies(ProxyCall call, Class<?> type, Class<?>[] interfaces) {
        call.type = type;
        call.interfaces = interfaces;
    }

    static MethodCall defaultCall(MethodCall call, Class<?> owner, Class<?>[] parameters) {
        call.declaringClass = owner;
        call.parameterTypes = parameters;
        return call;
    }

    static ConstructorCall noMaker(int modifiers) {
        return new NoMaker(modifiers);
    }

    static ConstructorCall maker(Class<?> owner, ConstructorCall call, Class<?>[] none) {
        call.declaringClass = owner;
        call.parameterTypes = none;
        return call;
    }

    static Field field(
            Class<?> owner,
            String name,
            Class<?> type,
            int modifiers,
            int slot,
            String signature,
            FieldCall plainOrNull,
            FieldCall overrideOrNull) {
        Field_ field = new Field_(owner, name, type, modifiers, owner.isRecord(), slot, signature, null);
        if (plainOrNull != null) {
            plainOrNull.field = (Field) (Object) field;
            overrideOrNull.field = (Field) (Object) field;
            overrideOrNull.isOverride = true;
            field.fieldAccessor = plainOrNull;
            field.overrideFieldAccessor = overrideOrNull;
        }
        return (Field) (Object) field;
    }

    static RecordComponent component(
            Class<?> owner,
            String name,
            Class<?> type,
            Method accessor,
            String signature,
            Map<Class<? extends Annotation>, Annotation> annotations) {
        RecordComponent_ component = new RecordComponent_();
        component.set(owner, name, type, accessor, signature, annotations);
        return (RecordComponent) (Object) component;
    }

    /// @param ofParametersOrNull as `Executable_` keeps it
    static void annotate(
            Executable executable,
            Map<Class<? extends Annotation>, Annotation> annotations,
            Object ofParametersOrNull) {
        ((Executable_) (Object) executable).setAnnotations(annotations, ofParametersOrNull);
    }

    static void annotate(Field field, Map<Class<? extends Annotation>, Annotation> annotations) {
        ((Field_) (Object) field).setAnnotations(annotations);
    }

    static void nameParameters(Executable executable, String[] names, int[] modifiers) {
        ((Executable_) (Object) executable).parameterNamesOrNull = names;
        ((Executable_) (Object) executable).parameterModifiersOrNull = modifiers;
    }

    static void setDefault(Executable executable, Object value) {
        ((Executable_) (Object) executable).defaultValueOrNull = value;
    }

    static Map<Class<? extends Annotation>, Annotation> map(Annotation[] annotations) {
        if (annotations.length == 0) {
            return Members.NO_ANNOTATIONS;
        }
        Map<Class<? extends Annotation>, Annotation> map = new LinkedHashMap<>();
        for (Annotation annotation : annotations) {
            map.put(annotation.annotationType(), annotation);
        }
        return map;
    }

    static SerialForm serialForm(
            long version,
            Field declaredVersion,
            Field[] fields,
            Field persistent,
            Constructor<?> constructor,
            Method[] methods) {
        open(declaredVersion);
        open(persistent);
        open(constructor);
        for (Method method : methods) {
            open(method);
        }
        return SerialForm.of(version, declaredVersion, fields, persistent, constructor, methods);
    }

    /// A member that can be called without a check.
    static Method opened(Method method) {
        open(method);
        return method;
    }

    private static void open(AccessibleObject memberOrNull) {
        if (memberOrNull != null) {
            ((AccessibleObject_) (Object) memberOrNull).override = true;
        }
    }

    static Unreadable unreadable(String error, String message) {
        return new Unreadable(error, message);
    }

    static Map<Class<? extends Annotation>, Annotation> unreadableMap(Unreadable reason) {
        return new UnreadableAnnotations(reason);
    }

    static DamagedValue mismatch(Object found) {
        return new DamagedValue(null, found);
    }

    static DamagedValue missingType(String name) {
        return new DamagedValue(name, null);
    }

    static void setAnnotation(
            AnnotationValues annotation,
            Class<? extends Annotation> type,
            String[] names,
            Object[] values,
            boolean isInherited) {
        annotation.type = type;
        annotation.names = names;
        annotation.values = values;
        annotation.isInherited = isInherited;
    }

    static Object enumConstant(Class<?> type, String name) {
        return new AnnotationValues.EnumName(type, name);
    }

    static Object enumConstants(Class<?> type, String[] names) {
        return new AnnotationValues.EnumNames(type, names);
    }

    /// A boxed value of a primitive type, by the letter of its descriptor.
    static Object boxed(int letter, long bits) {
        return switch (letter) {
            case 'Z' -> bits != 0;
            case 'B' -> (byte) bits;
            case 'C' -> (char) bits;
            case 'S' -> (short) bits;
            case 'I' -> (int) bits;
            case 'J' -> bits;
            case 'F' -> Float.intBitsToFloat((int) bits);
            default -> Double.longBitsToDouble(bits);
        };
    }
}
