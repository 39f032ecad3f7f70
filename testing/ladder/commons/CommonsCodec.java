// library: commons-codec:commons-codec:1.18.0
package commons;

import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.DecoderException;
import org.apache.commons.codec.binary.Base32;
import org.apache.commons.codec.binary.Base64;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.binary.StringUtils;
import org.apache.commons.codec.digest.Crypt;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.apache.commons.codec.digest.Md5Crypt;
import org.apache.commons.codec.digest.MurmurHash3;
import org.apache.commons.codec.digest.PureJavaCrc32C;
import org.apache.commons.codec.digest.Sha2Crypt;
import org.apache.commons.codec.digest.XXHash32;
import org.apache.commons.codec.language.ColognePhonetic;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.codec.language.Metaphone;
import org.apache.commons.codec.language.Soundex;
import org.apache.commons.codec.language.bm.BeiderMorseEncoder;
import org.apache.commons.codec.net.PercentCodec;
import org.apache.commons.codec.net.QuotedPrintableCodec;
import org.apache.commons.codec.net.URLCodec;

/** Encodings, digests, phonetic codes with their tables from resources. */
public class CommonsCodec {
    private static final String TEXT = "Grüße aus Köln, 42 €!";

    public static void main(String[] words) throws Exception {
        byte[] bytes = StringUtils.getBytesUtf8(TEXT);
        System.out.println(Base64.encodeBase64String(bytes) + " " + Base64.encodeBase64URLSafeString(bytes));
        System.out.println(new String(Base64.decodeBase64(Base64.encodeBase64Chunked(bytes)), StandardCharsets.UTF_8));
        System.out.println(new Base32().encodeToString(bytes) + " " + new Base32(true).encodeToString(bytes));
        System.out.println(Hex.encodeHexString(bytes, false));
        System.out.println(new URLCodec().encode(TEXT) + " " + new URLCodec().decode("a%20b+c"));
        System.out.println(new QuotedPrintableCodec().encode(TEXT));
        System.out.println(new String(new PercentCodec().encode("a b%c".getBytes(StandardCharsets.US_ASCII)), StandardCharsets.US_ASCII));
        System.out.println(DigestUtils.md5Hex(TEXT));
        System.out.println(DigestUtils.sha1Hex(TEXT));
        System.out.println(DigestUtils.sha256Hex(TEXT));
        System.out.println(DigestUtils.sha3_256Hex(TEXT));
        System.out.println(DigestUtils.sha512_256Hex(TEXT));
        System.out.println(new HmacUtils(HmacAlgorithms.HMAC_SHA_256, "key").hmacHex(TEXT));
        System.out.println(Crypt.crypt("secret", "ab") + " " + Md5Crypt.md5Crypt("secret".getBytes(StandardCharsets.UTF_8), "$1$saltsalt"));
        System.out.println(Sha2Crypt.sha256Crypt("secret".getBytes(StandardCharsets.UTF_8), "$5$rounds=1000$saltstring"));
        System.out.println(MurmurHash3.hash32x86(bytes) + " " + MurmurHash3.hash128x64(bytes)[0]);
        PureJavaCrc32C crc = new PureJavaCrc32C();
        crc.update(bytes, 0, bytes.length);
        XXHash32 hash = new XXHash32();
        hash.update(bytes, 0, bytes.length);
        System.out.println(crc.getValue() + " " + hash.getValue());
        for (String name : new String[] {"Robert", "Rupert", "Schmidt", "Thompson", "Wikipedia"}) {
            System.out.println(name + " " + new Soundex().encode(name) + " " + new Metaphone().encode(name) + " "
                    + new DoubleMetaphone().encode(name) + " " + new ColognePhonetic().encode(name));
        }
        System.out.println(new BeiderMorseEncoder().encode("Washington"));
        try {
            Hex.decodeHex("12g4");
        } catch (DecoderException wrong) {
            System.err.println(wrong.getMessage());
        }
        try {
            new Soundex().encode("é");
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
        }
    }
}
