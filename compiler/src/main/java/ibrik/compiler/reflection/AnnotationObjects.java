package ibrik.compiler.reflection;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Method;
import ibrik.compiler.classes.PrimitiveType;
import ibrik.compiler.classes.UnusableClass;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.synthetic.access.AccessClasses;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes the annotations that are kept for run time.
final class AnnotationObjects {
    private final BuildTimeObjects objects;
    private final Map<ClassType, ClassType> classes = new HashMap<>();

    AnnotationObjects(BuildTimeObjects objects) {
        this.objects = objects;
    }

    private ClassType annotation() {
        return objects.world().named("java.lang.annotation.Annotation");
    }

    /// An array of the annotations of a class, field or method.
    HeapObject of(AttributedElement element) {
        var found = element.findAttribute(Attributes.runtimeVisibleAnnotations())
                .map(attribute -> attribute.annotations())
                .orElse(List.of());
        return array(found);
    }

    /// An array for each parameter; null if the method has none with annotations.
    HeapObject ofParametersOrNull(AttributedElement method) {
        var attribute = method.findAttribute(Attributes.runtimeVisibleParameterAnnotations());
        if (attribute.isEmpty()) {
            return null;
        }
        var arrays =
                attribute.get().parameterAnnotations().stream().map(this::array).toList();
        return objects.array(objects.world().arrayOf(annotation()), arrays);
    }

    private HeapObject array(List<Annotation> annotations) {
        var made = new ArrayList<HeapObject>();
        for (Annotation each : annotations) {
            var object = makeOrNull(each);
            if (object != null) {
                made.add(object);
            }
        }
        return objects.array(annotation(), made);
    }

    /// Null if a class of it is missing: the JDK leaves such annotations out, too.
    private HeapObject makeOrNull(Annotation annotation) {
        try {
            return make(annotation);
        } catch (UnusableClass unusable) {
            return null;
        }
    }

    private HeapObject make(Annotation annotation) {
        var type = (ClassType) objects.world().typeOf(annotation.className().stringValue());
        var object = objects.blank(classes.computeIfAbsent(type, AccessClasses::ofAnnotation));
        var values = new LinkedHashMap<String, HeapObject>();
        defaults(type).forEach((name, value) -> values.put(name, value));
        for (AnnotationElement element : annotation.elements()) {
            String name = element.name().stringValue();
            member(type, name)
                    .ifPresent(member -> values.put(
                            name, value(element.value(), member.signature().result())));
        }
        objects.call(
                "setAnnotation",
                object,
                objects.mirror(type),
                objects.texts(List.copyOf(values.keySet())),
                objects.array(objects.world().object(), List.copyOf(values.values())),
                isInherited(type));
        return object;
    }

    private static boolean isInherited(ClassType type) {
        return type.model()
                .findAttribute(Attributes.runtimeVisibleAnnotations())
                .map(attribute -> attribute.annotations().stream()
                        .anyMatch(each -> each.className().equalsString("Ljava/lang/annotation/Inherited;")))
                .orElse(false);
    }

    private static java.util.Optional<Method> member(ClassType type, String name) {
        return type.methods().stream()
                .filter(each -> each.name().equals(name)
                        && each.signature().parameters().isEmpty())
                .findFirst();
    }

    /// WHY: a `HashMap` of the host: `toString` shows members with defaults in the order of the JDK's hash map.
    private Map<String, HeapObject> defaults(ClassType type) {
        var values = HashMap.<String, HeapObject>newHashMap(0);
        for (Method member : type.methods()) {
            var value = defaultOrNull(member);
            if (value != null) {
                values.put(member.name(), value);
            }
        }
        return values;
    }

    /// The default value of a member of an annotation interface, boxed; null if it has none.
    HeapObject defaultOrNull(Method member) {
        return member.model()
                .findAttribute(Attributes.annotationDefault())
                .map(attribute ->
                        value(attribute.defaultValue(), member.signature().result()))
                .orElse(null);
    }

    private HeapObject value(AnnotationValue value, JavaType type) {
        return switch (value) {
            case AnnotationValue.OfString text -> objects.text(text.stringValue());
            case AnnotationValue.OfClass mirrored ->
                objects.mirror(objects.world().typeOf(mirrored.className().stringValue()));
            case AnnotationValue.OfEnum constant ->
                objects.call(
                        "enumConstant",
                        objects.mirror(
                                objects.world().typeOf(constant.className().stringValue())),
                        objects.text(constant.constantName().stringValue()));
            case AnnotationValue.OfAnnotation nested -> make(nested.annotation());
            case AnnotationValue.OfArray array -> arrayValue(array.values(), elementOf(type));
            case AnnotationValue.OfConstant number ->
                objects.call("boxed", (int) type.descriptor().charAt(0), bits(number));
        };
    }

    private static JavaType elementOf(JavaType type) {
        return ((ibrik.compiler.classes.ArrayType) type).element();
    }

    private HeapObject arrayValue(List<AnnotationValue> values, JavaType element) {
        if (element instanceof PrimitiveType) {
            return objects.numbers(
                    element,
                    values.stream()
                            .map(each -> bits((AnnotationValue.OfConstant) each))
                            .toList());
        }
        if (element instanceof ClassType type && type.isEnum()) {
            var names = values.stream()
                    .map(each -> ((AnnotationValue.OfEnum) each).constantName().stringValue())
                    .toList();
            return objects.call("enumConstants", objects.mirror(element), objects.texts(names));
        }
        return objects.array(
                element, values.stream().map(each -> value(each, element)).toList());
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
