package ibrik.compiler.llvm;

import ibrik.compiler.problem.CompilerBug;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What LLVM has to say about one context. Without a handler, LLVM would print an error and end the process.
final class Diagnostics {
    /// Values of `LLVMDiagnosticSeverity`.
    private static final int ERROR = 0;

    private static final int WARNING = 1;

    private final LlvmLibrary library;
    private final List<String> errors = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private Diagnostics(LlvmLibrary library) {
        this.library = library;
    }

    static Diagnostics install(LlvmLibrary library, MemorySegment context, Arena arena) {
        var diagnostics = new Diagnostics(library);
        try {
            var type = MethodType.methodType(void.class, MemorySegment.class, MemorySegment.class);
            var handle = MethodHandles.lookup().bind(diagnostics, "accept", type);
            var shape = FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.ADDRESS);
            var callback = library.callback(handle, shape, arena);
            library.call("LLVMContextSetDiagnosticHandler", context, callback, MemorySegment.NULL);
            return diagnostics;
        } catch (ReflectiveOperationException failure) {
            throw new CompilerBug("the diagnostic handler has lost its method", failure);
        }
    }

    /// Called by LLVM. Nothing may be thrown from here: it would end the JVM.
    void accept(MemorySegment information, MemorySegment ignored) {
        int severity = library.integer("LLVMGetDiagInfoSeverity", information);
        var text = library.takeMessage(library.pointer("LLVMGetDiagInfoDescription", information));
        if (severity == ERROR) {
            errors.add(text);
        } else if (severity == WARNING) {
            warnings.add(text);
        }
    }

    Optional<String> firstError() {
        return errors.stream().findFirst();
    }

    Optional<String> firstWarning() {
        return warnings.stream().findFirst();
    }
}
