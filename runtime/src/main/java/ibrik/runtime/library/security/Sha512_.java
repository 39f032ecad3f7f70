package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Substitute;

/// `new Sha512_()` is the constructor of the JDK's class, whose outer class is not public.
@Substitute("sun.security.provider.SHA5$SHA512")
final class Sha512_ {
    Sha512_() {}
}
