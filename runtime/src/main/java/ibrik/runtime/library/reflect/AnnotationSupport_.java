package ibrik.runtime.library.reflect;

import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.lang.annotation.Annotation;

/// Repeatable annotations: what the container holds, without a reflective call.
@Substitute("sun.reflect.annotation.AnnotationSupport")
public final class AnnotationSupport_ {
    @Replace
    private static Annotation[] getValueArray(Annotation container) {
        return (Annotation[]) ((AnnotationValues) container).value("value");
    }

    @Replace
    @Harmless("the compiler has made the container of annotations of that type")
    private static void checkTypes(Annotation[] annotations, Annotation container, Class<?> annotationType) {}
}
