package ibrik.compiler.classes;

import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.util.HashMap;
import java.util.Map;

/// An annotation that means something to the compiler.
public final class Mark {
    private static final String VOCABULARY = "Librik/vocabulary/mark/";
    private static final String JDK = "Ljdk/internal/vm/annotation/";

    private final Map<String, Object> elements = new HashMap<>();

    private Mark() {}

    /// The marks on a class, field or method by the annotation's simple name.
    public static Map<String, Mark> of(AttributedElement element) {
        var marks = new HashMap<String, Mark>();
        try {
            element.findAttribute(Attributes.runtimeInvisibleAnnotations())
                    .ifPresent(attribute -> attribute.annotations().forEach(a -> add(marks, a)));
            element.findAttribute(Attributes.runtimeVisibleAnnotations())
                    .ifPresent(attribute -> attribute.annotations().forEach(a -> add(marks, a)));
        } catch (IllegalArgumentException malformed) {
            // The virtual machine looks into no annotations: what is none marks nothing.
            return Map.of();
        }
        return Map.copyOf(marks);
    }

    private static void add(Map<String, Mark> marks, Annotation annotation) {
        String descriptor = annotation.className().stringValue();
        String prefix = descriptor.startsWith(VOCABULARY) ? VOCABULARY : descriptor.startsWith(JDK) ? JDK : null;
        if (prefix != null) {
            var mark = new Mark();
            for (AnnotationElement element : annotation.elements()) {
                mark.elements.put(element.name().stringValue(), valueOf(element.value()));
            }
            marks.put(descriptor.substring(prefix.length(), descriptor.length() - 1), mark);
        }
    }

    private static Object valueOf(AnnotationValue value) {
        return switch (value) {
            case AnnotationValue.OfConstant constant -> constant.resolvedValue();
            case AnnotationValue.OfEnum constant -> constant.constantName().stringValue();
            default -> value.toString();
        };
    }

    /// The element `value`, or the empty string.
    public String value() {
        return text("value");
    }

    public String text(String element) {
        return elements.getOrDefault(element, "").toString();
    }

    /// An element that is an int.
    public int number(String element) {
        return (Integer) elements.get(element);
    }

    public boolean isTrue(String element) {
        return Boolean.TRUE.equals(elements.get(element));
    }
}
