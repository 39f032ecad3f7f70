package ibrik.compiler.llvm;

import ibrik.compiler.problem.CompilerBug;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/// One module in a context of its own, with its target machine. Confined to the thread that made it.
final class LlvmModule implements AutoCloseable {
    /// Values of `LLVMCodeGenFileType`.
    static final int ASSEMBLY_FILE = 0;

    static final int OBJECT_FILE = 1;

    private static final String TRIPLE = "x86_64-unknown-none-elf";
    /// `LLVMReturnStatusAction`: the verifier reports and does not end the process.
    private static final int RETURN_STATUS = 2;
    /// `LLVMRelocStatic`.
    private static final int STATIC_RELOCATION = 1;

    private final LlvmLibrary library;
    private final String name;
    private final byte[] source;
    private final Arena arena = Arena.ofConfined();
    private final Diagnostics diagnostics;
    private final MemorySegment context;
    private MemorySegment module = MemorySegment.NULL;
    private MemorySegment machine = MemorySegment.NULL;

    private LlvmModule(LlvmLibrary library, String name, byte[] source) {
        this.library = library;
        this.name = name;
        this.source = source;
        this.context = library.pointer("LLVMContextCreate");
        this.diagnostics = Diagnostics.install(library, context, arena);
    }

    static LlvmModule parse(LlvmLibrary library, String name, byte[] text) {
        var module = new LlvmModule(library, name, text);
        try {
            module.parse();
            return module;
        } catch (CompilerBug failure) {
            module.close();
            throw failure;
        }
    }

    static LlvmModule ofAssembly(LlvmLibrary library, String name, byte[] assembly) {
        var made = new LlvmModule(library, name, assembly);
        made.module = library.pointer("LLVMModuleCreateWithNameInContext", made.arena.allocateFrom(name), made.context);
        var text = made.arena.allocateFrom(ValueLayout.JAVA_BYTE, assembly);
        library.call("LLVMSetModuleInlineAsm2", made.module, text, (long) assembly.length);
        return made;
    }

    private void parse() {
        module = parsed(source);
    }

    private MemorySegment parsed(byte[] bytes) {
        // The parser wants a NUL behind the text and takes the buffer over; the copy has one.
        var text = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
        var buffer = library.pointer(
                "LLVMCreateMemoryBufferWithMemoryRangeCopy", text, (long) bytes.length, arena.allocateFrom(name));
        var result = arena.allocate(ValueLayout.ADDRESS);
        var message = arena.allocate(ValueLayout.ADDRESS);
        if (library.integer("LLVMParseIRInContext", context, buffer, result, message) != 0) {
            throw bug("cannot be parsed", library.takeMessage(message.get(ValueLayout.ADDRESS, 0)));
        }
        return result.get(ValueLayout.ADDRESS, 0);
    }

    void optimise(CompileOptions options) {
        makeMachine(options);
        if (options.verify()) {
            verify();
        }
        if (!options.pipeline().isEmpty()) {
            runPasses(options.pipeline());
        }
        placePolls(options);
        diagnostics.firstError().ifPresent(message -> {
            throw bug("is not accepted", message);
        });
    }

    private void makeMachine(CompileOptions options) {
        var triple = arena.allocateFrom(TRIPLE);
        var target = arena.allocate(ValueLayout.ADDRESS);
        var message = arena.allocate(ValueLayout.ADDRESS);
        if (library.integer("LLVMGetTargetFromTriple", triple, target, message) != 0) {
            throw bug("has no target", library.takeMessage(message.get(ValueLayout.ADDRESS, 0)));
        }
        machine = library.pointer(
                "LLVMCreateTargetMachine",
                target.get(ValueLayout.ADDRESS, 0),
                triple,
                arena.allocateFrom(options.cpu()),
                arena.allocateFrom(options.features()),
                options.codeGeneration().ordinal(),
                STATIC_RELOCATION,
                options.codeModel().number);
        library.call("LLVMSetTarget", module, triple);
        var layout = library.pointer("LLVMCreateTargetDataLayout", machine);
        library.call("LLVMSetModuleDataLayout", module, layout);
        library.call("LLVMDisposeTargetData", layout);
    }

    private void verify() {
        var message = arena.allocate(ValueLayout.ADDRESS);
        int broken = library.integer("LLVMVerifyModule", module, RETURN_STATUS, message);
        var text = library.takeMessage(message.get(ValueLayout.ADDRESS, 0));
        if (broken != 0) {
            throw bug("is not valid", text);
        }
        diagnostics.firstWarning().ifPresent(warning -> {
            throw bug("is not accepted", warning);
        });
    }

    private void runPasses(String pipeline) {
        var passOptions = library.pointer("LLVMCreatePassBuilderOptions");
        var error = library.pointer("LLVMRunPasses", module, arena.allocateFrom(pipeline), machine, passOptions);
        library.call("LLVMDisposePassBuilderOptions", passOptions);
        if (error.address() != 0) {
            var text = library.pointer("LLVMGetErrorMessage", error);
            var message = LlvmLibrary.copyOf(text);
            library.call("LLVMDisposeErrorMessage", text);
            throw bug("cannot be optimised by " + pipeline, message);
        }
    }

    private void placePolls(CompileOptions options) {
        String definitions = Polls.place(library, context, module, options.keepsArrays());
        if (!definitions.isEmpty()) {
            var layout = LlvmLibrary.copyOf(library.pointer("LLVMGetDataLayoutStr", module));
            String text = "target triple = \"" + TRIPLE + "\"\ntarget datalayout = \"" + layout + "\"\n" + definitions;
            if (library.integer("LLVMLinkModules2", module, parsed(text.getBytes(StandardCharsets.UTF_8))) != 0) {
                throw bug("cannot be linked", definitions);
            }
            Polls.hide(library, module);
            runPasses("always-inline");
        }
    }

    byte[] generate(CompileOptions options, int fileType) {
        var message = arena.allocate(ValueLayout.ADDRESS);
        var result = arena.allocate(ValueLayout.ADDRESS);
        int failed = library.integer("LLVMTargetMachineEmitToMemoryBuffer", machine, module, fileType, message, result);
        if (failed != 0) {
            throw bug("has no code", library.takeMessage(message.get(ValueLayout.ADDRESS, 0)));
        }
        var bytes = library.takeBuffer(result.get(ValueLayout.ADDRESS, 0));
        diagnostics.firstError().ifPresent(text -> {
            throw bug("has no code", text);
        });
        return bytes;
    }

    String text() {
        return library.takeMessage(library.pointer("LLVMPrintModuleToString", module));
    }

    private CompilerBug bug(String what, String message) {
        return new CompilerBug("module " + name + " " + what + ": " + message + SourceExcerpt.around(message, source));
    }

    @Override
    public void close() {
        if (machine.address() != 0) {
            library.call("LLVMDisposeTargetMachine", machine);
        }
        if (module.address() != 0) {
            library.call("LLVMDisposeModule", module);
        }
        library.call("LLVMContextDispose", context);
        arena.close();
    }
}
