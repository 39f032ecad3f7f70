package ibrik.testing.cores;

import ibrik.compiler.image.elf.ElfFile;
import ibrik.compiler.llvm.LlvmCompiler;
import ibrik.compiler.llvm.Toolchain;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A ROM that starts an image on an emulator that has no loader for it, and that tells it of the machine what a test
/// wants: a file as emulators take it, the image, the PVH start message with a list of cores as ACPI writes it, and
/// `firmware.s` at its end.
final class Firmware {
    private static final int CODE_BYTES = 512;
    private static final int ROWS = 128;
    private static final int ROW_BYTES = 16;
    private static final int LOADED = 1;
    /// QEMU asks for whole ones.
    private static final int UNIT = 64 << 10;

    /// Where the message lies, in low memory that nobody else uses; the rest as offsets.
    private static final int MESSAGE = 0x5000;

    private static final int MESSAGE_BYTES = 4096;
    private static final int COMMAND_LINE = 0x40;
    private static final int MAP = 0x200;
    private static final int ROOT_POINTER = 0x240;
    private static final int LIST = 0x280;
    private static final int CORES = 0x2C0;
    private static final int MAGIC = 0x336E_C578;
    private static final int LOW_BYTES = 0x9_F000;
    private static final int HIGH_START = 1 << 20;
    private static final int HIGHEST_SHORT_CORE = 254;

    private Firmware() {}

    /// Writes the ROM.
    ///
    /// @param mebibytes of the machine
    /// @param cores     numbers of local APICs, as the list is to have them
    static void write(Path image, String commandLine, int mebibytes, int[] cores, Path rom) throws IOException {
        byte[] file = Files.readAllBytes(image);
        int length = (file.length + MESSAGE_BYTES + CODE_BYTES + UNIT - 1) / UNIT * UNIT;
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        // Ends where 32 bits do.
        int start = -length;
        bytes.put(0, file);
        bytes.put(file.length, message(commandLine, mebibytes, cores).array());
        bytes.put(length - CODE_BYTES, code());
        bytes.position(length - CODE_BYTES + ROWS);
        ElfFile elf = ElfFile.read(image);
        for (ElfFile.Segment segment : elf.segments()) {
            if (segment.type() == LOADED) {
                bytes.putInt(start + (int) segment.offset()).putInt((int) segment.loadAddress());
                bytes.putInt((int) segment.fileSize()).putInt((int) (segment.size() - segment.fileSize()));
            }
        }
        bytes.putInt(start + file.length).putInt(MESSAGE).putInt(MESSAGE_BYTES).putInt(0);
        bytes.putLong(0).putInt(MESSAGE).putInt((int) elf.entry());
        Files.write(rom, bytes.array());
    }

    private static byte[] code() throws IOException {
        Path object = Files.createTempFile("firmware", ".o");
        try (InputStream text = Firmware.class.getResourceAsStream("firmware.s")) {
            String assembly = new String(text.readAllBytes(), StandardCharsets.UTF_8);
            Files.write(object, LlvmCompiler.load(Toolchain.find()).assemble("firmware", assembly));
            ElfFile elf = ElfFile.read(object);
            byte[] code = new byte[CODE_BYTES];
            for (int index = 0; index < CODE_BYTES; index++) {
                code[index] = (byte) elf.content(".text").moveTo(index).unsigned8();
            }
            return code;
        } finally {
            Files.delete(object);
        }
    }

    /// Formats: `ibrik.kernel.boot.PvhMessage` and `ibrik.kernel.acpi` say where they come from.
    private static ByteBuffer message(String commandLine, int mebibytes, int[] cores) {
        ByteBuffer bytes = ByteBuffer.allocate(MESSAGE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(0, MAGIC).putInt(4, 1).putLong(24, MESSAGE + COMMAND_LINE);
        bytes.putLong(32, MESSAGE + ROOT_POINTER).putLong(40, MESSAGE + MAP).putInt(48, 2);
        bytes.put(COMMAND_LINE, commandLine.getBytes(StandardCharsets.US_ASCII));
        bytes.putLong(MAP + 8, LOW_BYTES).putInt(MAP + 16, 1);
        bytes.putLong(MAP + 24, HIGH_START)
                .putLong(MAP + 32, (mebibytes - 1L) << 20)
                .putInt(MAP + 40, 1);
        bytes.put(ROOT_POINTER, "RSD PTR ".getBytes(StandardCharsets.US_ASCII));
        bytes.putInt(ROOT_POINTER + 16, MESSAGE + LIST);
        seal(bytes, ROOT_POINTER, 20, 8);
        bytes.putInt(LIST + 36, MESSAGE + CORES);
        table(bytes, LIST, "RSDT", 40);
        bytes.position(CORES + 44);
        for (int core : cores) {
            if (core <= HIGHEST_SHORT_CORE) {
                bytes.putShort((short) 0x0800).put((byte) 0).put((byte) core).putInt(1);
            } else {
                bytes.putInt(0x1009).putInt(core).putInt(1).putInt(0);
            }
        }
        table(bytes, CORES, "APIC", bytes.position() - CORES);
        return bytes;
    }

    private static void table(ByteBuffer bytes, int place, String signature, int length) {
        bytes.put(place, signature.getBytes(StandardCharsets.US_ASCII)).putInt(place + 4, length);
        seal(bytes, place, length, 9);
    }

    /// Makes all bytes add up to 0.
    private static void seal(ByteBuffer bytes, int place, int length, int sumPlace) {
        int sum = 0;
        for (int index = 0; index < length; index++) {
            sum += bytes.get(place + index);
        }
        bytes.put(place + sumPlace, (byte) -sum);
    }
}
