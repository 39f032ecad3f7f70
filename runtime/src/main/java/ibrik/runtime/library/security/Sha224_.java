package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Substitute;

/// `new Sha224_()` is the constructor of the JDK's class, whose outer class is not public.
@Substitute("sun.security.provider.SHA2$SHA224")
final class Sha224_ {
    Sha224_() {}
}
