package ibrik.kernel.boot;

import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// The boot loader's line as strings: tokens between spaces, `%20` for a space inside, `%25` for a percent sign, any
/// other byte in the same way. Decoding never lengthens, so that the line is a buffer for its own strings.
@UsesMagic("reads and writes raw strings")
final class CommandLine {
    /// What tells a small letter from a capital one in ASCII.
    private static final int LOWER_CASE = 0x20;

    private Address strings = Address.none();
    private Address end = Address.none();
    private int count;

    /// How many bytes the line has, without its NUL.
    static long length(Address line) {
        long length = 0;
        // SAFE: the boot loader ends its line with NUL.
        while (Memory.loadByte(line.plus(length)) != 0) {
            length++;
        }
        return length;
    }

    /// True if the first word of the line is this one.
    static boolean beginsWith(Address line, String word) {
        for (int index = 0; index < word.length(); index++) {
            // SAFE: stops at the first difference, at the latest at the line's NUL.
            if (byteAt(line.plus(index)) != word.charAt(index)) {
                return false;
            }
        }
        int behind = byteAt(line.plus(word.length()));
        return behind == 0 || behind == ' ';
    }

    /// Splits `line` into `buffer`, which has a byte more than the line's length; the line is not needed afterwards.
    ///
    /// Among options several spaces are one; after `--` each space ends an argument, so that arguments can be
    /// empty.
    void split(Address line, Address buffer) {
        strings = buffer;
        end = buffer;
        count = 0;
        boolean isArgument = false;
        Address from = line;
        while (byteAt(from) != 0 || isArgument) {
            Address before = end;
            from = take(from);
            if (isArgument || end.distanceFrom(before) > 1) {
                count++;
                isArgument |= isText(before, "--") && byteAt(from) != 0;
            } else {
                end = before;
            }
            if (byteAt(from) == 0) {
                return;
            }
            from = from.plus(1);
        }
    }

    /// Appends the token at `from`, decoded, and a NUL; returns where it ended in the line.
    private Address take(Address from) {
        Address at = from;
        while (byteAt(at) != 0 && byteAt(at) != ' ') {
            boolean isEscape = isEscape(at);
            append(isEscape ? escaped(at) : byteAt(at));
            at = at.plus(isEscape ? 3 : 1);
        }
        append(0);
        return at;
    }

    private void append(int value) {
        // SAFE: never more bytes than the line has with its NUL: each token takes as many as it had with its space.
        Memory.storeByte(end, (byte) value);
        end = end.plus(1);
    }

    /// The strings one after another, each with its NUL.
    Address strings() {
        return strings;
    }

    int count() {
        return count;
    }

    /// True if one of the tokens before `--` is this one.
    boolean hasOption(String option) {
        Address at = strings;
        for (int index = 0; index < count; index++) {
            if (isText(at, "--")) {
                return false;
            }
            if (isText(at, option)) {
                return true;
            }
            at = at.plus(length(at) + 1);
        }
        return false;
    }

    private static boolean isText(Address string, String text) {
        for (int index = 0; index < text.length(); index++) {
            // SAFE: stops at the first difference, at the latest at the string's NUL.
            if (byteAt(string.plus(index)) != text.charAt(index)) {
                return false;
            }
        }
        return byteAt(string.plus(text.length())) == 0;
    }

    /// A percent sign and two hexadecimal digits that do not stand for NUL; anything else stands for itself.
    private static boolean isEscape(Address from) {
        return byteAt(from) == '%'
                && digit(byteAt(from.plus(1))) >= 0
                && digit(byteAt(from.plus(2))) >= 0
                && escaped(from) != 0;
    }

    private static int escaped(Address from) {
        return digit(byteAt(from.plus(1))) << 4 | digit(byteAt(from.plus(2)));
    }

    private static int digit(int character) {
        if (character >= '0' && character <= '9') {
            return character - '0';
        }
        int letter = character | LOWER_CASE;
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }

    private static int byteAt(Address address) {
        // SAFE: inside a NUL-terminated string (callers).
        return Byte.toUnsignedInt(Memory.loadByte(address));
    }
}
