package strings;

/** Numbers to text and back, in all radices, with the messages of wrong input. */
public class NumberText {
    interface Parser {
        Object parse(String text);
    }

    static void attempt(Parser parser, String... texts) {
        for (String text : texts) {
            try {
                System.out.println(parser.parse(text));
            } catch (NumberFormatException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    public static void main(String[] args) {
        attempt(Integer::parseInt, "0", "-0", "+5", "2147483647", "-2147483648", "2147483648", "", "-", "1 ", "x", "1_0", null);
        attempt(Long::parseLong, "9223372036854775807", "-9223372036854775808", "9223372036854775808", "1L", "");
        attempt(text -> Integer.parseInt(text, 16), "ff", "-FF", "7fffffff", "80000000", "g");
        attempt(text -> Integer.parseInt(text, 36), "zz", "Hello");
        attempt(text -> Integer.parseInt(text, 99), "1");
        attempt(text -> Integer.parseUnsignedInt(text), "4294967295", "4294967296", "-1");
        attempt(Byte::parseByte, "127", "128", "-129");
        attempt(Short::parseShort, "-32768", "40000");
        attempt(Integer::decode, "0x1F", "-#ff", "010", "0", "");
        attempt(Boolean::parseBoolean, "TRUE", "yes", "");
        attempt(Double::valueOf, "1e3", "abc");
        int[] values = {0, 1, -1, 10, 255, Integer.MAX_VALUE, Integer.MIN_VALUE, 123456789};
        for (int value : values) {
            System.out.println(Integer.toString(value) + " " + Integer.toHexString(value) + " "
                + Integer.toBinaryString(value) + " " + Integer.toOctalString(value) + " " + Integer.toString(value, 36)
                + " " + Integer.toUnsignedString(value) + " " + Long.toString((long) value * value, 7) + " "
                + Long.toHexString((long) value << 20) + " " + Long.toUnsignedString(value));
        }
        System.out.println(Integer.parseInt("xx123yy", 2, 5, 10));
        System.out.println(Long.toString(Long.MIN_VALUE, 2).length());
        System.out.println(Integer.valueOf("42").equals(42) + " " + Long.valueOf("7").intValue());
        System.out.println(Long.parseUnsignedLong("18446744073709551615") + Long.toUnsignedString(-5L, 16));
        System.out.println(java.util.HexFormat.of().formatHex(new byte[] {1, -1, 127}));
    }
}
