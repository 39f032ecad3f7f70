package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Substitute;

/// `new JgssProvider_()` is the constructor of a provider of the JDK whose module keeps it to itself.
@Substitute("sun.security.jgss.SunProvider")
final class JgssProvider_ {
    JgssProvider_() {}
}
