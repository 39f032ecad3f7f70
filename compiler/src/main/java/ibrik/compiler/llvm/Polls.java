package ibrik.compiler.llvm;

import ibrik.vocabulary.layout.ExecutorLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Puts a poll on every edge that leads back in a loop, behind LLVM's passes, so that none of these sees a call in the
/// loop: what was vectorised polls once per turn of its vector loop.
///
/// A function asks for polls by `gc "polled"`; `gc "unpolled"` keeps LLVM's inliner from putting a function with loops
/// into one that polls. Neither name is left for code generation, which knows no such collector.
///
/// A poll is a compare of one byte and a branch that is not taken. Behind it stands a call that keeps all registers, so
/// the loop's values stay where they are, and a use of the arrays that the loop indexes ([ArrayBases]): an
/// instruction that does nothing but names them, so that liveness sees it in the machine code. The array is in a
/// register or on the stack wherever a collection may happen in the loop, for from
/// every place in the loop a way leads there.
final class Polls {
    static final String POLLED = "polled";

    private static final String NAME = "ibrik.poll.";
    /// `LLVMInternalLinkage` of llvm-c/Core.h.
    private static final int INTERNAL_LINKAGE = 8;

    private final LlvmLibrary library;
    private final ModuleReader reader;
    private final MemorySegment context;
    private final MemorySegment module;
    private final MemorySegment pointerType;
    private final MemorySegment builder;
    private final boolean keepsArrays;
    /// The poll functions in use, by their number of parameters.
    private final SortedMap<Integer, MemorySegment> functions = new TreeMap<>();

    private Polls(LlvmLibrary library, MemorySegment context, MemorySegment module, boolean keepsArrays) {
        this.library = library;
        this.reader = new ModuleReader(library);
        this.context = context;
        this.module = module;
        this.keepsArrays = keepsArrays;
        this.pointerType = library.pointer("LLVMPointerTypeInContext", context, 0);
        this.builder = library.pointer("LLVMCreateBuilderInContext", context);
    }

    /// Places the polls as calls of functions that wait to be inlined.
    ///
    /// @param keepsArrays false leaves the uses of arrays out
    /// @return the text of a module that defines these functions; empty if there are none
    static String place(LlvmLibrary library, MemorySegment context, MemorySegment module, boolean keepsArrays) {
        var polls = new Polls(library, context, module, keepsArrays);
        for (var function : polls.reader.functions(module)) {
            String collector = polls.reader.collectorOf(function);
            if (collector.equals(POLLED)) {
                polls.place(function);
            }
            if (!collector.isEmpty()) {
                library.call("LLVMSetGC", function, MemorySegment.NULL);
            }
        }
        library.call("LLVMDisposeBuilder", polls.builder);
        return polls.definitions();
    }

    /// Makes the linked functions private to the module, so that nothing is left of them once they are inlined.
    static void hide(LlvmLibrary library, MemorySegment module) {
        for (var function : new ModuleReader(library).functions(module)) {
            var name = library.pointer("LLVMGetValueName", function);
            if (LlvmLibrary.copyOf(name).startsWith(NAME)) {
                library.call("LLVMSetLinkage", function, INTERNAL_LINKAGE);
            }
        }
    }

    private void place(MemorySegment function) {
        var shape = LoopShape.of(reader, function);
        var arrays = new LinkedHashMap<Integer, Map<Long, MemorySegment>>();
        for (var loop : shape.flow().backEdges()) {
            var kept = arrays.computeIfAbsent(loop.source(), source -> new LinkedHashMap<>());
            if (keepsArrays) {
                ArrayBases.of(reader, pointerType, shape, loop).forEach(array -> kept.put(array.address(), array));
            }
        }
        arrays.forEach((source, kept) -> poll(shape.blocks().get(source), new ArrayList<>(kept.values())));
    }

    private void poll(MemorySegment block, List<MemorySegment> arrays) {
        var terminator = reader.terminator(block);
        var poll = functions.computeIfAbsent(arrays.size(), this::declare);
        library.call("LLVMPositionBuilderBefore", builder, terminator);
        library.call("LLVMSetCurrentDebugLocation2", builder, location(block));
        try (var arena = java.lang.foreign.Arena.ofConfined()) {
            var arguments = arena.allocate(ValueLayout.ADDRESS, Math.max(1, arrays.size()));
            for (int i = 0; i < arrays.size(); i++) {
                arguments.setAtIndex(ValueLayout.ADDRESS, i, arrays.get(i));
            }
            library.pointer(
                    "LLVMBuildCall2",
                    builder,
                    type(arrays.size()),
                    poll,
                    arguments,
                    arrays.size(),
                    arena.allocateFrom(""));
        }
    }

    /// That of the edge; else of the last instruction before it that has one.
    private MemorySegment location(MemorySegment block) {
        var found = MemorySegment.NULL;
        for (var instruction : reader.instructions(block)) {
            var location = library.pointer("LLVMInstructionGetDebugLoc", instruction);
            found = location.address() == 0 ? found : location;
        }
        return found;
    }

    private MemorySegment type(int parameters) {
        try (var arena = java.lang.foreign.Arena.ofConfined()) {
            var types = arena.allocate(ValueLayout.ADDRESS, Math.max(1, parameters));
            for (int i = 0; i < parameters; i++) {
                types.setAtIndex(ValueLayout.ADDRESS, i, pointerType);
            }
            var nothing = library.pointer("LLVMVoidTypeInContext", context);
            return library.pointer("LLVMFunctionType", nothing, types, parameters, 0);
        }
    }

    private MemorySegment declare(int parameters) {
        try (var arena = java.lang.foreign.Arena.ofConfined()) {
            return library.pointer("LLVMAddFunction", module, arena.allocateFrom(NAME + parameters), type(parameters));
        }
    }

    private String definitions() {
        if (functions.isEmpty()) {
            return "";
        }
        var text = new StringBuilder("declare hidden preserve_allcc void @ibrik_poll_requested()\n");
        functions.keySet().forEach(parameters -> define(parameters, text));
        return text.append("""
                attributes #0 = { noredzone alwaysinline nounwind uwtable }
                attributes #1 = { cold nounwind nomerge }
                !0 = !{!"branch_weights", i32 1, i32 4096}
                """).toString();
    }

    private static void define(int parameters, StringBuilder text) {
        var names = new ArrayList<String>();
        var uses = new StringBuilder();
        for (int i = 0; i < parameters; i++) {
            names.add("ptr %array" + i);
            uses.append("  call void asm sideeffect \"nopl ($0)\", \"r\"(ptr %array")
                    .append(i)
                    .append(")\n");
        }
        text.append("""
                define void @%s%d(%s) #0 {
                  %%request = load volatile i8, ptr addrspace(256) inttoptr (i64 %d to ptr addrspace(256)), align 1
                  %%asked = icmp ne i8 %%request, 0
                  br i1 %%asked, label %%stop, label %%go, !prof !0
                stop:
                  call preserve_allcc void @ibrik_poll_requested() #1
                %s  br label %%go
                go:
                  ret void
                }
                """.formatted(NAME, parameters, String.join(", ", names), ExecutorLayout.POLL_REQUEST, uses));
    }
}
