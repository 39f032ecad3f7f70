package ibrik.compiler.image.message;

import ibrik.compiler.classes.MethodDescriptor;
import java.lang.classfile.Attributes;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.reflect.AccessFlag;
import java.util.Locale;
import java.util.Optional;

/// Words the NullPointerExceptions of one method as HotSpot does: what could not be done, because of what.
public final class NullDescription {
    /// How many steps back from the failed instruction are told, as in HotSpot.
    private static final int MOST_DETAIL = 5;

    private final MethodModel method;
    private final CodeAttribute code;
    private final ValueSources sources;

    public NullDescription(MethodModel method, CodeAttribute code) {
        this.method = method;
        this.code = code;
        this.sources = new ValueSources(code);
    }

    /// The text for the instruction at a bytecode index; empty if it does not fail because of null.
    public Optional<String> of(int index) {
        return sources.instruction(index)
                .flatMap(instruction ->
                        failedAction(instruction).map(action -> action + cause(index, nullSlot(instruction))));
    }

    private static Optional<String> failedAction(Instruction instruction) {
        return Optional.ofNullable(
                switch (instruction) {
                    case ArrayLoadInstruction load -> "Cannot load from " + arrayName(load.typeKind()) + " array";
                    case ArrayStoreInstruction store -> "Cannot store to " + arrayName(store.typeKind()) + " array";
                    case OperatorInstruction operator ->
                        operator.opcode() == Opcode.ARRAYLENGTH ? "Cannot read the array length" : null;
                    case ThrowInstruction thrown -> "Cannot throw exception";
                    case MonitorInstruction monitor ->
                        monitor.opcode() == Opcode.MONITORENTER
                                ? "Cannot enter synchronized block"
                                : "Cannot exit synchronized block";
                    case FieldInstruction field -> fieldAction(field);
                    case InvokeInstruction call ->
                        ValueSources.isStatic(call) || call.name().equalsString("<init>")
                                ? null
                                : "Cannot invoke \"" + ExternalNames.method(call) + "\"";
                    default -> null;
                });
    }

    private static String fieldAction(FieldInstruction field) {
        return switch (field.opcode()) {
            case GETFIELD -> "Cannot read field \"" + field.name().stringValue() + "\"";
            case PUTFIELD -> "Cannot assign field \"" + field.name().stringValue() + "\"";
            default -> null;
        };
    }

    private static String arrayName(TypeKind element) {
        return switch (element) {
            case BYTE, BOOLEAN -> "byte/boolean";
            case REFERENCE -> "object";
            default -> element.name().toLowerCase(Locale.ROOT);
        };
    }

    /// How deep in the stack the null reference lies.
    private static int nullSlot(Instruction instruction) {
        return switch (instruction) {
            case ArrayLoadInstruction load -> 1;
            case ArrayStoreInstruction store -> 1 + store.typeKind().slotSize();
            case FieldInstruction field ->
                field.opcode() == Opcode.PUTFIELD
                        ? TypeKind.fromDescriptor(field.type().stringValue()).slotSize()
                        : 0;
            case InvokeInstruction call ->
                ValueSources.slots(MethodDescriptor.of(call.type().stringValue()));
            default -> 0;
        };
    }

    private String cause(int index, int slot) {
        var text = new StringBuilder();
        return describe(text, index, slot, MOST_DETAIL, false, true) ? text + "\" is null" : "";
    }

    /// Appends what made the value `slot` deep at an instruction; false, with nothing appended, if that cannot be told.
    private boolean describe(StringBuilder text, int index, int slot, int detail, boolean inner, boolean outermost) {
        int source = sources.state(index).map(state -> state.source(slot)).orElse(StackState.UNKNOWN);
        if (detail <= 0 || source == StackState.UNKNOWN) {
            return false;
        }
        var made = new StringBuilder();
        var instruction = sources.instruction(source).orElseThrow();
        boolean told = switch (instruction) {
            case LoadInstruction load -> local(made, load, source);
            case ConstantInstruction constant -> constant(made, constant);
            case FieldInstruction field -> field(made, field, source, detail, inner);
            case ArrayLoadInstruction load -> element(made, source, detail, inner);
            case InvokeInstruction call -> {
                made.append(ExternalNames.method(call));
                yield true;
            }
            default -> false;
        };
        if (told) {
            boolean call = instruction instanceof InvokeInstruction;
            if (call && detail == MOST_DETAIL && !inner) {
                text.append(" because the return value of \"");
            } else if (!call && outermost) {
                text.append(" because \"");
            }
            text.append(made);
        }
        return told;
    }

    private boolean field(StringBuilder text, FieldInstruction field, int source, int detail, boolean inner) {
        if (field.opcode() == Opcode.GETSTATIC) {
            text.append(ExternalNames.type(field.owner().asInternalName())).append('.');
        } else if (describe(text, source, 0, detail - 1, inner, false)) {
            text.append('.');
        }
        text.append(field.name().stringValue());
        return true;
    }

    private boolean element(StringBuilder text, int source, int detail, boolean inner) {
        if (!describe(text, source, 1, detail - 1, inner, false)) {
            text.append("<array>");
        }
        text.append('[');
        if (!describe(text, source, 0, detail, true, false)) {
            text.append("...");
        }
        text.append(']');
        return true;
    }

    private static boolean constant(StringBuilder text, ConstantInstruction constant) {
        if (constant.opcode() == Opcode.ACONST_NULL) {
            text.append("null");
            return true;
        }
        boolean small = constant.typeKind() == TypeKind.INT
                && !(constant instanceof ConstantInstruction.LoadConstantInstruction);
        if (small) {
            text.append(constant.constantValue());
        }
        return small;
    }

    private boolean local(StringBuilder text, LoadInstruction load, int source) {
        if (load.typeKind() != TypeKind.REFERENCE && load.typeKind() != TypeKind.INT) {
            return false;
        }
        boolean written = sources.state(source).orElseThrow().isWritten(load.slot());
        text.append(nameInTable(load.slot(), source).orElseGet(() -> madeUpName(load.slot(), !written)));
        return true;
    }

    private Optional<String> nameInTable(int slot, int index) {
        return code.findAttributes(Attributes.localVariableTable()).stream()
                .flatMap(table -> table.localVariables().stream())
                .filter(entry ->
                        entry.slot() == slot && index >= entry.startPc() && index < entry.startPc() + entry.length())
                .map(entry -> entry.name().stringValue())
                .findFirst();
    }

    private String madeUpName(int slot, boolean isParameter) {
        boolean isStatic = method.flags().has(AccessFlag.STATIC);
        if (!isStatic && slot == 0 && isParameter) {
            return "this";
        }
        int current = isStatic ? 0 : 1;
        int number = 1;
        for (var parameter : method.methodTypeSymbol().parameterList()) {
            int slots = TypeKind.from(parameter).slotSize();
            if (isParameter && slot >= current && slot < current + slots) {
                return "<parameter" + number + ">";
            }
            number++;
            current += slots;
        }
        return "<local" + slot + ">";
    }
}
