package ibrik.runtime.library.reflect;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;
import java.lang.annotation.Annotation;
import java.util.Map;

/// The annotations of a class, with and without those that it inherits.
@Substitute("java.lang.Class$AnnotationData")
public final class AnnotationData_ {
    @Alias
    public final Map<Class<? extends Annotation>, Annotation> annotations;

    public AnnotationData_(
            Map<Class<? extends Annotation>, Annotation> annotations,
            Map<Class<? extends Annotation>, Annotation> declared,
            int redefined) {
        this.annotations = annotations;
    }
}
