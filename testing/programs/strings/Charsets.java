import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;

/// Charsets by name: those of every platform and others, aliases, unknown names, what cannot be coded.
public final class Charsets {
    private Charsets() {}

    public static void main(String[] args) throws Exception {
        String text = "a\u00e9\u20ac\u0416\ud83d\ude00";
        for (String name : new String[] {
            "UTF-8", "utf8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "ISO-8859-1", "latin1", "US-ASCII",
            "windows-1252", "Cp1251", "ISO-8859-15", "KOI8-R", "IBM850"
        }) {
            byte[] bytes = text.getBytes(name);
            System.out.println(name + " " + Charset.forName(name) + " " + Arrays.toString(bytes) + " "
                    + new String(bytes, name).codePoints().boxed().toList() + " " + Charset.forName(name).newEncoder().maxBytesPerChar());
        }
        System.out.println(new String(new byte[] {(byte) 0xc3, 0x28, (byte) 0xff, (byte) 0xe2, (byte) 0x82}, StandardCharsets.UTF_8).codePoints().boxed().toList());
        failures();
        System.out.println(Charset.isSupported("windows-1250") + " " + Charset.isSupported("x-none"));
    }

    private static void failures() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(new byte[] {65, (byte) 0xff}));
        } catch (CharacterCodingException e) {
            System.out.println(e);
        }
        try {
            var encoder = StandardCharsets.US_ASCII.newEncoder().onUnmappableCharacter(CodingErrorAction.REPLACE);
            System.out.println(StandardCharsets.US_ASCII.decode(encoder.encode(CharBuffer.wrap("n\u00e9"))));
            Charset.forName("windows-1252").newEncoder().encode(CharBuffer.wrap("\u0416"));
        } catch (CharacterCodingException e) {
            System.out.println(e);
        }
        try {
            Charset.forName("nope");
        } catch (UnsupportedCharsetException e) {
            System.out.println(e);
        }
        try {
            "x".getBytes("bad name");
        } catch (UnsupportedEncodingException e) {
            System.out.println(e);
        }
    }
}
