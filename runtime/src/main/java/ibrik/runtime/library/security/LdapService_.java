package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.cert.CertStoreParameters;

/// Calls no constructors of its own, which would bring all of its classes into the image.
@Substitute("sun.security.provider.certpath.ldap.JdkLDAP$ProviderService")
class LdapService_ {
    private LdapService_() {}

    @Replace
    public Object newInstance(Object argument) throws NoSuchAlgorithmException {
        return ServiceMaker.make((Provider.Service) (Object) this, CertStoreParameters.class, argument);
    }
}
