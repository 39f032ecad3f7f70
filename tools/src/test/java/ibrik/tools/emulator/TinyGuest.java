package ibrik.tools.emulator;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Guests of a few bytes of 32-bit code, to test the launcher without a compiler. They are the probe's file with other
/// code at its entry.
final class TinyGuest {
    private static final int CODE_OFFSET = 0x0C0;
    private static final int CONSOLE = 0x3F8;

    private final ByteBuffer image = ByteBuffer.allocate(ProbeImage.FILE_BYTES).order(ByteOrder.LITTLE_ENDIAN);

    TinyGuest() {
        image.put(ProbeImage.bytes(List.of()), 0, CODE_OFFSET);
    }

    /// Prints a text to the console.
    TinyGuest print(String text) {
        bytes(0x66, 0xBA, CONSOLE & 0xFF, CONSOLE >> 8); // mov dx, CONSOLE
        for (byte unit : text.getBytes(StandardCharsets.US_ASCII)) {
            bytes(0xB0, unit, 0xEE); // mov al, unit; out dx, al
        }
        return this;
    }

    /// Sends a command to the launcher (docs/kernel/05-console.md).
    TinyGuest command(String command) {
        return print("\u0010" + command);
    }

    /// Writes to the exit device.
    TinyGuest exitDevice(int status) {
        return bytes(0xB0, status, 0x66, 0xBA, 0xF4, 0x00, 0xEE); // mov al, status; mov dx, 0xF4; out dx, al
    }

    /// Never ends.
    TinyGuest hang() {
        return bytes(0xF4, 0xEB, 0xFD); // hlt, for ever
    }

    /// Resets the machine: an exception without handlers.
    TinyGuest tripleFault() {
        bytes(0x6A, 0x00, 0x6A, 0x00, 0x0F, 0x01, 0x1C, 0x24); // push 0; push 0; lidt [esp]
        return bytes(0x0F, 0x0B); // ud2
    }

    private TinyGuest bytes(int... values) {
        if (image.position() < CODE_OFFSET) {
            image.position(CODE_OFFSET);
        }
        for (int value : values) {
            image.put((byte) value);
        }
        return this;
    }

    Path write(Path file) throws IOException {
        return Files.write(file, image.array());
    }
}
