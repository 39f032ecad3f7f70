package ibrik.compiler.ir.build;

import ibrik.compiler.classes.Method;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.LabelTarget;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// The decoded bytecode of a method: instructions by index, with their bytecode indices and exception handlers.
final class MethodCode {
    /// One row of the exception table in instruction indices; `catchType` is an internal name or null for any.
    record Handler(int start, int end, int target, String catchType) {}

    private final List<Instruction> instructions = new ArrayList<>();
    private final List<Integer> bytecodeIndices = new ArrayList<>();
    private final Map<Label, Integer> labels = new IdentityHashMap<>();
    private final List<Handler> handlers = new ArrayList<>();
    private final int maxLocals;
    private final int maxStack;

    MethodCode(Method method) {
        CodeModel code = method.code().orElseThrow();
        var attribute = (CodeAttribute) code;
        maxLocals = attribute.maxLocals();
        maxStack = attribute.maxStack();
        int at = 0;
        for (CodeElement element : code.elementList()) {
            if (element instanceof Instruction instruction) {
                instructions.add(instruction);
                bytecodeIndices.add(at);
                at += instruction.sizeInBytes();
            } else if (element instanceof LabelTarget target) {
                labels.put(target.label(), instructions.size());
            }
        }
        for (ExceptionCatch row : code.exceptionHandlers()) {
            int start = indexOf(row.tryStart());
            int end = indexOf(row.tryEnd());
            if (start < end) {
                String type =
                        row.catchType().map(entry -> entry.asInternalName()).orElse(null);
                handlers.add(new Handler(start, end, indexOf(row.handler()), type));
            }
        }
    }

    int size() {
        return instructions.size();
    }

    Instruction at(int index) {
        return instructions.get(index);
    }

    int bytecodeIndex(int index) {
        return bytecodeIndices.get(index);
    }

    /// The index of the instruction behind a label; the size of the code for a label at its end.
    int indexOf(Label label) {
        return labels.get(label);
    }

    List<Handler> handlers() {
        return handlers;
    }

    int maxLocals() {
        return maxLocals;
    }

    int maxStack() {
        return maxStack;
    }
}
