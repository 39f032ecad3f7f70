package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Substitute;

/// `new Sha384_()` is the constructor of the JDK's class, whose outer class is not public.
@Substitute("sun.security.provider.SHA5$SHA384")
final class Sha384_ {
    Sha384_() {}
}
