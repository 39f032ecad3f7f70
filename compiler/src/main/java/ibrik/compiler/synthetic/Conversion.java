package ibrik.compiler.synthetic;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/// Code that adapts a value from one type to another as `LambdaMetafactory` and `MethodHandle.asType` specify: casts,
/// boxing, unboxing, widening.
public final class Conversion {
    private static final ClassDesc NUMBER = ClassDesc.of("java.lang.Number");
    /// Each type widens to those behind it, but for `char`.
    private static final String WIDENING = "BCSIJFD";

    private Conversion() {}

    public static TypeKind kind(ClassDesc type) {
        return TypeKind.from(type);
    }

    /// Converts the value on top of the stack.
    ///
    /// @param functional the type that the lambda's type arguments promise for a reference value
    public static void convert(CodeBuilder code, ClassDesc from, ClassDesc to, ClassDesc functional) {
        if (isVoid(from) || isVoid(to)) {
            return;
        }
        if (from.isPrimitive()) {
            fromPrimitive(code, from, to);
        } else {
            var source = functional.isPrimitive() ? from : functional;
            cast(code, from, source);
            if (to.isPrimitive()) {
                unbox(code, source, to);
            } else {
                cast(code, source, to);
            }
        }
    }

    private static void fromPrimitive(CodeBuilder code, ClassDesc from, ClassDesc to) {
        if (to.isPrimitive()) {
            widen(code, from, to);
            return;
        }
        var wanted = primitiveOrNull(to);
        if (wanted == null) {
            box(code, from);
        } else {
            widen(code, from, wanted);
            box(code, wanted);
        }
    }

    private static void unbox(CodeBuilder code, ClassDesc source, ClassDesc to) {
        var boxed = primitiveOrNull(source);
        if (boxed != null) {
            callUnbox(code, source, boxed);
            widen(code, boxed, to);
        } else {
            boolean number = !to.equals(ConstantDescs.CD_boolean) && !to.equals(ConstantDescs.CD_char);
            var holder = number ? NUMBER : wrapperOf(to);
            cast(code, source, holder);
            callUnbox(code, holder, to);
        }
    }

    private static void callUnbox(CodeBuilder code, ClassDesc holder, ClassDesc primitive) {
        code.invokevirtual(holder, primitive.displayName() + "Value", MethodTypeDesc.of(primitive));
    }

    static void box(CodeBuilder code, ClassDesc primitive) {
        var wrapper = wrapperOf(primitive);
        code.invokestatic(wrapper, "valueOf", MethodTypeDesc.of(wrapper, primitive));
    }

    /// Boxes the value on top of the stack if it is primitive.
    public static void toObject(CodeBuilder code, ClassDesc from) {
        if (from.isPrimitive()) {
            box(code, from);
        }
    }

    /// Unboxes or casts an `Object` to the type.
    public static void fromObject(CodeBuilder code, ClassDesc to) {
        if (to.isPrimitive()) {
            code.checkcast(wrapperOf(to));
            callUnbox(code, wrapperOf(to), to);
        } else {
            cast(code, ConstantDescs.CD_Object, to);
        }
    }

    private static void widen(CodeBuilder code, ClassDesc from, ClassDesc to) {
        var source = kind(from).asLoadable();
        var target = kind(to).asLoadable();
        if (source != target) {
            code.conversion(source, target);
        }
    }

    private static void cast(CodeBuilder code, ClassDesc from, ClassDesc to) {
        if (!from.equals(to) && !to.equals(ConstantDescs.CD_Object)) {
            code.checkcast(to);
        }
    }

    /// Converts the value on top of the stack to a type that [#isPossible] allows.
    public static void adapt(CodeBuilder code, ClassDesc from, ClassDesc to) {
        if (from.isPrimitive() || !to.isPrimitive() || primitiveOrNull(from) != null) {
            convert(code, from, to, from);
        } else {
            fromObject(code, to);
        }
    }

    /// Whether `MethodHandle.asType` could convert a value of the one type to the other; void converts to void alone.
    public static boolean isPossible(ClassDesc from, ClassDesc to) {
        if (from.isPrimitive() && to.isPrimitive()) {
            return widens(from, to);
        }
        if (from.isPrimitive()) {
            return !isVoid(from) && wrapperOf(from).equals(to) || isHolder(to, from);
        }
        if (to.isPrimitive()) {
            var boxed = primitiveOrNull(from);
            return boxed != null ? widens(boxed, to) : isHolder(from, to);
        }
        return true;
    }

    private static boolean isHolder(ClassDesc reference, ClassDesc primitive) {
        boolean number = !primitive.equals(ConstantDescs.CD_boolean) && !primitive.equals(ConstantDescs.CD_char);
        return reference.equals(ConstantDescs.CD_Object) || number && reference.equals(NUMBER);
    }

    /// JLS §5.1.2.
    public static boolean widens(ClassDesc from, ClassDesc to) {
        if (from.equals(to)) {
            return true;
        }
        int source = WIDENING.indexOf(from.descriptorString());
        int target = WIDENING.indexOf(to.descriptorString());
        boolean toChar = to.equals(ConstantDescs.CD_char);
        boolean charToShort = from.equals(ConstantDescs.CD_char) && to.equals(ConstantDescs.CD_short);
        return source >= 0 && source < target && !toChar && !charToShort;
    }

    private static boolean isVoid(ClassDesc type) {
        return type.equals(ConstantDescs.CD_void);
    }

    public static ClassDesc wrapperOf(ClassDesc primitive) {
        return switch (kind(primitive)) {
            case BOOLEAN -> ConstantDescs.CD_Boolean;
            case BYTE -> ConstantDescs.CD_Byte;
            case CHAR -> ConstantDescs.CD_Character;
            case SHORT -> ConstantDescs.CD_Short;
            case INT -> ConstantDescs.CD_Integer;
            case LONG -> ConstantDescs.CD_Long;
            case FLOAT -> ConstantDescs.CD_Float;
            case DOUBLE -> ConstantDescs.CD_Double;
            case REFERENCE, VOID -> throw new IllegalArgumentException("not a primitive value: " + primitive);
        };
    }

    /// The primitive type that a class holds values of; null for other classes.
    public static ClassDesc primitiveOrNull(ClassDesc wrapper) {
        return switch (wrapper.descriptorString()) {
            case "Ljava/lang/Boolean;" -> ConstantDescs.CD_boolean;
            case "Ljava/lang/Byte;" -> ConstantDescs.CD_byte;
            case "Ljava/lang/Character;" -> ConstantDescs.CD_char;
            case "Ljava/lang/Short;" -> ConstantDescs.CD_short;
            case "Ljava/lang/Integer;" -> ConstantDescs.CD_int;
            case "Ljava/lang/Long;" -> ConstantDescs.CD_long;
            case "Ljava/lang/Float;" -> ConstantDescs.CD_float;
            case "Ljava/lang/Double;" -> ConstantDescs.CD_double;
            default -> null;
        };
    }
}
