package ibrik.compiler.verify.format;

/// The modified UTF-8 of class files (JVMS §4.4.7, "The CONSTANT_Utf8_info Structure").
final class Text {
    /// Before this version a character might take more bytes than it needs.
    private static final int SHORTEST_FORM_SINCE = 48;

    private Text() {}

    static String read(ClassBytes in, int version) {
        int left = in.u2();
        var text = new StringBuilder(left);
        while (left > 0) {
            int first = in.u1();
            int length = first >>> 4 == 0xE ? 3 : first >>> 5 == 0x6 ? 2 : 1;
            boolean single = first != 0 && first < 0x80;
            if (length == 1 && !single || length > left) {
                throw illegal();
            }
            text.append((char) (length == 1 ? first : further(in, first, length, version)));
            left -= length;
        }
        return text.toString();
    }

    private static int further(ClassBytes in, int first, int length, int version) {
        int value = first & (length == 2 ? 0x1F : 0x0F);
        for (int i = 1; i < length; i++) {
            int next = in.u1();
            if (next >>> 6 != 0b10) {
                throw illegal();
            }
            value = value << 6 | next & 0x3F;
        }
        int least = length == 2 ? 0x80 : 0x800;
        boolean shortest = value >= least || length == 2 && value == 0;
        if (!shortest && version >= SHORTEST_FORM_SINCE) {
            throw illegal();
        }
        return value;
    }

    private static Refused illegal() {
        return Refused.format("Illegal UTF8 string in constant pool");
    }
}
