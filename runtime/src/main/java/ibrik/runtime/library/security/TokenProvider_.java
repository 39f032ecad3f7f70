package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Substitute;

/// `new TokenProvider_()` is the constructor of a provider of the JDK whose module keeps it to itself.
@Substitute("sun.security.pkcs11.SunPKCS11")
final class TokenProvider_ {
    TokenProvider_() {}
}
