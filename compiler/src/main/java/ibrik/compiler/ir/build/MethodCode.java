package ibrik.compiler.ir.build;

import ibrik.compiler.classes.Method;
import ibrik.compiler.problem.CompilerBug;
import ibrik.compiler.verify.format.TableSwitch;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// The decoded bytecode of a method: instructions by index, with their bytecode indices and exception handlers.
final class MethodCode {
    /// One row of the exception table in instruction indices; `catchType` is an internal name or null for any.
    record Handler(int start, int end, int target, String catchType) {}

    /// A case of a switch; `target` is an instruction index.
    record Choice(int value, int target) {}

    private final List<Instruction> instructions = new ArrayList<>();
    private final List<Integer> bytecodeIndices = new ArrayList<>();
    private final Map<Label, Integer> labels = new IdentityHashMap<>();
    private final List<Handler> handlers = new ArrayList<>();
    private final CodeAttribute attribute;

    MethodCode(Method method) {
        CodeModel code = method.code().orElseThrow();
        attribute = (CodeAttribute) code;
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

    /// What the switch at an index chooses among besides its default; targets are instruction indices, in the order
    /// of the cases.
    List<Choice> choices(int index) {
        return switch (at(index)) {
            case LookupSwitchInstruction choice ->
                choice.cases().stream()
                        .map(each -> new Choice(each.caseValue(), indexOf(each.target())))
                        .toList();
            case TableSwitchInstruction choice ->
                TableSwitch.cases(attribute, choice, bytecodeIndex(index)).stream()
                        .map(each -> new Choice(each.value(), indexOf(each.target())))
                        .toList();
            default -> throw new CompilerBug("no switch at " + index);
        };
    }

    int indexOf(int bytecodeIndex) {
        return Collections.binarySearch(bytecodeIndices, bytecodeIndex);
    }

    List<Handler> handlers() {
        return handlers;
    }

    int maxLocals() {
        return attribute.maxLocals();
    }

    int maxStack() {
        return attribute.maxStack();
    }
}
