package ibrik.runtime.files;

import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;
import java.nio.charset.StandardCharsets;

/// Text as system calls have it: bytes in raw memory with a NUL behind them.
@UsesMagic("copies between raw memory and arrays")
public final class CString {
    private CString() {}

    /// A copy of the text in raw memory, which the caller frees.
    ///
    /// @throws OutOfMemoryError without memory
    public static Address copy(String text) {
        return copy(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The same for a text whose characters are bytes.
    public static Address copyBytes(String characters) {
        return copy(characters.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Address copy(byte[] bytes) {
        Address place = Platform.current().allocateRaw(bytes.length + 1L);
        if (place.isNone()) {
            throw new OutOfMemoryError("a path");
        }
        for (int index = 0; index < bytes.length; index++) {
            // SAFE: inside what was allocated.
            Memory.storeByte(place.plus(index), bytes[index]);
        }
        Memory.storeByte(place.plus(bytes.length), (byte) 0);
        return place;
    }

    public static void free(Address text) {
        Platform.current().freeRaw(text);
    }

    /// The bytes before the NUL.
    public static byte[] bytes(Address text) {
        int count = 0;
        while (Memory.loadByte(text.plus(count)) != 0) {
            count++;
        }
        return bytes(text, count);
    }

    public static byte[] bytes(Address start, int count) {
        byte[] bytes = new byte[count];
        for (int index = 0; index < count; index++) {
            bytes[index] = Memory.loadByte(start.plus(index));
        }
        return bytes;
    }

    /// A text with a character for each byte.
    public static String characters(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /// The text that the bytes are.
    public static String text(Address start, int count) {
        return new String(bytes(start, count), StandardCharsets.UTF_8);
    }
}
