package ibrik.compiler.llvm;

import ibrik.compiler.problem.CompilerBug;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;

/// Reads functions, blocks and instructions of a module. [LlvmLibrary]'s calls by name are too slow to walk all
/// instructions; these handles have fixed types.
final class ModuleReader {
    /// `LLVMOpcode` of llvm-c/Core.h.
    static final int INVOKE = 5;

    static final int LOAD = 27;
    static final int STORE = 28;
    static final int ELEMENT_POINTER = 29;
    static final int PHI = 44;
    static final int CALL = 45;
    static final int SELECT = 46;
    static final int INSERT_ELEMENT = 51;
    static final int SHUFFLE = 52;
    static final int FREEZE = 68;

    private static final FunctionDescriptor POINTER_TO_POINTER =
            FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS);
    private static final FunctionDescriptor POINTER_TO_INT =
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS);
    private static final FunctionDescriptor INDEXED =
            FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);

    private final MethodHandle firstFunction;
    private final MethodHandle nextFunction;
    private final MethodHandle firstBlock;
    private final MethodHandle nextBlock;
    private final MethodHandle terminator;
    private final MethodHandle successorCount;
    private final MethodHandle successor;
    private final MethodHandle firstInstruction;
    private final MethodHandle nextInstruction;
    private final MethodHandle opcode;
    private final MethodHandle operandCount;
    private final MethodHandle operand;
    private final MethodHandle asInstruction;
    private final MethodHandle asArgument;
    private final MethodHandle isConstant;
    private final MethodHandle blockOf;
    private final MethodHandle collector;
    private final MethodHandle type;

    ModuleReader(LlvmLibrary library) {
        firstFunction = library.handle("LLVMGetFirstFunction", POINTER_TO_POINTER);
        nextFunction = library.handle("LLVMGetNextFunction", POINTER_TO_POINTER);
        firstBlock = library.handle("LLVMGetFirstBasicBlock", POINTER_TO_POINTER);
        nextBlock = library.handle("LLVMGetNextBasicBlock", POINTER_TO_POINTER);
        terminator = library.handle("LLVMGetBasicBlockTerminator", POINTER_TO_POINTER);
        successorCount = library.handle("LLVMGetNumSuccessors", POINTER_TO_INT);
        successor = library.handle("LLVMGetSuccessor", INDEXED);
        firstInstruction = library.handle("LLVMGetFirstInstruction", POINTER_TO_POINTER);
        nextInstruction = library.handle("LLVMGetNextInstruction", POINTER_TO_POINTER);
        opcode = library.handle("LLVMGetInstructionOpcode", POINTER_TO_INT);
        operandCount = library.handle("LLVMGetNumOperands", POINTER_TO_INT);
        operand = library.handle("LLVMGetOperand", INDEXED);
        asInstruction = library.handle("LLVMIsAInstruction", POINTER_TO_POINTER);
        asArgument = library.handle("LLVMIsAArgument", POINTER_TO_POINTER);
        isConstant = library.handle("LLVMIsConstant", POINTER_TO_INT);
        blockOf = library.handle("LLVMGetInstructionParent", POINTER_TO_POINTER);
        type = library.handle("LLVMTypeOf", POINTER_TO_POINTER);
        collector = library.handle("LLVMGetGC", POINTER_TO_POINTER);
    }

    private static MemorySegment pointer(MethodHandle function, MemorySegment argument) {
        try {
            return (MemorySegment) function.invokeExact(argument);
        } catch (Throwable failure) {
            throw new CompilerBug("a call of LLVM failed", failure);
        }
    }

    private static int integer(MethodHandle function, MemorySegment argument) {
        try {
            return (int) function.invokeExact(argument);
        } catch (Throwable failure) {
            throw new CompilerBug("a call of LLVM failed", failure);
        }
    }

    private static MemorySegment indexed(MethodHandle function, MemorySegment argument, int index) {
        try {
            return (MemorySegment) function.invokeExact(argument, index);
        } catch (Throwable failure) {
            throw new CompilerBug("a call of LLVM failed", failure);
        }
    }

    private static List<MemorySegment> chain(MemorySegment first, MethodHandle next) {
        var found = new ArrayList<MemorySegment>();
        for (var at = first; at.address() != 0; at = pointer(next, at)) {
            found.add(at);
        }
        return found;
    }

    /// Declarations included.
    List<MemorySegment> functions(MemorySegment module) {
        return chain(pointer(firstFunction, module), nextFunction);
    }

    /// The name behind `gc` in the function's definition; empty if it has none.
    String collectorOf(MemorySegment function) {
        var name = pointer(collector, function);
        return name.address() == 0 ? "" : LlvmLibrary.copyOf(name);
    }

    /// The entry first; none for a declaration.
    List<MemorySegment> blocks(MemorySegment function) {
        return chain(pointer(firstBlock, function), nextBlock);
    }

    MemorySegment terminator(MemorySegment block) {
        return pointer(terminator, block);
    }

    List<MemorySegment> successors(MemorySegment block) {
        var last = terminator(block);
        int count = integer(successorCount, last);
        var found = new ArrayList<MemorySegment>(count);
        for (int i = 0; i < count; i++) {
            found.add(indexed(successor, last, i));
        }
        return found;
    }

    List<MemorySegment> instructions(MemorySegment block) {
        return chain(pointer(firstInstruction, block), nextInstruction);
    }

    int opcode(MemorySegment instruction) {
        return integer(opcode, instruction);
    }

    int operandCount(MemorySegment instruction) {
        return integer(operandCount, instruction);
    }

    MemorySegment operand(MemorySegment instruction, int index) {
        return indexed(operand, instruction, index);
    }

    boolean isInstruction(MemorySegment value) {
        return pointer(asInstruction, value).address() != 0;
    }

    boolean isArgument(MemorySegment value) {
        return pointer(asArgument, value).address() != 0;
    }

    boolean isConstant(MemorySegment value) {
        return integer(isConstant, value) != 0;
    }

    /// Equal types have equal addresses.
    MemorySegment typeOf(MemorySegment value) {
        return pointer(type, value);
    }

    MemorySegment blockOf(MemorySegment instruction) {
        return pointer(blockOf, instruction);
    }
}
