package ibrik.runtime.library.serial;

import ibrik.runtime.library.reflect.SerialForm;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectStreamClass;
import java.io.ObjectStreamField;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;

/// Records: their constructor is called with what the stream has of their components.
@Substitute("java.io.ObjectInputStream")
public class ObjectInputStream_ {
    @Alias
    private int passHandle;

    @Alias
    private final HandleTable_ handles = null;

    @Replace
    private Object readRecord(ObjectStreamClass description) throws IOException {
        ObjectStreamClass_ layout = (ObjectStreamClass_) (Object) description;
        ClassDataSlot_[] slots = layout.getClassDataLayout();
        for (int i = 0; i < slots.length - 1; i++) {
            if (slots[i].hasData) {
                // To skip it.
                new FieldValues_(this, slots[i].desc, true);
            }
        }
        FieldValues_ values = new FieldValues_(this, description, true);
        return handles.lookupException(passHandle) != null ? null : made(layout, values);
    }

    @Add
    private static Object made(ObjectStreamClass_ layout, FieldValues_ values) throws InvalidObjectException {
        SerialForm form = ObjectStreamClass_.form(layout.forClass());
        Object[] arguments = new Object[form.fields.length];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = value(layout, values, form.fields[i]);
        }
        try {
            return form.constructor.newInstance(arguments);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof Error error) {
                throw error;
            }
            throw new InvalidObjectException(failure.getCause().getMessage(), failure.getCause());
        } catch (ReflectiveOperationException | IllegalArgumentException unfit) {
            throw new InvalidObjectException(unfit.getMessage(), unfit);
        }
    }

    /// Zero or null if the stream has no such field.
    @Add
    private static Object value(ObjectStreamClass_ layout, FieldValues_ values, Field component) {
        ObjectStreamField[] fields = layout.getFields(false);
        int references = 0;
        for (ObjectStreamField field : fields) {
            references += field.isPrimitive() ? 0 : 1;
        }
        int primitives = fields.length - references;
        for (int i = 0; i < fields.length; i++) {
            if (fields[i].getName().equals(component.getName())) {
                return i < primitives
                        ? Primitives.read(values.primValues, fields[i].getOffset(), fields[i].getTypeCode())
                        : values.objValues[i - primitives];
            }
        }
        return Primitives.zeroOrNull(component.getType());
    }
}
