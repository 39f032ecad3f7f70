package ibrik.runtime.thread;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;

/// What platform threads have and virtual threads with a scheduler have not.
@Substitute("java.lang.Thread$FieldHolder")
public final class FieldHolder_ {
    @Alias
    public long stackSize;

    @Alias
    public volatile boolean daemon;

    @Alias
    public volatile int threadStatus;
}
