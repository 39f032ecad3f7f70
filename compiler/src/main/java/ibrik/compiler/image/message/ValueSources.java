package ibrik.compiler.image.message;

import ibrik.compiler.classes.MethodDescriptor;
import ibrik.compiler.verify.format.TableSwitch;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Where the values on the operand stack come from, at every instruction of a method.
final class ValueSources {
    private final CodeAttribute code;
    private final TreeMap<Integer, Instruction> instructions = new TreeMap<>();
    private final Map<Integer, StackState> states = new TreeMap<>();
    private final Deque<Integer> waiting = new ArrayDeque<>();

    ValueSources(CodeAttribute code) {
        this.code = code;
        int index = 0;
        for (var element : code) {
            if (element instanceof Instruction instruction) {
                instructions.put(index, instruction);
                index += instruction.sizeInBytes();
            }
        }
        arrive(0, new StackState());
        code.exceptionHandlers().forEach(handler -> {
            int at = code.labelToBci(handler.handler());
            var state = new StackState();
            state.push(at, 1);
            arrive(at, state);
        });
        while (!waiting.isEmpty()) {
            step(waiting.pop());
        }
    }

    Optional<Instruction> instruction(int index) {
        return Optional.ofNullable(instructions.get(index));
    }

    /// The state before an instruction; empty if nothing reaches it.
    Optional<StackState> state(int index) {
        return Optional.ofNullable(states.get(index));
    }

    private void arrive(int index, StackState state) {
        var known = states.get(index);
        if (known == null) {
            states.put(index, state.copy());
            waiting.push(index);
        } else if (known.merge(state)) {
            waiting.push(index);
        }
    }

    private void arrive(Label label, StackState state) {
        arrive(code.labelToBci(label), state);
    }

    private void step(int index) {
        var instruction = instructions.get(index);
        var state = states.get(index).copy();
        apply(instruction, index, state);
        boolean goesOn = switch (instruction) {
            case BranchInstruction branch -> {
                arrive(branch.target(), state);
                yield branch.opcode() != Opcode.GOTO && branch.opcode() != Opcode.GOTO_W;
            }
            case TableSwitchInstruction choice -> {
                arrive(choice.defaultTarget(), state);
                TableSwitch.cases(code, choice, index).forEach(each -> arrive(each.target(), state));
                yield false;
            }
            case LookupSwitchInstruction choice -> {
                arrive(choice.defaultTarget(), state);
                choice.cases().stream().map(SwitchCase::target).forEach(target -> arrive(target, state));
                yield false;
            }
            case ReturnInstruction end -> false;
            case ThrowInstruction end -> false;
            default -> true;
        };
        var next = instructions.higherKey(index);
        if (goesOn && next != null) {
            arrive(next, state);
        }
    }

    private static void apply(Instruction instruction, int index, StackState state) {
        switch (instruction) {
            case LoadInstruction load -> state.push(index, load.typeKind().slotSize());
            case StoreInstruction store -> {
                state.pop(store.typeKind().slotSize());
                state.write(store.slot(), store.typeKind().slotSize());
            }
            case IncrementInstruction increment -> state.write(increment.slot(), 1);
            case ConstantInstruction constant ->
                state.push(index, constant.typeKind().slotSize());
            case ArrayLoadInstruction load -> replace(state, 2, index, load.typeKind());
            case ArrayStoreInstruction store -> state.pop(2 + store.typeKind().slotSize());
            case FieldInstruction field -> applyField(field, index, state);
            case InvokeInstruction call ->
                applyCall(MethodDescriptor.of(call.type().stringValue()), isStatic(call) ? 0 : 1, index, state);
            case InvokeDynamicInstruction call ->
                applyCall(MethodDescriptor.of(call.type().stringValue()), 0, index, state);
            case OperatorInstruction operator -> applyOperator(operator, index, state);
            case ConvertInstruction convert -> replace(state, convert.fromType().slotSize(), index, convert.toType());
            case StackInstruction stack -> applyStack(stack, state);
            case NewObjectInstruction made -> state.push(index, 1);
            case NewPrimitiveArrayInstruction made -> replace(state, 1, index, TypeKind.REFERENCE);
            case NewReferenceArrayInstruction made -> replace(state, 1, index, TypeKind.REFERENCE);
            case NewMultiArrayInstruction made -> replace(state, made.dimensions(), index, TypeKind.REFERENCE);
            case TypeCheckInstruction check -> applyTypeCheck(check, index, state);
            case BranchInstruction branch -> state.pop(poppedBy(branch));
            case TableSwitchInstruction choice -> state.pop(1);
            case LookupSwitchInstruction choice -> state.pop(1);
            case MonitorInstruction monitor -> state.pop(1);
            default -> {}
        }
    }

    private static void replace(StackState state, int popped, int index, TypeKind pushed) {
        state.pop(popped);
        state.push(index, pushed.slotSize());
    }

    /// `checkcast` leaves the value, and its source, where it is.
    private static void applyTypeCheck(TypeCheckInstruction check, int index, StackState state) {
        if (check.opcode() == Opcode.INSTANCEOF) {
            replace(state, 1, index, TypeKind.INT);
        }
    }

    static boolean isStatic(InvokeInstruction call) {
        return call.opcode() == Opcode.INVOKESTATIC;
    }

    private static void applyField(FieldInstruction field, int index, StackState state) {
        int slots = TypeKind.fromDescriptor(field.type().stringValue()).slotSize();
        switch (field.opcode()) {
            case GETSTATIC -> state.push(index, slots);
            case PUTSTATIC -> state.pop(slots);
            case GETFIELD -> {
                state.pop(1);
                state.push(index, slots);
            }
            default -> state.pop(1 + slots);
        }
    }

    static int slots(MethodTypeDesc type) {
        return type.parameterList().stream()
                .mapToInt(parameter -> TypeKind.from(parameter).slotSize())
                .sum();
    }

    private static void applyCall(MethodTypeDesc type, int receivers, int index, StackState state) {
        state.pop(slots(type) + receivers);
        state.push(index, TypeKind.from(type.returnType()).slotSize());
    }

    private static void applyOperator(OperatorInstruction operator, int index, StackState state) {
        int slots = operator.typeKind().slotSize();
        switch (operator.opcode()) {
            case ARRAYLENGTH -> replace(state, 1, index, TypeKind.INT);
            case INEG, LNEG, FNEG, DNEG -> replace(state, slots, index, operator.typeKind());
            case LSHL, LSHR, LUSHR -> replace(state, 3, index, TypeKind.LONG);
            case LCMP, DCMPL, DCMPG -> replace(state, 4, index, TypeKind.INT);
            case FCMPL, FCMPG -> replace(state, 2, index, TypeKind.INT);
            default -> replace(state, 2 * slots, index, operator.typeKind());
        }
    }

    private static void applyStack(StackInstruction stack, StackState state) {
        switch (stack.opcode()) {
            case POP -> state.pop(1);
            case POP2 -> state.pop(2);
            case DUP -> state.duplicate(1, 0);
            case DUP_X1 -> state.duplicate(1, 1);
            case DUP_X2 -> state.duplicate(1, 2);
            case DUP2 -> state.duplicate(2, 0);
            case DUP2_X1 -> state.duplicate(2, 1);
            case DUP2_X2 -> state.duplicate(2, 2);
            default -> state.swap();
        }
    }

    private static int poppedBy(BranchInstruction branch) {
        return switch (branch.opcode()) {
            case GOTO, GOTO_W -> 0;
            case IF_ACMPEQ, IF_ACMPNE, IF_ICMPEQ, IF_ICMPNE, IF_ICMPLT, IF_ICMPGE, IF_ICMPGT, IF_ICMPLE -> 2;
            default -> 1;
        };
    }
}
