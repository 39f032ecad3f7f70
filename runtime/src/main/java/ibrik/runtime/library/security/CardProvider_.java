package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Substitute;

/// `new CardProvider_()` is the constructor of a provider of the JDK whose module keeps it to itself.
@Substitute("sun.security.smartcardio.SunPCSC")
final class CardProvider_ {
    CardProvider_() {}
}
