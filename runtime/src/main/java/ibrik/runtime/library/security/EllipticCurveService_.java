package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;

/// Calls no constructors of its own, which would bring all of its classes into the image.
@Substitute("sun.security.ec.SunEC$ProviderService")
class EllipticCurveService_ {
    private EllipticCurveService_() {}

    @Replace
    public Object newInstance(Object argument) throws NoSuchAlgorithmException {
        return ServiceMaker.make((Provider.Service) (Object) this, argument);
    }
}
