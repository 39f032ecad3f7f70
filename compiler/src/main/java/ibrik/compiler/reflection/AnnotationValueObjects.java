package ibrik.compiler.reflection;

import ibrik.compiler.classes.ArrayType;
import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.PrimitiveType;
import ibrik.compiler.classes.UnusableClass;
import ibrik.compiler.interpret.object.HeapObject;
import java.lang.annotation.RetentionPolicy;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the values of annotation members. A value that does not fit its member becomes an object that says so.
final class AnnotationValueObjects {
    private static final String DAMAGED = "ibrik.runtime.library.reflect.DamagedValue";

    private final BuildTimeObjects objects;
    private final AnnotationObjects annotations;

    AnnotationValueObjects(BuildTimeObjects objects, AnnotationObjects annotations) {
        this.objects = objects;
        this.annotations = annotations;
    }

    /// The type of a descriptor in an annotation.
    JavaType type(String descriptor) {
        try {
            return objects.world().typeOf(ClassDesc.ofDescriptor(descriptor).descriptorString());
        } catch (IllegalArgumentException malformed) {
            throw new Unreadable("GenericSignatureFormatError", descriptor);
        } catch (UnusableClass broken) {
            var reason = Unreadable.because(broken);
            boolean isMissing = reason.error().equals("NoClassDefFoundError");
            throw isMissing ? Unreadable.missing(nameOf(descriptor)) : reason;
        }
    }

    private static String nameOf(String descriptor) {
        int first = descriptor.indexOf('L') + 1;
        return descriptor.substring(first, descriptor.length() - 1).replace('/', '.');
    }

    boolean isDamaged(HeapObject value) {
        return value.type().name().equals(DAMAGED);
    }

    /// The class that a value names, if nobody has it.
    Optional<String> missingClass(AnnotationValue value) {
        if (value instanceof AnnotationValue.OfArray array) {
            return array.values().stream()
                    .map(this::missingClass)
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        try {
            if (value instanceof AnnotationValue.OfClass named) {
                type(named.className().stringValue());
            }
            return Optional.empty();
        } catch (Unreadable unreadable) {
            return Optional.ofNullable(unreadable.isMissing() ? unreadable.getMessage() : null);
        }
    }

    HeapObject value(AnnotationValue value, JavaType type) {
        return switch (value) {
            case AnnotationValue.OfString text ->
                isNamed(type, "java.lang.String")
                        ? objects.text(text.stringValue())
                        : mismatch("java.lang.String[" + text.stringValue() + "]");
            case AnnotationValue.OfClass named -> mirror(named.className().stringValue(), type);
            case AnnotationValue.OfEnum constant ->
                isOf(constant, type)
                        ? objects.call(
                                "enumConstant",
                                objects.mirror(type),
                                objects.text(constant.constantName().stringValue()))
                        : mismatch(nameOf(constant.className().stringValue()) + "."
                                + constant.constantName().stringValue());
            case AnnotationValue.OfAnnotation nested -> nested(nested, type);
            case AnnotationValue.OfArray array -> array(array.values(), type);
            case AnnotationValue.OfConstant number ->
                type.descriptor().equals(String.valueOf((char) number.tag()))
                        ? objects.call("boxed", number.tag(), bits(number))
                        : mismatch(number.resolvedValue().getClass().getName() + "[" + number.resolvedValue() + "]");
        };
    }

    private HeapObject mismatch(String found) {
        return objects.call("mismatch", objects.text(found));
    }

    private static boolean isNamed(JavaType type, String name) {
        return type instanceof ClassType named && named.name().equals(name);
    }

    private boolean isOf(AnnotationValue.OfEnum constant, JavaType type) {
        return type instanceof ClassType wanted
                && wanted.isEnum()
                && type(constant.className().stringValue()) == type;
    }

    /// The name of the policy that a `Retention` says.
    String retention(Annotation retention) {
        var policy = objects.world().named("java.lang.annotation.RetentionPolicy");
        for (var element : retention.elements()) {
            if (element.name().equalsString("value")) {
                if (isDamaged(value(element.value(), policy))) {
                    throw new Unreadable("AnnotationTypeMismatchException", "no policy");
                }
                var constant = (AnnotationValue.OfEnum) element.value();
                return policyNamed(constant.constantName().stringValue());
            }
        }
        throw new Unreadable("IncompleteAnnotationException", "value");
    }

    private static String policyNamed(String name) {
        try {
            return RetentionPolicy.valueOf(name).name();
        } catch (IllegalArgumentException unknown) {
            throw new Unreadable("EnumConstantNotPresentException", name);
        }
    }

    private HeapObject mirror(String descriptor, JavaType type) {
        try {
            var mirror = objects.mirror(type(descriptor));
            return isNamed(type, "java.lang.Class") ? mirror : mismatch("java.lang.Class[" + descriptor + "]");
        } catch (Unreadable unreadable) {
            if (unreadable.isMissing()) {
                return objects.call("missingType", objects.text(unreadable.getMessage()));
            }
            throw unreadable;
        }
    }

    private HeapObject nested(AnnotationValue.OfAnnotation value, JavaType type) {
        var annotation = value.annotation();
        var made = annotations.nestedOrNull(annotation);
        if (made == null) {
            return mismatch(type.descriptor());
        }
        String descriptor = annotation.className().stringValue();
        return descriptor.equals(type.descriptor()) ? made : objects.call("mismatch", made);
    }

    // ---- arrays -----------------------------------------------------------------------------------------------

    private HeapObject array(List<AnnotationValue> values, JavaType type) {
        if (!(type instanceof ArrayType array) || tagOf(array.element()) == 0) {
            return wrongTag(values.isEmpty() ? 0 : values.getLast().tag());
        }
        char tag = tagOf(array.element());
        var wrong = values.stream().filter(each -> each.tag() != tag).toList();
        if (array.element() instanceof PrimitiveType element) {
            return wrong.isEmpty()
                    ? objects.numbers(
                            element,
                            values.stream()
                                    .map(each -> bits((AnnotationValue.OfConstant) each))
                                    .toList())
                    : wrongTag(values.getLast().tag());
        }
        return wrong.isEmpty()
                ? ofObjects(values, array.element(), tag)
                : wrongTag(wrong.getFirst().tag());
    }

    private HeapObject ofObjects(List<AnnotationValue> values, JavaType element, char tag) {
        var made = new ArrayList<HeapObject>();
        for (AnnotationValue each : values) {
            var value = value(each, element);
            if (isDamaged(value)) {
                return value;
            }
            made.add(value);
        }
        if (tag != AnnotationValue.TAG_ENUM) {
            return objects.array(element, made);
        }
        var names = values.stream()
                .map(each -> ((AnnotationValue.OfEnum) each).constantName().stringValue())
                .toList();
        return objects.call("enumConstants", objects.mirror(element), objects.texts(names));
    }

    private HeapObject wrongTag(int tag) {
        return mismatch("Array with component tag: " + (tag == 0 ? "0" : String.valueOf((char) tag)));
    }

    /// The tag that values of this type have; 0 if no member of an annotation can have it.
    private static char tagOf(JavaType type) {
        if (type instanceof PrimitiveType) {
            return type.descriptor().charAt(0);
        }
        if (isNamed(type, "java.lang.String")) {
            return AnnotationValue.TAG_STRING;
        }
        if (isNamed(type, "java.lang.Class")) {
            return AnnotationValue.TAG_CLASS;
        }
        if (!(type instanceof ClassType named)) {
            return 0;
        }
        boolean isAnnotation = (named.flags() & java.lang.classfile.ClassFile.ACC_ANNOTATION) != 0;
        return (char) (named.isEnum() ? AnnotationValue.TAG_ENUM : isAnnotation ? AnnotationValue.TAG_ANNOTATION : 0);
    }

    private static long bits(AnnotationValue.OfConstant constant) {
        return switch (constant) {
            case AnnotationValue.OfBoolean value -> value.booleanValue() ? 1 : 0;
            case AnnotationValue.OfByte value -> value.byteValue();
            case AnnotationValue.OfChar value -> value.charValue();
            case AnnotationValue.OfShort value -> value.shortValue();
            case AnnotationValue.OfInt value -> value.intValue();
            case AnnotationValue.OfLong value -> value.longValue();
            case AnnotationValue.OfFloat value -> Float.floatToRawIntBits(value.floatValue());
            case AnnotationValue.OfDouble value -> Double.doubleToRawLongBits(value.doubleValue());
            case AnnotationValue.OfString unused -> throw new IllegalArgumentException("a text is not a number");
        };
    }
}
