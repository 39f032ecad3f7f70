package strings;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** UTF-16, UTF-8 and Latin-1: encoding, decoding, malformed input, printing. */
public class Unicode {
    static String hex(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) text.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
        return text.toString();
    }

    public static void main(String[] args) {
        String[] texts = {"plain", "é", "日本語", "😀 smile", "mixed é€😀", "\ud800 alone", "\udc00", "\u0000nul", "ß"};
        for (String text : texts) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            System.out.println(hex(utf8) + " " + hex(text.getBytes(StandardCharsets.ISO_8859_1)) + " "
                + hex(text.getBytes(StandardCharsets.US_ASCII)) + " " + hex(text.getBytes(StandardCharsets.UTF_16BE)));
            System.out.println(new String(utf8, StandardCharsets.UTF_8).equals(text) + " " + text.codePointCount(0, text.length()));
            System.out.println(Arrays.toString(text.codePoints().toArray()));
        }
        byte[][] malformed = {{(byte) 0xC3}, {(byte) 0xE2, (byte) 0x82}, {(byte) 0xFF, 65}, {(byte) 0xC0, (byte) 0x80},
            {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, {65, (byte) 0x80, 66}, {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80}};
        for (byte[] bytes : malformed) {
            String decoded = new String(bytes, StandardCharsets.UTF_8);
            System.out.println(decoded.length() + " " + decoded.replace('\ufffd', '?'));
        }
        System.out.println(new String(new byte[] {(byte) 0xE9}, StandardCharsets.ISO_8859_1));
        System.out.println("日本語 ελληνικά עברית 😀");
        System.out.println('\u20ac');
        System.out.println("\ud83d\ude00".length() + " " + "\ud83d\ude00".charAt(0) % 1000);
        System.out.println(Character.toChars(0x1F600).length + Character.toString(0x1F600));
        System.out.println(StandardCharsets.UTF_8.name() + " " + StandardCharsets.UTF_8.newEncoder().canEncode('x'));
    }
}
