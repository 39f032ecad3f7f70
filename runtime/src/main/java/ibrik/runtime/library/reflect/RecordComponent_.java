package ibrik.runtime.library.reflect;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;

/// Components of records; the compiler makes all of them.
@Substitute("java.lang.reflect.RecordComponent")
public final class RecordComponent_ {
    @Alias
    private Class<?> clazz;

    @Alias
    private String name;

    @Alias
    private Class<?> type;

    @Alias
    private Method accessor;

    @Alias
    private String signature;

    @Alias
    private volatile Map<Class<? extends Annotation>, Annotation> declaredAnnotations;

    RecordComponent_() {}

    @Add
    void set(
            Class<?> newOwner,
            String newName,
            Class<?> newType,
            Method newAccessor,
            String newSignature,
            Map<Class<? extends Annotation>, Annotation> annotations) {
        clazz = newOwner;
        name = newName;
        type = newType;
        accessor = newAccessor;
        signature = newSignature;
        declaredAnnotations = annotations;
    }

    @Replace
    private Map<Class<? extends Annotation>, Annotation> declaredAnnotations() {
        return declaredAnnotations;
    }
}
