package ibrik.runtime.library.reflect;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/// Where fields lie, for `Unsafe`.
public final class FieldPlaces {
    private FieldPlaces() {}

    /// The offset of a field in its object, or the address of a static field.
    ///
    /// @throws IllegalArgumentException if it is the other kind of field
    public static long of(Field field, boolean isStatic) {
        if (Modifier.isStatic(field.getModifiers()) != isStatic) {
            throw new IllegalArgumentException();
        }
        return ((Field_) (Object) field).place();
    }

    /// The offset of the instance field that a class declares.
    ///
    /// @throws InternalError if it declares none of this name, as on HotSpot
    public static long of(Class<?> type, String name) {
        Field_ found = Field_.declared(type, name);
        if (found == null || Modifier.isStatic(((Field) (Object) found).getModifiers())) {
            throw new InternalError(name);
        }
        return found.place();
    }
}
