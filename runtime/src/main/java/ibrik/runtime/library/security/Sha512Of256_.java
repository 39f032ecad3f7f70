package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Substitute;

/// `new Sha512Of256_()` is the constructor of the JDK's class, whose outer class is not public.
@Substitute("sun.security.provider.SHA5$SHA512_256")
final class Sha512Of256_ {
    Sha512Of256_() {}
}
