package ibrik.runtime.library.lang;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;

/// What platform threads have and virtual threads with a scheduler have not.
@Substitute("java.lang.Thread$FieldHolder")
public final class FieldHolder_ {
    @Alias
    long stackSize;

    @Alias
    volatile boolean daemon;

    @Alias
    volatile int threadStatus;
}
