package ibrik.runtime.library.serial;

import ibrik.runtime.library.reflect.Field_;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.io.ObjectStreamField;
import java.lang.reflect.Field;
import java.util.Objects;

/// The fields of an object are read and written by generated code, field by field: the JDK's own way is by offsets, and
/// then anything that a stream holds could be in any field of any object that is written.
@Substitute("java.io.ObjectStreamClass$FieldReflector")
final class FieldReflector_ {
    @Alias
    private final ObjectStreamField[] fields = null;

    @Alias
    private int numPrimFields;

    private FieldReflector_() {}

    @Replace
    void setPrimFieldValues(Object object, byte[] bytes) {
        Objects.requireNonNull(object);
        for (int i = 0; i < numPrimFields; i++) {
            ObjectStreamField_ described = (ObjectStreamField_) (Object) fields[i];
            Field field = described.getField();
            if (field != null) {
                Object value = Primitives.read(bytes, described.getOffset(), described.getTypeCode());
                ((Field_) (Object) field).fill(object, value);
            }
        }
    }

    @Replace
    void getObjFieldValues(Object object, Object[] values) {
        Objects.requireNonNull(object);
        for (int i = numPrimFields; i < fields.length; i++) {
            ObjectStreamField_ described = (ObjectStreamField_) (Object) fields[i];
            values[described.getOffset()] = ((Field_) (Object) described.getField()).content(object);
        }
    }

    @Replace
    private void setObjFieldValues(Object object, Object[] values, boolean onlyChecks) {
        Objects.requireNonNull(object);
        for (int i = numPrimFields; i < fields.length; i++) {
            ObjectStreamField_ described = (ObjectStreamField_) (Object) fields[i];
            Field field = described.getField();
            if (field != null) {
                Object value = values[described.getOffset()];
                check(object, field, value);
                if (!onlyChecks) {
                    ((Field_) (Object) field).fill(object, value);
                }
            }
        }
    }

    @Add
    private static void check(Object object, Field field, Object value) {
        if (value != null && !field.getType().isInstance(value)) {
            throw new ClassCastException("cannot assign instance of "
                    + value.getClass().getName() + " to field "
                    + field.getDeclaringClass().getName() + "." + field.getName() + " of type "
                    + field.getType().getName() + " in instance of "
                    + object.getClass().getName());
        }
    }
}
