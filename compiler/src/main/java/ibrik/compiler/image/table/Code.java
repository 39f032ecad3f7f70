package ibrik.compiler.image.table;

import ibrik.compiler.image.elf.ByteReader;
import ibrik.compiler.image.elf.ElfFile;
import java.util.ArrayList;
import java.util.List;

/// The machine code of a linked file, between `__text_start` and `__text_end`.
///
/// @param start address of the first byte
public record Code(long start, byte[] bytes) {
    private static final int CALL_RELATIVE = 0xE8;
    /// The group of indirect calls; Intel SDM Vol. 2, table A-6, group 5.
    private static final int CALL_INDIRECT = 0xFF;

    public static Code of(ElfFile file) {
        long start = file.symbol("__text_start");
        var section = file.section(".text").orElseThrow();
        ByteReader content = section.content().moveTo(start - section.address());
        var bytes = new byte[(int) (file.symbol("__text_end") - start)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) content.unsigned8();
        }
        return new Code(start, bytes);
    }

    public long end() {
        return start + bytes.length;
    }

    /// Whether a call instruction may end inside the range. Never wrong with a no: instructions do not cross the
    /// boundaries of rows, and every call has one of two bytes in it.
    boolean mayCall(long from, long to) {
        int limit = (int) (Math.min(to, end()) - start);
        for (int i = (int) (Math.max(from, start) - start); i < limit; i++) {
            int next = bytes[i] & 0xFF;
            if (next == CALL_RELATIVE || next == CALL_INDIRECT) {
                return true;
            }
        }
        return false;
    }

    /// Distance from the start of the code to behind each direct call of `target`, ascending.
    List<Integer> returnsFrom(long target) {
        var returns = new ArrayList<Integer>();
        for (int i = 0; i + 5 <= bytes.length; i++) {
            if ((bytes[i] & 0xFF) == CALL_RELATIVE && start + i + 5 + displacement(i + 1) == target) {
                returns.add(i + 5);
            }
        }
        return returns;
    }

    private int displacement(int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF) << 16 | bytes[at + 3] << 24;
    }
}
