import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAPrivateKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;

/// Key pairs, signatures and agreements: round trips, and signatures that come out the same each time.
public class Signatures {
    private static final byte[] TEXT = "signed".getBytes(StandardCharsets.US_ASCII);

    public static void main(String[] arguments) throws Exception {
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(1024);
        KeyPair pair = rsa.generateKeyPair();
        System.out.println(((RSAPublicKey) pair.getPublic()).getModulus().bitLength() + " "
                + ((RSAPublicKey) pair.getPublic()).getPublicExponent() + " " + pair.getPrivate().getFormat());
        sign("SHA256withRSA", pair, null);
        sign("SHA1withRSA", pair, null);
        sign("RSASSA-PSS", pair, new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        encrypt("RSA/ECB/PKCS1Padding", pair);
        encrypt("RSA/ECB/OAEPWithSHA-256AndMGF1Padding", pair);
        again("RSA", pair);
        fixed();
        KeyPairGenerator ec = KeyPairGenerator.getInstance("EC");
        ec.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair curve = ec.generateKeyPair();
        System.out.println(((ECPublicKey) curve.getPublic()).getParams());
        sign("SHA256withECDSA", curve, null);
        sign("SHA384withECDSAinP1363Format", curve, null);
        again("EC", curve);
        agree("ECDH", curve, ec.generateKeyPair());
        KeyPair edwards = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        sign("Ed25519", edwards, null);
        sign("EdDSA", edwards, null);
        again("Ed25519", edwards);
        KeyPairGenerator x25519 = KeyPairGenerator.getInstance("X25519");
        agree("X25519", x25519.generateKeyPair(), x25519.generateKeyPair());
        KeyPairGenerator dsa = KeyPairGenerator.getInstance("DSA");
        dsa.initialize(1024);
        sign("SHA256withDSA", dsa.generateKeyPair(), null);
        KeyPairGenerator dh = KeyPairGenerator.getInstance("DH");
        dh.initialize(1024);
        agree("DH", dh.generateKeyPair(), dh.generateKeyPair());
        try {
            Signature.getInstance("SHA256withNothing");
        } catch (NoSuchAlgorithmException expected) {
            System.out.println(expected);
        }
        try {
            Signature unset = Signature.getInstance("SHA256withRSA");
            unset.update(TEXT);
        } catch (SignatureException expected) {
            System.out.println(expected);
        }
        try {
            Signature.getInstance("SHA256withRSA").initSign(curve.getPrivate());
        } catch (GeneralSecurityException expected) {
            System.out.println(expected.getClass());
        }
    }

    private static void sign(String name, KeyPair pair, AlgorithmParameterSpec parametersOrNull) throws Exception {
        Signature signer = Signature.getInstance(name);
        if (parametersOrNull != null) {
            signer.setParameter(parametersOrNull);
        }
        signer.initSign(pair.getPrivate());
        signer.update(TEXT);
        byte[] signature = signer.sign();
        Signature verifier = Signature.getInstance(name);
        if (parametersOrNull != null) {
            verifier.setParameter(parametersOrNull);
        }
        verifier.initVerify(pair.getPublic());
        verifier.update(TEXT);
        boolean isRight = verifier.verify(signature);
        verifier.update((byte) 1);
        System.out.println(name + " " + signer.getProvider().getName() + " " + isRight + " " + verifier.verify(signature));
    }

    private static void encrypt(String name, KeyPair pair) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(name);
        cipher.init(Cipher.ENCRYPT_MODE, pair.getPublic());
        byte[] secret = cipher.doFinal(TEXT);
        cipher.init(Cipher.DECRYPT_MODE, pair.getPrivate());
        System.out.println(name + " " + secret.length + " " + Arrays.equals(cipher.doFinal(secret), TEXT));
    }

    private static void again(String name, KeyPair pair) throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance(name);
        boolean isPublicSame = factory.generatePublic(new X509EncodedKeySpec(pair.getPublic().getEncoded()))
                .equals(pair.getPublic());
        boolean isPrivateSame = factory.generatePrivate(new PKCS8EncodedKeySpec(pair.getPrivate().getEncoded()))
                .equals(pair.getPrivate());
        System.out.println(name + " " + isPublicSame + " " + isPrivateSame);
    }

    private static void agree(String name, KeyPair first, KeyPair second) throws GeneralSecurityException {
        System.out.println(name + " " + Arrays.equals(secret(name, first, second), secret(name, second, first)));
    }

    private static byte[] secret(String name, KeyPair own, KeyPair other) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance(name);
        agreement.init(own.getPrivate());
        agreement.doPhase(other.getPublic(), true);
        return agreement.generateSecret();
    }

    /// A key of 512 bits from two primes that are next to powers of two.
    private static void fixed() throws GeneralSecurityException {
        BigInteger p = BigInteger.TWO.pow(260).nextProbablePrime();
        BigInteger q = BigInteger.TWO.pow(261).nextProbablePrime();
        BigInteger modulus = p.multiply(q);
        BigInteger order = p.subtract(BigInteger.ONE).multiply(q.subtract(BigInteger.ONE));
        BigInteger secret = BigInteger.valueOf(65537).modInverse(order);
        Signature signer = Signature.getInstance("SHA256withRSA");
        signer.initSign(KeyFactory.getInstance("RSA").generatePrivate(new RSAPrivateKeySpec(modulus, secret)));
        signer.update(TEXT);
        System.out.println(HexFormat.of().formatHex(signer.sign()));
    }
}
