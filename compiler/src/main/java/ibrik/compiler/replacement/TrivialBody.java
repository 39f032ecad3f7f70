package ibrik.compiler.replacement;

import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.NopInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;

/// Tells bodies that cut a feature off from those that do something: a body is trivial if it is empty, or returns a
/// constant, a static field, what the JDK gives to everybody or one of its arguments, without looking at anything.
public final class TrivialBody {
    private TrivialBody() {}

    /// True if the method does nothing and what it returns depends on nothing but which argument it was given.
    public static boolean is(MethodModel method) {
        return method.code().filter(TrivialBody::onlyLoads).isPresent();
    }

    private static boolean onlyLoads(CodeModel code) {
        return code.elementStream()
                .filter(Instruction.class::isInstance)
                .map(Instruction.class::cast)
                .allMatch(TrivialBody::isLoad);
    }

    private static boolean isLoad(Instruction instruction) {
        return switch (instruction) {
            case ConstantInstruction _, LoadInstruction _, ReturnInstruction _, NopInstruction _ -> true;
            case ConvertInstruction _, NewReferenceArrayInstruction _, NewPrimitiveArrayInstruction _ -> true;
            case TypeCheckInstruction check -> check.opcode() == Opcode.CHECKCAST;
            case FieldInstruction field -> field.opcode() == Opcode.GETSTATIC;
            case InvokeInstruction call -> isConstantCall(call);
            default -> false;
        };
    }

    /// `Optional.empty()`, `List.of()`, `ClassLoader.getSystemClassLoader()` and the like.
    private static boolean isConstantCall(InvokeInstruction call) {
        return call.opcode() == Opcode.INVOKESTATIC
                && call.owner().asInternalName().startsWith("java/")
                && call.type().stringValue().startsWith("()");
    }
}
