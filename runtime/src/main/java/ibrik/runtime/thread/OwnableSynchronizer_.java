package ibrik.runtime.thread;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;

/// Locks of `java.util.concurrent` that one thread holds.
@Substitute("java.util.concurrent.locks.AbstractOwnableSynchronizer")
final class OwnableSynchronizer_ {
    @Alias
    Thread exclusiveOwnerThread;
}
