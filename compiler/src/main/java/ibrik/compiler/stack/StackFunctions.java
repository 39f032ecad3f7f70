package ibrik.compiler.stack;

import ibrik.compiler.image.elf.ByteReader;
import ibrik.compiler.image.elf.ElfFile;
import ibrik.compiler.image.unwind.CallFrames;
import ibrik.compiler.image.unwind.FunctionFrames;
import ibrik.compiler.problem.CompilerBug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Reads from a linked file what every function does to the stack: frames from `.eh_frame`, calls from the
/// relocations that the linker kept. So it is the machine code that counts, with all that LLVM inlined or added.
///
/// Assembly without call frame information declares itself in the section `.stack_use` (`STACK_USE` in `stack.s`).
public final class StackFunctions {
    /// `R_X86_64_PLT32`: what LLVM makes of a call or jump to a function, and of nothing else.
    private static final int CALL = 4;

    private static final String SELECTOR = "selector:";
    private static final String DECLARATIONS = ".stack_use";

    private final ElfFile file;
    private final TreeMap<Long, Extent> extents = new TreeMap<>();

    private record Extent(long end, long bytes, Set<String> calls) {}

    private StackFunctions(ElfFile file) {
        this.file = file;
    }

    /// All functions by symbol; one with several symbols is there under each.
    ///
    /// @param file linked with `--emit-relocs`
    public static Map<String, StackFunction> read(ElfFile file) {
        var functions = new StackFunctions(file);
        functions.readFrames();
        functions.readDeclarations();
        functions.readCalls();
        return functions.named();
    }

    private void readFrames() {
        var section = file.section(".text").orElseThrow();
        for (FunctionFrames function : CallFrames.read(file)) {
            var code = section.content().part(function.start() - section.address(), function.end() - function.start());
            extents.put(
                    function.start(), new Extent(function.end(), FrameSize.of(function, code), new LinkedHashSet<>()));
        }
    }

    private void readDeclarations() {
        ByteReader reader = file.content(DECLARATIONS);
        while (reader.hasMore()) {
            long start = reader.signed64();
            long end = reader.signed64();
            extents.put(start, new Extent(end, reader.signed64(), new LinkedHashSet<>()));
        }
    }

    private void readCalls() {
        var relocations = new ArrayList<>(file.relocations(".text"));
        relocations.sort(Comparator.comparingLong(ElfFile.Relocation::address));
        for (var relocation : relocations) {
            if (relocation.type() == CALL || relocation.symbol().startsWith(SELECTOR)) {
                var caller = extents.floorEntry(relocation.address());
                if (caller != null && relocation.address() < caller.getValue().end) {
                    caller.getValue().calls.add(relocation.symbol());
                }
            }
        }
    }

    private Map<String, StackFunction> named() {
        var found = new LinkedHashMap<String, StackFunction>();
        for (var symbol : new TreeMap<>(file.symbols()).entrySet()) {
            var extent = extents.get(symbol.getValue());
            if (extent != null) {
                found.put(symbol.getKey(), new StackFunction(symbol.getKey(), extent.bytes, List.copyOf(extent.calls)));
            }
        }
        for (var function : List.copyOf(found.values())) {
            for (String callee : function.calls()) {
                if (!callee.startsWith(SELECTOR) && !found.containsKey(callee)) {
                    throw new CompilerBug(function.name() + " calls " + callee
                            + ", which does not say how much stack it uses (STACK_USE)");
                }
            }
        }
        return found;
    }
}
