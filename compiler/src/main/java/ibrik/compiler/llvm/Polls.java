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
///
/// A loop that must not poll but calls something gets the use of its arrays alone: what it calls may collect.
final class Polls {
    private static final String POLLED = "polled";
    private static final String UNPOLLED = "unpolled";

    private static final String NAME = "ibrik.poll.";
    private static final String POLL = """
              %%request = load volatile i8, ptr addrspace(256) inttoptr (i64 %d to ptr addrspace(256)), align 1
              %%asked = icmp ne i8 %%request, 0
              br i1 %%asked, label %%stop, label %%go, !prof !0
            stop:
              call preserve_allcc void @ibrik_poll_requested() #1
            %s  br label %%go
            go:
            """;
    /// `LLVMInternalLinkage` of llvm-c/Core.h.
    private static final int INTERNAL_LINKAGE = 8;

    private final LlvmLibrary library;
    private final ModuleReader reader;
    private final MemorySegment context;
    private final MemorySegment module;
    private final MemorySegment pointerType;
    private final MemorySegment builder;
    private final boolean keepsArrays;
    /// The functions in use, by their names.
    private final SortedMap<String, Inserted> functions = new TreeMap<>();

    /// A function that stands at the end of loops until it is inlined.
    ///
    /// @param parameters the number of arrays that it uses
    private record Inserted(boolean polls, int parameters, MemorySegment declaration) {}

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
                polls.place(function, true);
            } else if (collector.equals(UNPOLLED) && keepsArrays) {
                polls.place(function, false);
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

    private void place(MemorySegment function, boolean polling) {
        var shape = LoopShape.of(reader, function);
        var arrays = new LinkedHashMap<Integer, Map<Long, MemorySegment>>();
        for (var loop : shape.flow().backEdges()) {
            var kept = arrays.computeIfAbsent(loop.source(), source -> new LinkedHashMap<>());
            if (keepsArrays && (polling || calls(shape, loop))) {
                ArrayBases.of(reader, pointerType, shape, loop).forEach(array -> kept.put(array.address(), array));
            }
        }
        arrays.forEach((source, kept) -> {
            if (polling || !kept.isEmpty()) {
                insert(shape.blocks().get(source), polling, new ArrayList<>(kept.values()));
            }
        });
    }

    private boolean calls(LoopShape shape, FlowGraph.BackEdge loop) {
        return loop.body().stream()
                .mapToObj(shape.blocks()::get)
                .flatMap(block -> reader.instructions(block).stream())
                .anyMatch(this::calls);
    }

    /// Not what LLVM makes instructions of, nor assembly.
    private boolean calls(MemorySegment instruction) {
        int opcode = reader.opcode(instruction);
        if (opcode != ModuleReader.CALL && opcode != ModuleReader.INVOKE) {
            return false;
        }
        var callee = reader.operand(instruction, reader.operandCount(instruction) - 1);
        String name = LlvmLibrary.copyOf(library.pointer("LLVMGetValueName", callee));
        return reader.isInstruction(callee)
                || reader.isArgument(callee)
                || !name.isEmpty() && !name.startsWith("llvm.");
    }

    private void insert(MemorySegment block, boolean polling, List<MemorySegment> arrays) {
        var terminator = reader.terminator(block);
        String name = NAME + (polling ? "" : "keep.") + arrays.size();
        var inserted = functions.computeIfAbsent(
                name, _ -> new Inserted(polling, arrays.size(), declare(name, arrays.size())));
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
                    inserted.declaration(),
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

    private MemorySegment declare(String name, int parameters) {
        try (var arena = java.lang.foreign.Arena.ofConfined()) {
            return library.pointer("LLVMAddFunction", module, arena.allocateFrom(name), type(parameters));
        }
    }

    private String definitions() {
        if (functions.isEmpty()) {
            return "";
        }
        var text = new StringBuilder("declare hidden preserve_allcc void @ibrik_poll_requested()\n");
        functions.forEach((name, inserted) -> define(name, inserted, text));
        return text.append("""
                attributes #0 = { noredzone alwaysinline nounwind uwtable }
                attributes #1 = { cold nounwind nomerge }
                !0 = !{!"branch_weights", i32 1, i32 4096}
                """).toString();
    }

    private static void define(String name, Inserted inserted, StringBuilder text) {
        var parameters = new ArrayList<String>();
        var uses = new StringBuilder();
        for (int i = 0; i < inserted.parameters(); i++) {
            parameters.add("ptr %array" + i);
            uses.append("  call void asm sideeffect \"nopl ($0)\", \"r\"(ptr %array")
                    .append(i)
                    .append(")\n");
        }
        text.append("define void @%s(%s) #0 {\n".formatted(name, String.join(", ", parameters)));
        text.append(inserted.polls() ? POLL.formatted(ExecutorLayout.POLL_REQUEST, uses) : uses);
        text.append("  ret void\n}\n");
    }
}
