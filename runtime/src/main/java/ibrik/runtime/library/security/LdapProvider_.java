package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Substitute;

/// `new LdapProvider_()` is the constructor of a provider of the JDK whose module keeps it to itself.
@Substitute("sun.security.provider.certpath.ldap.JdkLDAP")
final class LdapProvider_ {
    LdapProvider_() {}
}
