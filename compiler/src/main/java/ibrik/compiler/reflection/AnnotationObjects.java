package ibrik.compiler.reflection;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.Method;
import ibrik.compiler.classes.UnusableClass;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.synthetic.access.AccessClasses;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Makes the annotations that are kept for run time. Those that cannot be read become the error that HotSpot throws
/// when they are asked for.
final class AnnotationObjects {
    private final BuildTimeObjects objects;
    private final AnnotationValueObjects values;
    private final Map<ClassType, ClassType> classes = new HashMap<>();

    AnnotationObjects(BuildTimeObjects objects) {
        this.objects = objects;
        this.values = new AnnotationValueObjects(objects, this);
    }

    private ClassType annotation() {
        return objects.world().named("java.lang.annotation.Annotation");
    }

    /// A map of the annotations of a class, field, method or record component.
    HeapObject of(AttributedElement element) {
        try {
            var found = readable(() -> element.findAttribute(Attributes.runtimeVisibleAnnotations())
                    .map(attribute -> array(attribute.annotations(), true))
                    .orElseGet(() -> objects.array(annotation(), List.of())));
            return objects.call("map", found);
        } catch (Unreadable unreadable) {
            return objects.call("unreadableMap", objects.unreadable(unreadable));
        }
    }

    /// An array for each parameter, or why they are unreadable; null if the method has none with annotations.
    HeapObject ofParametersOrNull(AttributedElement method) {
        var attribute = method.findAttribute(Attributes.runtimeVisibleParameterAnnotations());
        if (attribute.isEmpty()) {
            return null;
        }
        try {
            var arrays = readable(() -> attribute.get().parameterAnnotations().stream()
                    .map(each -> array(each, false))
                    .toList());
            return objects.array(objects.world().arrayOf(annotation()), arrays);
        } catch (Unreadable unreadable) {
            return objects.unreadable(unreadable);
        }
    }

    /// What breaks the format becomes the error that says so: the reader of class files tells it by this exception.
    private static <T> T readable(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException damaged) {
            throw Unreadable.annotation(damaged.getMessage());
        } catch (UnusableClass broken) {
            throw Unreadable.because(broken);
        }
    }

    private HeapObject array(List<Annotation> annotations, boolean isOnce) {
        var made = new ArrayList<HeapObject>();
        var seen = new ArrayList<ClassType>();
        for (Annotation each : annotations) {
            var type = typeOrNull(each);
            var object = type == null ? null : makeOrNull(each, type);
            if (object != null && isForRunTime(type)) {
                if (isOnce && seen.contains(type)) {
                    throw Unreadable.annotation("Duplicate annotation " + type.name());
                }
                seen.add(type);
                made.add(object);
            }
        }
        return objects.array(annotation(), made);
    }

    /// Null if the class is missing: the JDK leaves such annotations out, too.
    private ClassType typeOrNull(Annotation annotation) {
        try {
            return values.type(annotation.className().stringValue()) instanceof ClassType type ? type : null;
        } catch (Unreadable unreadable) {
            if (unreadable.isMissing()) {
                return null;
            }
            throw unreadable;
        }
    }

    /// An annotation within another one; null if its class is none of an annotation.
    HeapObject nestedOrNull(Annotation annotation) {
        return values.type(annotation.className().stringValue()) instanceof ClassType type
                ? makeOrNull(annotation, type)
                : null;
    }

    private HeapObject makeOrNull(Annotation annotation, ClassType type) {
        if ((type.flags() & ClassFile.ACC_ANNOTATION) == 0) {
            return null;
        }
        // A class that its own annotations make no sense of has no annotations either.
        isForRunTime(type);
        var object = objects.blank(classes.computeIfAbsent(type, AccessClasses::ofAnnotation));
        var members = new LinkedHashMap<String, HeapObject>(defaults(type));
        for (AnnotationElement element : annotation.elements()) {
            String name = element.name().stringValue();
            member(type, name)
                    .ifPresent(member -> members.put(
                            name,
                            values.value(
                                    element.value(), member.usableSignature().result())));
        }
        if (!isAnnotationAlone(type)) {
            throw Unreadable.annotation("Attempt to create proxy for a non-annotation type: " + type.name());
        }
        objects.call(
                "setAnnotation",
                object,
                objects.mirror(type),
                objects.texts(List.copyOf(members.keySet())),
                objects.array(objects.world().object(), List.copyOf(members.values())),
                meta(type, "Inherited").isPresent());
        return object;
    }

    /// Whether the class has the one superinterface that an annotation has.
    private static boolean isAnnotationAlone(ClassType type) {
        var above = type.model().interfaces();
        return above.size() == 1 && above.getFirst().name().equalsString("java/lang/annotation/Annotation");
    }

    private static Optional<Annotation> meta(ClassType type, String name) {
        String descriptor = "Ljava/lang/annotation/" + name + ";";
        return type.model()
                .findAttribute(Attributes.runtimeVisibleAnnotations())
                .flatMap(attribute -> attribute.annotations().stream()
                        .filter(each -> each.className().equalsString(descriptor))
                        .findFirst());
    }

    private boolean isForRunTime(ClassType type) {
        return meta(type, "Retention").map(values::retention).orElse("CLASS").equals("RUNTIME");
    }

    private static Optional<Method> member(ClassType type, String name) {
        return type.methods().stream()
                .filter(each -> each.name().equals(name)
                        && isMember(each)
                        && each.signature().parameters().isEmpty())
                .findFirst();
    }

    /// Other methods are no members of an annotation: what names them is passed over.
    private static boolean isMember(Method method) {
        int both = ClassFile.ACC_PUBLIC | ClassFile.ACC_ABSTRACT;
        int flags = method.model().flags().flagsMask();
        return (flags & (both | ClassFile.ACC_SYNTHETIC)) == both;
    }

    /// WHY: a `HashMap` of the host: `toString` shows members with defaults in the order of the JDK's hash map.
    private Map<String, HeapObject> defaults(ClassType type) {
        var found = HashMap.<String, HeapObject>newHashMap(0);
        for (Method member : type.methods()) {
            var value = isMember(member) ? readDefaultOrNull(member) : null;
            if (value != null) {
                found.put(member.name(), value);
            }
        }
        return found;
    }

    /// The default value of a member of an annotation interface, boxed, or why it is unreadable; null if it has none.
    HeapObject defaultOrNull(Method member) {
        try {
            return readable(() -> readDefaultOrNull(member));
        } catch (Unreadable unreadable) {
            return objects.unreadable(unreadable);
        }
    }

    private HeapObject readDefaultOrNull(Method member) {
        var attribute = member.model().findAttribute(Attributes.annotationDefault());
        if (attribute.isEmpty()) {
            return null;
        }
        var value = values.value(
                attribute.get().defaultValue(), member.usableSignature().result());
        if (values.isDamaged(value)) {
            throw values.missingClass(attribute.get().defaultValue())
                    .map(Unreadable::missing)
                    .orElseGet(() -> Unreadable.annotation("Invalid default: " + member.name()));
        }
        return value;
    }
}
