package ibrik.runtime.library.ref;

import ibrik.vocabulary.mark.Substitute;

/// Names the class of the field `lock` of `ReferenceQueue`.
@Substitute("java.lang.ref.ReferenceQueue$Lock")
final class ReferenceQueueLock_ {}
