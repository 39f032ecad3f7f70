package ibrik.runtime.library.reflect;

import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.Map;

/// Annotations that a class has from its superclass, because they are marked `@Inherited`.
public final class InheritedAnnotations {
    private InheritedAnnotations() {}

    public static Map<Class<? extends Annotation>, Annotation> declared(Members membersOrNull) {
        boolean none = membersOrNull == null || membersOrNull.annotations == null;
        return none ? Members.NO_ANNOTATIONS : membersOrNull.annotations;
    }

    public static Map<Class<? extends Annotation>, Annotation> with(
            Map<Class<? extends Annotation>, Annotation> declared,
            Map<Class<? extends Annotation>, Annotation> ofSuperclass) {
        Map<Class<? extends Annotation>, Annotation> all = new LinkedHashMap<>();
        for (Map.Entry<Class<? extends Annotation>, Annotation> entry : ofSuperclass.entrySet()) {
            if (((AnnotationValues) entry.getValue()).isInherited) {
                all.put(entry.getKey(), entry.getValue());
            }
        }
        if (all.isEmpty()) {
            return declared;
        }
        all.putAll(declared);
        return all;
    }
}
