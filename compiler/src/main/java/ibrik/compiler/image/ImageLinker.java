package ibrik.compiler.image;

import ibrik.compiler.image.elf.ElfFile;
import ibrik.compiler.llvm.Linker;
import ibrik.compiler.llvm.Toolchain;
import ibrik.compiler.problem.CompilerBug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Links an image in two passes: the first gives every instruction its address, from which the run-time tables are
/// made; the second adds the tables behind everything else that is loaded, so that no address changes.
public final class ImageLinker {
    /// Symbols that lie behind the start of the tables and so differ between the passes.
    private static final Set<String> BEHIND_TABLES = Set.of(
            "__unwind_table_end",
            "__frame_table",
            "__frame_table_end",
            "__fault_table",
            "__fault_table_end",
            "__liveness_table",
            "__liveness_table_end",
            "__image_end",
            "__tables_end");

    /// What debuggers alone read is most of an image's file: half of it can be had for a few milliseconds.
    private static final List<String> COMPRESSED = List.of("--compress-debug-sections=zlib");

    private final Linker linker;

    public ImageLinker(Toolchain toolchain) {
        this.linker = new Linker(toolchain);
    }

    /// The first pass: no tables, but what they are made from, and the relocations.
    ///
    /// @throws CompilerBug if lld refuses the objects
    public ElfFile linkCode(ImageRequest request) {
        try {
            var first = request.scratch().resolve("first.elf");
            var script = LinkerScript.of(request.target(), true);
            link(request, request.objects(), script, first, List.of("--emit-relocs"));
            return ElfFile.read(first);
        } catch (IOException failure) {
            throw new CompilerBug("cannot link", failure);
        }
    }

    /// Both passes, for code that nobody looks at in between.
    ///
    /// @throws CompilerBug if lld refuses the objects or the tables cannot be made
    public ImageSizes link(ImageRequest request) {
        return link(request, linkCode(request));
    }

    /// The second pass.
    ///
    /// @param code what the first made of the same request
    /// @throws CompilerBug if lld refuses the objects or the tables cannot be made
    public ImageSizes link(ImageRequest request, ElfFile code) {
        try {
            var tables = ImageTables.of(code, request.facts(), request.nullMessages());
            var objects = new ArrayList<>(request.objects());
            objects.add(Files.write(
                    request.scratch().resolve("tables.o"), tables.object().write()));
            var script = LinkerScript.of(request.target(), !request.strip());
            link(request, objects, script, request.output(), COMPRESSED);
            verify(code, ElfFile.read(request.output()));
            if (request.strip()) {
                link(request, objects, script, request.output(), List.of("--strip-all"));
            }
            return tables.sizes(code, Files.size(request.output()));
        } catch (IOException failure) {
            throw new CompilerBug("cannot write " + request.output(), failure);
        }
    }

    private void link(ImageRequest request, List<Path> objects, String script, Path output, List<String> arguments)
            throws IOException {
        var file = Files.writeString(request.scratch().resolve("link.ld"), script);
        linker.link(objects, file, output, arguments);
    }

    private static void verify(ElfFile first, ElfFile second) {
        var after = second.symbols();
        for (Map.Entry<String, Long> symbol : first.symbols().entrySet()) {
            if (!BEHIND_TABLES.contains(symbol.getKey())
                    && !symbol.getValue().equals(after.get(symbol.getKey()))
                    && !isUnloaded(symbol.getKey())) {
                throw new CompilerBug("the tables moved " + symbol.getKey() + " from "
                        + Long.toHexString(symbol.getValue()) + " to " + after.get(symbol.getKey()));
            }
        }
    }

    /// Local symbols inside the sections behind the tables, and those that only relocations name.
    private static boolean isUnloaded(String symbol) {
        return symbol.isEmpty()
                || symbol.startsWith(".L")
                || symbol.startsWith("GCC_except_table")
                || symbol.startsWith("__LLVM_");
    }
}
