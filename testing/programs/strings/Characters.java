package strings;

/** Character classes and conversions, and arithmetic on char. */
public class Characters {
    public static void main(String[] args) {
        int[] points = {'a', 'Z', '5', ' ', '\t', '_', '$', '-', 0, 0x7F, 0xE9, 0xDF, 0x20AC, 0x3B1, 0x410, 0x661, 0x4E2D,
            0x1F600, 0xD800, 0x2028, 0xA0, 0x1D400, 0x10FFFF, 0x130, 0x1C5};
        for (int p : points) {
            int bits = 0;
            boolean[] tests = {Character.isLetter(p), Character.isDigit(p), Character.isLetterOrDigit(p),
                Character.isUpperCase(p), Character.isLowerCase(p), Character.isTitleCase(p), Character.isWhitespace(p),
                Character.isSpaceChar(p), Character.isJavaIdentifierStart(p), Character.isJavaIdentifierPart(p),
                Character.isISOControl(p), Character.isDefined(p), Character.isAlphabetic(p), Character.isIdeographic(p),
                Character.isBmpCodePoint(p), Character.isValidCodePoint(p), Character.isMirrored(p)};
            for (boolean test : tests) bits = bits << 1 | (test ? 1 : 0);
            System.out.println(p + " " + bits + " " + Character.getType(p) + " " + Character.toUpperCase(p) + " "
                + Character.toLowerCase(p) + " " + Character.toTitleCase(p) + " " + Character.getNumericValue(p) + " "
                + Character.digit(p, 16) + " " + Character.charCount(p));
        }
        char c = 'a';
        c++;
        c += 2;
        System.out.println(c);
        System.out.println(c + 1);
        System.out.println((char) (c + 1));
        System.out.println(++c);
        System.out.println(c-- - 'a');
        System.out.println(Character.forDigit(11, 16) + " " + (int) Character.forDigit(16, 16) + " "
            + Character.digit('z', 36) + " " + Character.digit('9', 8));
        System.out.println(Character.isSurrogate('\ud800') + " " + Character.toCodePoint('\ud83d', '\ude00') + " "
            + (int) Character.highSurrogate(0x1F600) + " " + (int) Character.lowSurrogate(0x1F600));
        int letters = 0;
        int upper = 0;
        for (int p = 0; p < 0x3000; p++) {
            if (Character.isLetter(p)) letters++;
            if (Character.toUpperCase(p) != p) upper++;
        }
        System.out.println(letters + " " + upper);
        char[] chars = "hello".toCharArray();
        for (int i = 0; i < chars.length; i++) chars[i] ^= 0x20;
        System.out.println(chars);
        System.out.println(Character.compare('a', 'b') + Character.valueOf('x').compareTo('z'));
        System.out.println(Character.MIN_RADIX + " " + Character.MAX_RADIX + " " + Character.reverseBytes('\u0102'));
    }
}
