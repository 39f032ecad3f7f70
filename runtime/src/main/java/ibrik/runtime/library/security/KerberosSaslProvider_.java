package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Substitute;

/// `new KerberosSaslProvider_()` is the constructor of a provider of the JDK whose module keeps it to itself.
@Substitute("com.sun.security.sasl.gsskerb.JdkSASL")
final class KerberosSaslProvider_ {
    KerberosSaslProvider_() {}
}
