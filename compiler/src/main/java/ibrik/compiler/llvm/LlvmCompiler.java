package ibrik.compiler.llvm;

import ibrik.compiler.problem.CompilerBug;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Turns LLVM IR text, or assembly text, into an ELF64 object file, in this process.
///
/// Each call works in a context of its own, so any number of threads may compile at once. The same input gives the
/// same bytes. Invalid input is a [CompilerBug] with LLVM's message and the lines around the fault.
public final class LlvmCompiler {
    /// Null checks that a load can do for free become page faults, listed in `.llvm_faultmaps`.
    private static final List<String> PROCESS_OPTIONS = List.of("-enable-implicit-null-checks");

    /// Names what becomes of a text under the same options; goes up when that changes, because object files are kept.
    public static final int REVISION = 1;

    private static LlvmCompiler loaded;

    private final Toolchain toolchain;
    private final LlvmLibrary library;

    private LlvmCompiler(Toolchain toolchain) {
        this.toolchain = toolchain;
        this.library = LlvmLibrary.load(toolchain.library(), PROCESS_OPTIONS);
    }

    /// The compiler of this process; LLVM is loaded by the first call.
    ///
    /// @throws CompilerBug if another toolchain was loaded before
    public static synchronized LlvmCompiler load(Toolchain toolchain) {
        if (loaded == null) {
            loaded = new LlvmCompiler(toolchain);
        }
        if (!loaded.toolchain.equals(toolchain)) {
            throw new CompilerBug("LLVM of " + loaded.toolchain.folder() + " is loaded, not " + toolchain.folder());
        }
        return loaded;
    }

    /// Compiles a module to an object file.
    ///
    /// @param name names the module in messages
    /// @param text LLVM IR; data layout and target triple are set here and need not be in it
    public byte[] compile(String name, String text, CompileOptions options) {
        return compile(name, text.getBytes(StandardCharsets.UTF_8), options);
    }

    /// The same for text that is UTF-8 already.
    public byte[] compile(String name, byte[] text, CompileOptions options) {
        try (var module = LlvmModule.parse(library, name, text)) {
            module.optimise(options);
            return module.generate(options, LlvmModule.OBJECT_FILE);
        }
    }

    /// The assembly text that [#compile] would encode.
    public String assemblyText(String name, String text, CompileOptions options) {
        try (var module = LlvmModule.parse(library, name, text.getBytes(StandardCharsets.UTF_8))) {
            module.optimise(options);
            return new String(module.generate(options, LlvmModule.ASSEMBLY_FILE), StandardCharsets.UTF_8);
        }
    }

    /// The module's text after the passes.
    public String optimisedText(String name, String text, CompileOptions options) {
        try (var module = LlvmModule.parse(library, name, text.getBytes(StandardCharsets.UTF_8))) {
            module.optimise(options);
            return module.text();
        }
    }

    /// Assembles AT&T syntax text to an object file.
    public byte[] assemble(String name, String assembly) {
        var options = new CompileOptions(
                "",
                CompileOptions.CodeGeneration.NONE,
                CompileOptions.CodeModel.SMALL,
                CompileOptions.DEFAULT_CPU,
                "",
                false,
                true);
        try (var module = LlvmModule.ofAssembly(library, name, assembly.getBytes(StandardCharsets.UTF_8))) {
            module.optimise(options);
            return module.generate(options, LlvmModule.OBJECT_FILE);
        }
    }
}
