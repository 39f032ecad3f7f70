package ibrik.runtime.exception;

import ibrik.vocabulary.layout.FrameTableLayout;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Makes strings of the frame table's texts.
@UsesMagic("reads the frame table that the image builder made")
final class FrameTexts {
    private FrameTexts() {}

    /// The text with this number; null for number 0.
    static String textOrNull(Address table, int text) {
        return text == 0 ? null : text(table, text);
    }

    static String text(Address table, int text) {
        // SAFE: text numbers come from the table itself (here and in the two methods below).
        Address position = table.plus(Memory.loadInt(table.plus(FrameTableLayout.TEXTS_POSITION)))
                .plus(text);
        int length = varint(position);
        return decoded(position.plus(varintBytes(length)), length);
    }

    /// The text of the NullPointerException that a call with this return offset throws; null if there is none.
    static String messageOrNull(Address table, int returnOffset) {
        int count = Memory.loadInt(table.plus(FrameTableLayout.MESSAGE_COUNT));
        Address index = table.plus(Memory.loadInt(table.plus(FrameTableLayout.MESSAGE_INDEX_POSITION)));
        int found = SortedOffsets.lastAtMost(index, count, returnOffset);
        if (found < 0 || SortedOffsets.at(index, found) != returnOffset) {
            return null;
        }
        int start = SortedOffsets.at(index.plus(4L * count), found);
        return message(
                table,
                table.plus(Memory.loadInt(table.plus(FrameTableLayout.MESSAGES_POSITION)))
                        .plus(start));
    }

    private static String message(Address table, Address start) {
        StringBuilder message = new StringBuilder();
        int parts = varint(start);
        Address position = start.plus(varintBytes(parts));
        for (int i = 0; i < parts; i++) {
            int part = varint(position);
            position = position.plus(varintBytes(part));
            message.append(text(table, part));
        }
        return message.toString();
    }

    private static int varint(Address start) {
        int value = 0;
        int shift = 0;
        Address position = start;
        int next;
        do {
            next = Memory.loadByte(position);
            position = position.plus(1);
            value |= (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    private static int varintBytes(int value) {
        int bytes = 1;
        for (int rest = value >>> 7; rest != 0; rest >>>= 7) {
            bytes++;
        }
        return bytes;
    }

    /// UTF-8 as the image builder encodes it, one to four bytes a character; always well-formed.
    private static String decoded(Address start, int length) {
        char[] characters = new char[length];
        int count = 0;
        int at = 0;
        while (at < length) {
            int first = Memory.loadByte(start.plus(at)) & 0xFF;
            int more = first < 0x80 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
            int code = more == 0 ? first : first & 0x3F >> more;
            for (int i = 1; i <= more; i++) {
                code = code << 6 | Memory.loadByte(start.plus(at + i)) & 0x3F;
            }
            at += 1 + more;
            if (more == 3) {
                characters[count++] = (char) (0xD7C0 + (code >> 10));
                code = 0xDC00 | code & 0x3FF;
            }
            characters[count++] = (char) code;
        }
        return new String(characters, 0, count);
    }
}
