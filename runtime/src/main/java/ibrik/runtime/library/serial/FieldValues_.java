package ibrik.runtime.library.serial;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;
import java.io.IOException;
import java.io.ObjectStreamClass;

/// The values of fields that a stream has; the constructor reads them.
@Substitute("java.io.ObjectInputStream$FieldValues")
final class FieldValues_ {
    @Alias
    final byte[] primValues = null;

    @Alias
    final Object[] objValues = null;

    FieldValues_(ObjectInputStream_ stream, ObjectStreamClass description, boolean recordDependencies)
            throws IOException {}
}
