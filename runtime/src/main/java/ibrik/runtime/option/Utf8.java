package ibrik.runtime.option;

/// UTF-8 to text, as `new String(bytes, UTF_8)` reads it, what is malformed included.
///
/// The constructor takes any charset, and so brings decoders and buffers into every image; this is a tenth of that.
final class Utf8 {
    private static final char REPLACEMENT = '\uFFFD';
    private static final int CONTINUATION_BITS = 6;
    private static final int CONTINUATION_MASK = 0x3F;
    /// Leads below are continuations, or could only encode what takes one byte.
    private static final int FIRST_LEAD = 0xC2;
    private static final int FIRST_LEAD_OF_3 = 0xE0;
    private static final int FIRST_LEAD_OF_4 = 0xF0;
    /// Leads above could only encode what is beyond Unicode.
    private static final int LAST_LEAD = 0xF4;

    private final byte[] bytes;
    /// Room for all: no sequence has more units than bytes.
    private final char[] text;
    private int at;
    private int length;

    private Utf8(byte[] bytes) {
        this.bytes = bytes;
        this.text = new char[bytes.length];
    }

    static String decode(byte[] bytes) {
        return new Utf8(bytes).decode();
    }

    private String decode() {
        while (at < bytes.length) {
            int lead = bytes[at++] & 0xFF;
            if (lead < 0x80) {
                put(lead);
            } else if (lead < FIRST_LEAD || lead > LAST_LEAD) {
                put(REPLACEMENT);
            } else {
                sequence(lead);
            }
        }
        return new String(text, 0, length);
    }

    private void sequence(int lead) {
        int more = lead < FIRST_LEAD_OF_3 ? 1 : lead < FIRST_LEAD_OF_4 ? 2 : 3;
        int code = lead & CONTINUATION_MASK >> more;
        for (int index = 0; index < more; index++) {
            if (at == bytes.length || !continues(lead, index, bytes[at] & 0xFF)) {
                put(REPLACEMENT);
                return;
            }
            code = code << CONTINUATION_BITS | bytes[at++] & CONTINUATION_MASK;
        }
        if (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE) {
            put(REPLACEMENT);
        } else {
            putCode(code);
        }
    }

    private void putCode(int code) {
        if (code < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            put(code);
        } else {
            put(Character.highSurrogate(code));
            put(Character.lowSurrogate(code));
        }
    }

    private void put(int unit) {
        text[length++] = (char) unit;
    }

    /// True if the byte can be the continuation at this place: some leads leave only part of them for the first one, or
    /// the code would be too small or beyond Unicode.
    private static boolean continues(int lead, int index, int unit) {
        if ((unit & 0xC0) != 0x80) {
            return false;
        }
        if (index > 0) {
            return true;
        }
        return switch (lead) {
            case FIRST_LEAD_OF_3 -> unit >= 0xA0;
            case FIRST_LEAD_OF_4 -> unit >= 0x90;
            case LAST_LEAD -> unit < 0x90;
            default -> true;
        };
    }
}
