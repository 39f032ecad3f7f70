package ibrik.runtime.library.reflect;

import ibrik.runtime.missing.MissingEntry;
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

    @Alias
    private Class<?> clazz;

    @Alias
    private String name;

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
        fieldAccessor = present(original().fieldAccessor);
        return fieldAccessor;
    }

    @Replace
    private FieldAccessor acquireOverrideFieldAccessor() {
        overrideFieldAccessor = present(original().overrideFieldAccessor);
        return overrideFieldAccessor;
    }

    @Add
    FieldCall acquired() {
        return (FieldCall) present(original().fieldAccessor);
    }

    /// What an object has in the field, for serialisation.
    @Add
    public Object content(Object object) {
        return ((FieldCall) present(fieldAccessor)).read(object);
    }

    /// Puts a value that fits into the field of an object that serialisation makes, final or not.
    @Add
    public void fill(Object object, Object value) {
        ((FieldCall) present(fieldAccessor)).write(object, value);
    }

    /// What `Unsafe` adds to an object, or the address of a static field.
    @Add
    long place() {
        return ((FieldCall) present(original().fieldAccessor)).place();
    }

    /// The field that this one is a copy of. Initialisers that ran when the image was built may have left one that
    /// knows its name alone.
    @Add
    private Field_ original() {
        if (root != null) {
            return (Field_) (Object) root;
        }
        Field_ known = fieldAccessor == null ? declared(clazz, name) : this;
        return known == null ? this : known;
    }

    /// A field of a class by its name; null if the class has none. Of the object it is not a copy.
    @Add
    static Field_ declared(Class<?> type, String name) {
        for (Field each : ((ClassMembers_) (Object) type).privateGetDeclaredFields(false)) {
            if (each.getName().equals(name)) {
                return (Field_) (Object) each;
            }
        }
        return null;
    }

    @Add
    private FieldAccessor present(FieldAccessor accessorOrNull) {
        if (accessorOrNull == null) {
            throw new UnsupportedOperationException(MissingEntry.told(
                    "the field " + this + " cannot be reached by reflection",
                    MissingEntry.field(clazz.getName(), name)));
        }
        return accessorOrNull;
    }

    @Replace
    private Map<Class<? extends Annotation>, Annotation> declaredAnnotations() {
        return root == null ? declaredAnnotations : ((Field_) (Object) root).declaredAnnotations;
    }
}
