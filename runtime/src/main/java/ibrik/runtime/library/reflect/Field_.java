package ibrik.runtime.library.reflect;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.Map;
import jdk.internal.reflect.FieldAccessor;

/// Fields: reading and writing are generated when the image is built.
@Substitute("java.lang.reflect.Field")
public final class Field_ {
    @Alias
    private Field root;

    /// Both accessors of a root; the copies of it get theirs from here.
    @Alias
    FieldAccessor fieldAccessor;

    @Alias
    FieldAccessor overrideFieldAccessor;

    @Alias
    private volatile Map<Class<? extends Annotation>, Annotation> declaredAnnotations;

    Field_(
            Class<?> declaringClass,
            String name,
            Class<?> type,
            int modifiers,
            boolean trustedFinal,
            int slot,
            String signature,
            byte[] annotations) {}

    @Add
    void setAnnotations(Map<Class<? extends Annotation>, Annotation> annotations) {
        declaredAnnotations = annotations;
    }

    @Replace
    private FieldAccessor acquireFieldAccessor() {
        fieldAccessor = present(root == null ? null : ((Field_) (Object) root).fieldAccessor);
        return fieldAccessor;
    }

    @Replace
    private FieldAccessor acquireOverrideFieldAccessor() {
        overrideFieldAccessor = present(root == null ? null : ((Field_) (Object) root).overrideFieldAccessor);
        return overrideFieldAccessor;
    }

    @Add
    private FieldAccessor present(FieldAccessor accessorOrNull) {
        if (accessorOrNull == null) {
            throw new UnsupportedOperationException(
                    "the field " + this + " cannot be reached by reflection: its name does not stand in the program");
        }
        return accessorOrNull;
    }

    @Replace
    private Map<Class<? extends Annotation>, Annotation> declaredAnnotations() {
        return root == null ? declaredAnnotations : ((Field_) (Object) root).declaredAnnotations;
    }
}
