package ibrik.runtime.library.lang;

import ibrik.vocabulary.mark.Substitute;

/// `new BoundVirtualThread_(...)` is the constructor of the JDK's private class.
@Substitute("java.lang.ThreadBuilders$BoundVirtualThread")
final class BoundVirtualThread_ {
    BoundVirtualThread_(String name, int characteristics, Runnable task) {}
}
