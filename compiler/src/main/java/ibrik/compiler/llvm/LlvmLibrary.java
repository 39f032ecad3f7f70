package ibrik.compiler.llvm;

import ibrik.compiler.problem.CompilerBug;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/// LLVM's C API, called by function name through java.lang.foreign.
///
/// The shape of a call follows from its arguments: a segment is a pointer, an `Integer` an `int`, a `Long` a `size_t`.
/// There are a few dozen calls per module, so look-up and boxing do not show in the compile time. All use of restricted
/// methods is in this class.
@SuppressWarnings("restricted")
final class LlvmLibrary {
    private final java.lang.foreign.Linker linker = java.lang.foreign.Linker.nativeLinker();
    private final SymbolLookup symbols;
    private final ConcurrentHashMap<String, MethodHandle> handles = new ConcurrentHashMap<>();

    private LlvmLibrary(SymbolLookup symbols) {
        this.symbols = symbols;
    }

    /// Loads the library for the rest of the process, gives it `options`, and prepares the x86 target.
    static LlvmLibrary load(Path file, List<String> options) {
        var library = new LlvmLibrary(SymbolLookup.libraryLookup(file, Arena.global()));
        for (var part : List.of("TargetInfo", "Target", "TargetMC", "AsmPrinter", "AsmParser")) {
            library.call("LLVMInitializeX86" + part);
        }
        library.parseOptions(options);
        return library;
    }

    private void parseOptions(List<String> options) {
        try (var arena = Arena.ofConfined()) {
            var arguments = arena.allocate(ValueLayout.ADDRESS, options.size() + 1L);
            arguments.setAtIndex(ValueLayout.ADDRESS, 0, arena.allocateFrom("ibrik"));
            for (int i = 0; i < options.size(); i++) {
                arguments.setAtIndex(ValueLayout.ADDRESS, i + 1L, arena.allocateFrom(options.get(i)));
            }
            call("LLVMParseCommandLineOptions", options.size() + 1, arguments, MemorySegment.NULL);
        }
    }

    /// Calls a function without a result.
    void call(String name, Object... arguments) {
        invoke(name, null, arguments);
    }

    int integer(String name, Object... arguments) {
        return (int) invoke(name, ValueLayout.JAVA_INT, arguments);
    }

    long size(String name, Object... arguments) {
        return (long) invoke(name, ValueLayout.JAVA_LONG, arguments);
    }

    MemorySegment pointer(String name, Object... arguments) {
        return (MemorySegment) invoke(name, ValueLayout.ADDRESS, arguments);
    }

    /// A function for frequent calls, which the caller makes with exact types.
    MethodHandle handle(String name, FunctionDescriptor shape) {
        return handles.computeIfAbsent(name + shape, key -> linker.downcallHandle(symbols.findOrThrow(name), shape));
    }

    /// Makes a C function pointer of `handle`, valid as long as `arena` lives.
    MemorySegment callback(MethodHandle handle, FunctionDescriptor shape, Arena arena) {
        return linker.upcallStub(handle, shape, arena);
    }

    /// Copies a NUL-terminated text and frees it; empty for a null pointer.
    String takeMessage(MemorySegment text) {
        if (text.address() == 0) {
            return "";
        }
        var copy = copyOf(text);
        call("LLVMDisposeMessage", text);
        return copy;
    }

    /// Copies the bytes of a memory buffer and frees it.
    byte[] takeBuffer(MemorySegment buffer) {
        var start = pointer("LLVMGetBufferStart", buffer);
        var bytes = start.reinterpret(size("LLVMGetBufferSize", buffer)).toArray(ValueLayout.JAVA_BYTE);
        call("LLVMDisposeMemoryBuffer", buffer);
        return bytes;
    }

    static String copyOf(MemorySegment text) {
        return text.reinterpret(Long.MAX_VALUE).getString(0, StandardCharsets.UTF_8);
    }

    private Object invoke(String name, MemoryLayout result, Object... arguments) {
        try {
            return handle(name, result, arguments).invokeWithArguments(arguments);
        } catch (Throwable failure) {
            throw new CompilerBug("call of " + name + " failed", failure);
        }
    }

    private MethodHandle handle(String name, MemoryLayout result, Object... arguments) {
        return handles.computeIfAbsent(name, key -> {
            var layouts = Arrays.stream(arguments).map(LlvmLibrary::layoutOf).toArray(MemoryLayout[]::new);
            var shape = result == null ? FunctionDescriptor.ofVoid(layouts) : FunctionDescriptor.of(result, layouts);
            return linker.downcallHandle(symbols.findOrThrow(key), shape);
        });
    }

    private static MemoryLayout layoutOf(Object argument) {
        return switch (argument) {
            case MemorySegment pointer -> ValueLayout.ADDRESS;
            case Integer number -> ValueLayout.JAVA_INT;
            case Long number -> ValueLayout.JAVA_LONG;
            default -> throw new CompilerBug("no C type for " + argument.getClass());
        };
    }
}
