package ibrik.runtime.library.serial;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;
import java.io.ObjectStreamClass;

/// What a stream has of one class of an object.
@Substitute("java.io.ObjectStreamClass$ClassDataSlot")
final class ClassDataSlot_ {
    @Alias
    final ObjectStreamClass desc = null;

    @Alias
    boolean hasData;

    private ClassDataSlot_() {}
}
