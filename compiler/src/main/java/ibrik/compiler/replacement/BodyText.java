package ibrik.compiler.replacement;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.DynamicConstantPoolEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The body of a method as text, the same for every class file that means the same: see [Fingerprint].
final class BodyText {
    private static final String LAMBDA = "lambda$";

    private final ClassModel type;
    private final Map<Label, Integer> labels = new HashMap<>();
    private final Set<String> inside;
    private final StringBuilder text = new StringBuilder();

    private BodyText(ClassModel type, Set<String> inside) {
        this.type = type;
        this.inside = inside;
    }

    static String of(ClassModel type, MethodModel method) {
        return of(type, method, new HashSet<>());
    }

    /// @param inside names of the lambdas whose text is being made, which may name themselves
    private static String of(ClassModel type, MethodModel method, Set<String> inside) {
        var body = new BodyText(type, inside);
        body.line(Integer.toHexString(method.flags().flagsMask()));
        method.code().ifPresent(body::code);
        return body.text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void code(CodeModel code) {
        // Numbers follow the order of the places, so that they do not depend on who names a place first.
        for (CodeElement element : code) {
            if (element instanceof LabelTarget target) {
                labels.put(target.label(), labels.size());
            }
        }
        for (CodeElement element : code) {
            switch (element) {
                case LabelTarget target -> line("@" + labels.get(target.label()));
                case ExceptionCatch each ->
                    line("catch " + place(each.tryStart()) + " " + place(each.tryEnd()) + " " + place(each.handler())
                            + " "
                            + each.catchType().map(ClassEntry::asInternalName).orElse("any"));
                case Instruction instruction -> line(instruction(instruction));
                default -> {
                    // Line numbers, names of variables, stack maps: they follow from the rest, or mean nothing.
                }
            }
        }
    }

    private String place(Label label) {
        return "@" + labels.get(label);
    }

    private String instruction(Instruction instruction) {
        return switch (instruction) {
            case ConstantInstruction.LoadConstantInstruction load -> "ldc " + constant(load.constantEntry());
            case ConstantInstruction constant -> "constant " + constant.constantValue() + " " + constant.typeKind();
            case LoadInstruction load -> "load " + load.typeKind() + " " + load.slot();
            case StoreInstruction store -> "store " + store.typeKind() + " " + store.slot();
            case IncrementInstruction add -> "increment " + add.slot() + " " + add.constant();
            case BranchInstruction branch -> name(branch).replace("_W", "") + " " + place(branch.target());
            case FieldInstruction field -> name(field) + " " + member(field.field());
            case InvokeInstruction call -> name(call) + " " + member(call.method());
            case InvokeDynamicInstruction call -> "indy " + dynamic(call.invokedynamic());
            case TypeCheckInstruction check -> name(check) + " " + check.type().asInternalName();
            case NewObjectInstruction made -> "new " + made.className().asInternalName();
            case NewReferenceArrayInstruction made ->
                "array " + made.componentType().asInternalName();
            case NewPrimitiveArrayInstruction made -> "array " + made.typeKind();
            case NewMultiArrayInstruction made ->
                "array " + made.arrayType().asInternalName() + " " + made.dimensions();
            case LookupSwitchInstruction choice -> "lookup " + place(choice.defaultTarget()) + cases(choice.cases());
            case TableSwitchInstruction choice ->
                "table " + choice.lowValue() + " " + choice.highValue() + " " + place(choice.defaultTarget())
                        + cases(choice.cases());
            case ArrayLoadInstruction load -> name(load);
            default -> name(instruction);
        };
    }

    private static String name(Instruction instruction) {
        return instruction.opcode().name();
    }

    private String cases(List<SwitchCase> cases) {
        var all = new StringBuilder();
        for (SwitchCase each : cases) {
            all.append(' ').append(each.caseValue()).append(place(each.target()));
        }
        return all.toString();
    }

    private static String member(MemberRefEntry member) {
        return member.owner().asInternalName() + "." + member.name().stringValue()
                + member.type().stringValue();
    }

    private String dynamic(DynamicConstantPoolEntry site) {
        var all = new StringBuilder();
        all.append(site.name().stringValue()).append(' ').append(site.type().stringValue());
        all.append(' ').append(constant(site.bootstrap().bootstrapMethod()));
        for (LoadableConstantEntry argument : site.bootstrap().arguments()) {
            all.append(' ').append(constant(argument));
        }
        return all.toString();
    }

    private String constant(PoolEntry entry) {
        return switch (entry) {
            case StringEntry string -> quoted(string.stringValue());
            case ClassEntry named -> "class " + named.asInternalName();
            case MethodTypeEntry method -> "type " + method.descriptor().stringValue();
            case MethodHandleEntry handle -> "handle " + handle.kind() + " " + target(handle.reference());
            case DynamicConstantPoolEntry site -> "dynamic " + dynamic(site);
            case LoadableConstantEntry number -> number.constantValue() + " " + number.typeKind();
            default -> throw new IllegalArgumentException("no constant: " + entry);
        };
    }

    /// A method that a handle names; a lambda by its body.
    private String target(MemberRefEntry member) {
        String name = member.name().stringValue();
        boolean own = member.owner().asInternalName().equals(type.thisClass().asInternalName());
        if (own && name.startsWith(LAMBDA) && inside.add(name)) {
            var body = type.methods().stream()
                    .filter(each -> each.methodName().equalsString(name)
                            && each.methodType().equalsString(member.type().stringValue()))
                    .findFirst();
            if (body.isPresent()) {
                return "lambda " + member.type().stringValue() + " {\n" + of(type, body.get(), inside) + "}";
            }
        }
        return name.startsWith(LAMBDA) ? "lambda" : member(member);
    }

    private static String quoted(String string) {
        return '"' + string.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"") + '"';
    }
}
