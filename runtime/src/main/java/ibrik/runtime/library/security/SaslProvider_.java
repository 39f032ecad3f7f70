package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Substitute;

/// `new SaslProvider_()` is the constructor of a provider of the JDK whose module keeps it to itself.
@Substitute("com.sun.security.sasl.Provider")
final class SaslProvider_ {
    SaslProvider_() {}
}
