package ibrik.runtime.library.serial;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;

/// The objects that a stream has brought so far.
@Substitute("java.io.ObjectInputStream$HandleTable")
final class HandleTable_ {
    private HandleTable_() {}

    @Alias
    native ClassNotFoundException lookupException(int handle);
}
