package ibrik.compiler.image.unwind;

import ibrik.compiler.image.elf.ElfFile;
import ibrik.compiler.problem.CompilerBug;
import java.util.Map;
import java.util.TreeMap;

/// Reads `.llvm_faultmaps`: LLVM 20, "FaultMaps and implicit checks", version 1 of the section.
public final class FaultMap {
    private static final int HEADER_BYTES = 8;

    private FaultMap() {}

    /// From the address of each instruction that may fault to the address of its handler, ascending.
    public static Map<Long, Long> read(ElfFile file) {
        var handlers = new TreeMap<Long, Long>();
        var reader = file.content(".llvm_faultmaps");
        // One header for each object file, one right after the other.
        while (reader.position() + HEADER_BYTES <= reader.size()) {
            int version = reader.unsigned8();
            reader.skip(3);
            long functions = reader.unsigned32();
            if (version != 1) {
                throw new CompilerBug("fault map of version " + version);
            }
            for (long i = 0; i < functions; i++) {
                long start = reader.signed64();
                long count = reader.unsigned32();
                reader.skip(4);
                for (long fault = 0; fault < count; fault++) {
                    reader.skip(4);
                    handlers.put(start + reader.unsigned32(), start + reader.unsigned32());
                }
            }
        }
        return handlers;
    }
}
