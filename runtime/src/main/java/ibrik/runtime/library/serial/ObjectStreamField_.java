package ibrik.runtime.library.serial;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;
import java.lang.reflect.Field;

/// Fields of classes that are in the image.
@Substitute("java.io.ObjectStreamField")
public class ObjectStreamField_ {
    ObjectStreamField_(Field field, boolean isUnshared, boolean showsType) {}

    /// Null if the class has no such field.
    @Alias
    native Field getField();

    @Alias
    native int getOffset();

    @Alias
    native char getTypeCode();
}
