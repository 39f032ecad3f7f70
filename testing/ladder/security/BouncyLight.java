// library: org.bouncycastle:bcprov-jdk18on:1.80
package security;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.util.ASN1Dump;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.agreement.X25519Agreement;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.bouncycastle.crypto.digests.RIPEMD160Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA3Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.digests.WhirlpoolDigest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.ChaCha7539Engine;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.util.encoders.Hex;

/** The light interface: digests, ciphers, keys from words, signatures, ASN.1. */
public class BouncyLight {
    private static final byte[] TEXT = "Attack at dawn, bring the castle.".getBytes(StandardCharsets.UTF_8);
    private static final byte[] KEY = Hex.decode("000102030405060708090a0b0c0d0e0f");

    public static void main(String[] words) throws Exception {
        for (Digest digest : new Digest[] {new SHA256Digest(), new SHA3Digest(256), new Blake2bDigest(256), new RIPEMD160Digest(), new WhirlpoolDigest(), new SM3Digest()}) {
            digest.update(TEXT, 0, TEXT.length);
            byte[] out = new byte[digest.getDigestSize()];
            digest.doFinal(out, 0);
            System.out.println(digest.getAlgorithmName() + " " + Hex.toHexString(out));
        }
        HMac mac = new HMac(new SHA256Digest());
        mac.init(new KeyParameter(KEY));
        mac.update(TEXT, 0, TEXT.length);
        byte[] tag = new byte[mac.getMacSize()];
        mac.doFinal(tag, 0);
        System.out.println(mac.getAlgorithmName() + " " + Hex.toHexString(tag));
        PaddedBufferedBlockCipher cbc = new PaddedBufferedBlockCipher(CBCBlockCipher.newInstance(AESEngine.newInstance()));
        cbc.init(true, new ParametersWithIV(new KeyParameter(KEY), KEY));
        byte[] out = new byte[cbc.getOutputSize(TEXT.length)];
        int length = cbc.processBytes(TEXT, 0, TEXT.length, out, 0);
        length += cbc.doFinal(out, length);
        System.out.println("CBC " + length + " " + Hex.toHexString(out));
        GCMBlockCipher gcm = (GCMBlockCipher) GCMBlockCipher.newInstance(AESEngine.newInstance());
        gcm.init(true, new AEADParameters(new KeyParameter(KEY), 128, new byte[12], "header".getBytes(StandardCharsets.UTF_8)));
        byte[] sealed = new byte[gcm.getOutputSize(TEXT.length)];
        gcm.doFinal(sealed, gcm.processBytes(TEXT, 0, TEXT.length, sealed, 0));
        System.out.println("GCM " + Hex.toHexString(sealed));
        ChaCha7539Engine chacha = new ChaCha7539Engine();
        chacha.init(true, new ParametersWithIV(new KeyParameter(new byte[32]), new byte[12]));
        byte[] stream = new byte[16];
        chacha.processBytes(new byte[16], 0, 16, stream, 0);
        System.out.println("ChaCha " + Hex.toHexString(stream));
        PKCS5S2ParametersGenerator pbkdf = new PKCS5S2ParametersGenerator(new SHA256Digest());
        pbkdf.init("password".getBytes(StandardCharsets.UTF_8), "salt".getBytes(StandardCharsets.UTF_8), 1000);
        System.out.println("PBKDF2 " + Hex.toHexString(((KeyParameter) pbkdf.generateDerivedMacParameters(256)).getKey()));
        System.out.println("scrypt " + Hex.toHexString(SCrypt.generate("password".getBytes(StandardCharsets.UTF_8), KEY, 256, 4, 1, 16)));
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withSalt(KEY).withMemoryAsKB(64).withIterations(2).build());
        byte[] hash = new byte[16];
        argon.generateBytes("password".toCharArray(), hash);
        System.out.println("Argon2 " + Hex.toHexString(hash));
        Ed25519PrivateKeyParameters secret = new Ed25519PrivateKeyParameters(new byte[32], 0);
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, secret);
        signer.update(TEXT, 0, TEXT.length);
        byte[] signature = signer.generateSignature();
        signer.init(false, secret.generatePublicKey());
        signer.update(TEXT, 0, TEXT.length);
        System.out.println("Ed25519 " + Hex.toHexString(signature) + " " + signer.verifySignature(signature));
        X25519Agreement agreement = new X25519Agreement();
        agreement.init(new X25519PrivateKeyParameters(new byte[32], 0));
        byte[] shared = new byte[32];
        agreement.calculateAgreement(new X25519PrivateKeyParameters(Hex.decode("77".repeat(32)), 0).generatePublicKey(), shared, 0);
        System.out.println("X25519 " + Hex.toHexString(shared));
        ASN1EncodableVector vector = new ASN1EncodableVector();
        vector.add(new ASN1Integer(BigInteger.TWO.pow(70)));
        vector.add(new ASN1ObjectIdentifier("1.2.840.113549.1.1.11"));
        vector.add(new DERUTF8String("größe"));
        byte[] encoded = new DERSequence(vector).getEncoded();
        System.out.println(Hex.toHexString(encoded));
        System.out.print(ASN1Dump.dumpAsString(ASN1Primitive.fromByteArray(encoded)));
        gcm.init(false, new AEADParameters(new KeyParameter(KEY), 128, new byte[12], "other".getBytes(StandardCharsets.UTF_8)));
        try {
            byte[] plain = new byte[gcm.getOutputSize(sealed.length)];
            gcm.doFinal(plain, gcm.processBytes(sealed, 0, sealed.length, plain, 0));
        } catch (InvalidCipherTextException wrong) {
            System.err.println(wrong.getMessage());
        }
    }
}
