package ibrik.runtime.library.security;

import ibrik.runtime.library.lang.JdkFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;

/// The files below `conf/security/policy` of the JDK that builds the image.
final class CryptoPolicies {
    private static final String FOLDER = "conf/security/policy/";

    static final byte[] UNLIMITED = JdkFiles.read(FOLDER + "unlimited/default_US_export.policy");
    static final byte[] LIMITED = JdkFiles.read(FOLDER + "limited/default_local.policy");
    static final byte[] EXEMPT = JdkFiles.read(FOLDER + "limited/exempt_local.policy");

    private CryptoPolicies() {}

    static CryptoPermissions_ load(byte[] text) throws IOException, GeneralSecurityException {
        CryptoPermissions_ permissions = new CryptoPermissions_();
        permissions.load(new ByteArrayInputStream(text));
        return permissions;
    }
}
