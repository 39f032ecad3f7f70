package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;

/// Calls no constructors of its own, which would bring all of its classes into the image.
@Substitute("com.sun.security.sasl.gsskerb.JdkSASL$ProviderService")
class KerberosSaslService_ {
    private KerberosSaslService_() {}

    @Replace
    public Object newInstance(Object argument) throws NoSuchAlgorithmException {
        return ServiceMaker.make((Provider.Service) (Object) this, argument);
    }
}
