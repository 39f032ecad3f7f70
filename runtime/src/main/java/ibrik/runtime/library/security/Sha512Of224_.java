package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Substitute;

/// `new Sha512Of224_()` is the constructor of the JDK's class, whose outer class is not public.
@Substitute("sun.security.provider.SHA5$SHA512_224")
final class Sha512Of224_ {
    Sha512Of224_() {}
}
