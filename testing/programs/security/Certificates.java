import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.SignatureException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.HexFormat;

/// A certificate: what it says, whether it is valid, and what is none.
public class Certificates {
    /// Signed by itself, with a key on secp256r1 that nobody has any more.
    private static final String PEM =
            """
            -----BEGIN CERTIFICATE-----
            MIIBgDCCASWgAwIBAgIISO8Uu+nN7gkwCgYIKoZIzj0EAwMwLDELMAkGA1UEBhMC
            REUxDjAMBgNVBAoTBVRlc3RzMQ0wCwYDVQQDEwRUZXN0MCAXDTI2MTIwMTAxMzAw
            M1oYDzIxMjYxMTA3MDEzMDAzWjAsMQswCQYDVQQGEwJERTEOMAwGA1UEChMFVGVz
            dHMxDTALBgNVBAMTBFRlc3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAARL8kgE
            QKUsrdtDul4ylcbpsfIPogq4O+tUSSXD79vtEF1XaChvw2KZ97l+1XZWXcT39sNg
            D1TSIh+qzb1PjuFzoy8wLTAdBgNVHQ4EFgQUdle7paJG7YDkw3j+4X8vzE4SG9ww
            DAYDVR0TBAUwAwEB/zAKBggqhkjOPQQDAwNJADBGAiEAnnNTX3IIw1ppaA8VHRo3
            hX4JAgYtoRr/l8nSUcIMaSoCIQCdFl6LrZS3U9cYde9v/07wU5VxrYt/KfoDbGX9
            L1zQBw==
            -----END CERTIFICATE-----
            """;

    public static void main(String[] arguments) throws Exception {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        byte[] text = PEM.getBytes(StandardCharsets.US_ASCII);
        X509Certificate certificate = (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(text));
        System.out.println(certificate.getSubjectX500Principal() + " " + certificate.getSigAlgName() + " "
                + certificate.getSerialNumber() + " " + certificate.getPublicKey().getAlgorithm() + " "
                + certificate.getBasicConstraints() + " " + certificate.getCriticalExtensionOIDs());
        System.out.println(HexFormat.of().formatHex(certificate.getExtensionValue("2.5.29.14")));
        certificate.verify(certificate.getPublicKey());
        System.out.println(certificate.getNotBefore().getTime());
        try {
            certificate.checkValidity(new Date(0));
        } catch (CertificateException early) {
            System.out.println(early.getClass());
        }
        try {
            factory.generateCertificate(new ByteArrayInputStream(new byte[] {1, 2, 3}));
        } catch (CertificateException damaged) {
            System.out.println(damaged);
        }
        byte[] changed = certificate.getEncoded();
        changed[changed.length - 1] ^= 1;
        try {
            factory.generateCertificate(new ByteArrayInputStream(changed)).verify(certificate.getPublicKey());
        } catch (SignatureException wrong) {
            System.out.println(wrong.getMessage());
        }
    }
}
