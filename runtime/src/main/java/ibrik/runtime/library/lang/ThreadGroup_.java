package ibrik.runtime.library.lang;

import ibrik.vocabulary.mark.Substitute;

/// `new ThreadGroup_()` is the constructor of the group `system`, which is private in the JDK.
@Substitute("java.lang.ThreadGroup")
public final class ThreadGroup_ {
    public ThreadGroup_() {}
}
