package ibrik.tools.emulator;

import ibrik.tools.emulator.ProcessorFeatures.Feature;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The smallest guest: an ELF32 file with a PVH note whose code looks for processor features, switches a page table on,
/// enters long mode, and writes one byte to QEMU's exit device. If it ends with the right status, an accelerator
/// really works, and its processor can run images.
///
/// ```
/// 0x000 ELF header (52)  0x034 two program headers (32 each)  0x080 note (20)  0x0A0 descriptor table pointer, table
/// 0x0C0 code             0x1000.. zeroed by the loader: three page tables
/// ```
final class ProbeImage {
    /// What QEMU ends with: the byte written, doubled, plus one (QEMU, hw/misc/debugexit.c).
    static final int EXPECTED_STATUS = status(42);

    /// What a guest writes that lacks the first feature of the list; the next one more, and so on. The device keeps
    /// seven bits.
    private static final int FIRST_MISSING = 64;

    private static final int MOST_FEATURES = 128 - FIRST_MISSING;

    private static final int LOAD_ADDRESS = 0x100000;
    private static final int NOTE_OFFSET = 0x080;
    private static final int TABLE_OFFSET = 0x0A0;
    private static final int CODE_OFFSET = 0x0C0;
    static final int FILE_BYTES = 0x1000;
    private static final int MEMORY_BYTES = 0x4000;
    private static final int PAGE_MAP = LOAD_ADDRESS + 0x1000;

    /// The numbers of EAX, EBX, ECX, EDX in instructions (Intel SDM vol. 2A, "ModR/M and SIB Bytes").
    private static final int[] ENCODINGS = {0, 3, 1, 2};

    private ProbeImage() {}

    private static int status(int written) {
        return written * 2 + 1;
    }

    /// The place in the list of the feature that a guest lacked which ended with `status`; -1 if that says another
    /// thing.
    static int missing(int status) {
        return (status & 1) == 1 && status >= status(FIRST_MISSING) ? (status >> 1) - FIRST_MISSING : -1;
    }

    /// @param features what the processor must have; at most 64
    static byte[] bytes(List<Feature> features) {
        if (features.size() > MOST_FEATURES) {
            throw new IllegalArgumentException("too many features for the exit device: " + features.size());
        }
        ByteBuffer image = ByteBuffer.allocate(FILE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        writeHeaders(image);
        writeNote(image.position(NOTE_OFFSET));
        writeDescriptors(image.position(TABLE_OFFSET));
        image.position(CODE_OFFSET);
        for (int index = 0; index < features.size(); index++) {
            writeCheck(image, features.get(index), FIRST_MISSING + index);
        }
        writeCode(image);
        return image.array();
    }

    /// ELF-32 Object File Format, TIS 1.2: header, one loaded segment, one note segment.
    private static void writeHeaders(ByteBuffer image) {
        image.put(new byte[] {0x7F, 'E', 'L', 'F', 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        image.putShort((short) 2).putShort((short) 3).putInt(1); // executable, Intel 80386, version 1
        image.putInt(LOAD_ADDRESS + CODE_OFFSET).putInt(52).putInt(0).putInt(0);
        image.putShort((short) 52).putShort((short) 32).putShort((short) 2);
        image.putShort((short) 0).putShort((short) 0).putShort((short) 0);
        int load = 1;
        int note = 4;
        int all = 7;
        image.putInt(load).putInt(0).putInt(LOAD_ADDRESS).putInt(LOAD_ADDRESS);
        image.putInt(FILE_BYTES).putInt(MEMORY_BYTES).putInt(all).putInt(0x1000);
        image.putInt(note)
                .putInt(NOTE_OFFSET)
                .putInt(LOAD_ADDRESS + NOTE_OFFSET)
                .putInt(LOAD_ADDRESS + NOTE_OFFSET);
        image.putInt(20).putInt(20).putInt(4).putInt(4);
    }

    /// `XEN_ELFNOTE_PHYS32_ENTRY`, number 18 (Xen, public/elfnote.h): where to start in 32-bit mode.
    private static void writeNote(ByteBuffer image) {
        image.putInt(4).putInt(4).putInt(18);
        image.put("Xen\0".getBytes(StandardCharsets.US_ASCII));
        image.putInt(LOAD_ADDRESS + CODE_OFFSET);
    }

    /// The operand of `lgdt` (6 bytes, padded to 8), the null descriptor, a 64-bit code descriptor
    /// (Intel SDM vol. 3A, "Segment Descriptors": present, code, readable, long).
    private static void writeDescriptors(ByteBuffer image) {
        image.putShort((short) 15).putInt(LOAD_ADDRESS + TABLE_OFFSET + 8).putShort((short) 0);
        image.putLong(0).putLong(0x00209A0000000000L);
    }

    /// Ends the guest if a bit of CPUID is not set, or if the processor has no such leaf.
    private static void writeCheck(ByteBuffer image, Feature feature, int written) {
        bytes(image, 0xB8).putInt(feature.leaf() & 0x8000_0000); // mov eax, first leaf of the range
        bytes(image, 0x0F, 0xA2); // cpuid: eax is the last leaf of the range
        bytes(image, 0x3D).putInt(feature.leaf()); // cmp eax, leaf
        bytes(image, 0x72, 15); // jb failure
        bytes(image, 0xB8).putInt(feature.leaf()); // mov eax, leaf
        bytes(image, 0x31, 0xC9, 0x0F, 0xA2); // xor ecx, ecx; cpuid
        bytes(image, 0x0F, 0xBA, 0xE0 | ENCODINGS[feature.register()], feature.bit()); // bt register, bit
        bytes(image, 0x72, 9); // jc behind failure
        bytes(image, 0xB0, written, 0x66, 0xBA, 0xF4, 0x00, 0xEE); // failure: mov al, written; mov dx, 0xF4; out dx, al
        bytes(image, 0xEB, 0xFE); // for ever
    }

    /// Builds tables that map the first 2 MiB, enters long mode, exits.
    private static void writeCode(ByteBuffer image) {
        int presentAndWritable = 3;
        int largePage = 0x83;
        store(image, PAGE_MAP, PAGE_MAP + 0x1000 + presentAndWritable);
        store(image, PAGE_MAP + 0x1000, PAGE_MAP + 0x2000 + presentAndWritable);
        store(image, PAGE_MAP + 0x2000, largePage);
        bytes(image, 0xB8).putInt(PAGE_MAP); // mov eax, PAGE_MAP
        bytes(image, 0x0F, 0x22, 0xD8); // mov cr3, eax
        bytes(image, 0x0F, 0x20, 0xE0, 0x83, 0xC8, 0x20, 0x0F, 0x22, 0xE0); // cr4 |= physical address extension
        bytes(image, 0xB9).putInt(0xC0000080); // mov ecx, EFER
        bytes(image, 0x0F, 0x32, 0x0D, 0x00, 0x01, 0x00, 0x00, 0x0F, 0x30); // set long mode enable
        bytes(image, 0x0F, 0x20, 0xC0, 0x0D, 0x00, 0x00, 0x00, 0x80, 0x0F, 0x22, 0xC0); // cr0 |= paging
        bytes(image, 0x0F, 0x01, 0x15).putInt(LOAD_ADDRESS + TABLE_OFFSET); // lgdt
        int target = LOAD_ADDRESS + image.position() + 7;
        bytes(image, 0xEA).putInt(target).putShort((short) 8); // jmp 8:target
        bytes(image, 0x48, 0xC7, 0xC0, 0x2A, 0x00, 0x00, 0x00); // mov rax, 42: only right in long mode
        bytes(image, 0x66, 0xBA, 0xF4, 0x00, 0xEE); // mov dx, 0xF4; out dx, al
        bytes(image, 0xF4, 0xEB, 0xFD); // hlt, for ever
    }

    /// `mov dword [address], value`
    private static void store(ByteBuffer image, int address, int value) {
        bytes(image, 0xC7, 0x05).putInt(address).putInt(value);
    }

    private static ByteBuffer bytes(ByteBuffer image, int... values) {
        for (int value : values) {
            image.put((byte) value);
        }
        return image;
    }
}
