package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Substitute;

/// `new Sha256_()` is the constructor of the JDK's class, whose outer class is not public.
@Substitute("sun.security.provider.SHA2$SHA256")
final class Sha256_ {
    Sha256_() {}
}
