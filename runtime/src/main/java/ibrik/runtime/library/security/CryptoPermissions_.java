package ibrik.runtime.library.security;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;

/// `new CryptoPermissions_()` is an empty set of permissions.
@Substitute("javax.crypto.CryptoPermissions")
final class CryptoPermissions_ {
    CryptoPermissions_() {}

    @Alias
    native void load(InputStream text) throws IOException, GeneralSecurityException;

    @Alias
    native CryptoPermissions_ getMinimum(CryptoPermissions_ other);
}
