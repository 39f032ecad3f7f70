package ibrik.compiler.ir.build;

import ibrik.compiler.classes.ArrayType;
import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Kind;
import ibrik.compiler.classes.Method;
import ibrik.compiler.classes.PrimitiveType;
import ibrik.compiler.classes.ReferenceType;
import ibrik.compiler.classes.UnusableClass;
import ibrik.compiler.classes.UnusableMember;
import ibrik.compiler.ir.Access;
import ibrik.compiler.ir.Check;
import ibrik.compiler.ir.Computation;
import ibrik.compiler.ir.Condition;
import ibrik.compiler.ir.Control;
import ibrik.compiler.ir.Creation;
import ibrik.compiler.ir.Leaf;
import ibrik.compiler.ir.Node;
import ibrik.compiler.ir.Operator;
import ibrik.compiler.ir.Position;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.DiscontinuedInstruction;
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
import java.lang.classfile.instruction.NopInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Turns single instructions (JVMS §6.5) into nodes; calls and member access are in [MemberTranslator].
final class InstructionTranslator {
    private final GraphBuilder builder;
    private final BuildContext context;
    private final Arithmetic arithmetic;
    private final MemberTranslator members;
    private final Method method;
    private Position position;

    InstructionTranslator(GraphBuilder builder, BuildContext context, Method method) {
        this.builder = builder;
        this.context = context;
        this.arithmetic = new Arithmetic(builder);
        this.method = method;
        this.members = new MemberTranslator(builder, context, method, new SmallValues(builder, arithmetic));
    }

    void translate(Instruction instruction, Position at) {
        position = at;
        arithmetic.moveTo(at);
        members.moveTo(at);
        try {
            dispatch(instruction);
        } catch (UnusableClass unusable) {
            members.failLinkage(unusable.refusal().error());
        } catch (UnusableMember unusable) {
            members.failLinkage(unusable.refusal().error());
        } catch (BuildContext.Unsupported unsupported) {
            members.failUnsupported(unsupported.getMessage());
        }
    }

    private void dispatch(Instruction instruction) {
        switch (instruction) {
            case LoadInstruction load -> builder.push(builder.readLocal(load.slot()));
            case StoreInstruction store -> writeLocal(store.slot(), builder.pop(), store);
            case IncrementInstruction increment -> increment(increment);
            case ConstantInstruction constant -> members.constant(constant);
            case OperatorInstruction operator -> operate(operator.opcode());
            case ConvertInstruction convert -> arithmetic.convert(convert.opcode());
            case StackInstruction stack -> stack(stack);
            case ArrayLoadInstruction load -> loadElement(load.typeKind());
            case ArrayStoreInstruction store -> storeElement(store.typeKind());
            case BranchInstruction branch -> branch(branch);
            case LookupSwitchInstruction choice -> choose(builder.indexOf(choice.defaultTarget()));
            case TableSwitchInstruction choice -> choose(builder.indexOf(choice.defaultTarget()));
            case ReturnInstruction result ->
                builder.returnValue(
                        result.typeKind() == TypeKind.VOID
                                ? null
                                : members.narrow(
                                        builder.pop(), method.signature().result()),
                        position);
            case ThrowInstruction _ -> builder.throwValue(members.nonNull(builder.pop()), position);
            case FieldInstruction field -> members.field(field);
            case InvokeInstruction invoke -> members.invoke(invoke);
            case InvokeDynamicInstruction invoke -> members.invokeDynamic(invoke);
            case NewObjectInstruction creation -> members.create(creation);
            case NewPrimitiveArrayInstruction creation -> newArray(primitive(creation.typeKind()));
            case NewReferenceArrayInstruction creation -> newArray(members.type(creation.componentType()));
            case NewMultiArrayInstruction creation -> newMultiArray(creation);
            case TypeCheckInstruction check -> checkType(check);
            case MonitorInstruction monitor -> monitor(monitor);
            case NopInstruction _ -> {}
            case DiscontinuedInstruction _ ->
                throw new BuildContext.Unsupported("subroutines (jsr, ret) of class files before Java 7");
            default -> throw new BuildContext.Unsupported("instruction " + instruction.opcode());
        }
    }

    private void increment(IncrementInstruction increment) {
        var value = builder.readLocal(increment.slot());
        var by = new Leaf.Constant(Kind.INT, increment.constant());
        writeLocal(increment.slot(), arithmetic.binary(Operator.ADD, value, by), increment);
    }

    private void writeLocal(int slot, Node value, Instruction instruction) {
        builder.writeLocal(slot, value, position.bytecodeIndex() + instruction.sizeInBytes(), position);
    }

    // ---- operand stack ----------------------------------------------------------------------------------------

    private void stack(StackInstruction instruction) {
        switch (instruction.opcode()) {
            case POP -> builder.pop();
            case POP2 -> popGroup();
            case DUP -> duplicate(List.of(builder.pop()), List.of());
            case DUP_X1 -> {
                var top = List.of(builder.pop());
                duplicate(top, List.of(builder.pop()));
            }
            case DUP_X2 -> {
                var top = List.of(builder.pop());
                duplicate(top, popGroup());
            }
            case DUP2 -> duplicate(popGroup(), List.of());
            case DUP2_X1 -> {
                var top = popGroup();
                duplicate(top, List.of(builder.pop()));
            }
            case DUP2_X2 -> {
                var top = popGroup();
                duplicate(top, popGroup());
            }
            case SWAP -> {
                var top = builder.pop();
                var below = builder.pop();
                builder.push(top);
                builder.push(below);
            }
            default -> throw new BuildContext.Unsupported("stack instruction " + instruction.opcode());
        }
    }

    /// Two words: one long or double, or two single values, bottom first.
    private List<Node> popGroup() {
        var top = builder.pop();
        return top.kind().slots() == 2 ? List.of(top) : List.of(builder.pop(), top);
    }

    private void duplicate(List<Node> top, List<Node> below) {
        top.forEach(builder::push);
        below.forEach(builder::push);
        top.forEach(builder::push);
    }

    // ---- arrays -----------------------------------------------------------------------------------------------

    private static PrimitiveType primitive(TypeKind kind) {
        return PrimitiveType.of(kind.upperBound().descriptorString().charAt(0));
    }

    private void loadElement(TypeKind kind) {
        var index = builder.pop();
        var array = members.nonNull(builder.pop());
        var checked = checkBounds(array, index);
        if (array instanceof Leaf.ObjectConstant constant && checked instanceof Leaf.Constant at) {
            var known = context.elementOf(constant.object(), (int) at.bits());
            if (known.isPresent()) {
                builder.push(known.get());
                return;
            }
        }
        builder.push(builder.append(new Access.LoadElement(array, checked, elementType(array, kind)), position));
    }

    private void storeElement(TypeKind kind) {
        var value = builder.pop();
        var index = builder.pop();
        var array = members.nonNull(builder.pop());
        var checked = checkBounds(array, index);
        var element = elementType(array, kind);
        if (array.declaredTypeOrNull() instanceof ArrayType type && type.element() == PrimitiveType.BOOLEAN) {
            value = members.narrow(value, type.element());
        }
        if (kind == TypeKind.REFERENCE && !(value instanceof Leaf.Null)) {
            value = builder.append(new Check.StoreCheck(value, array), position);
        }
        builder.append(new Access.StoreElement(array, checked, value, element), position);
    }

    private Node checkBounds(Node array, Node index) {
        Node length = lengthOf(array);
        if (index instanceof Leaf.Constant at
                && length instanceof Leaf.Constant known
                && at.bits() >= 0
                && at.bits() < known.bits()) {
            return index;
        }
        return builder.append(new Check.BoundsCheck(index, length), position);
    }

    private Node lengthOf(Node array) {
        if (array instanceof Leaf.ObjectConstant constant) {
            return new Leaf.Constant(Kind.INT, context.lengthOf(constant.object()));
        }
        if (array instanceof Creation.NewArray creation) {
            return creation.input(0);
        }
        return builder.append(new Computation.ArrayLength(array), position);
    }

    private JavaType elementType(Node array, TypeKind kind) {
        if (kind != TypeKind.REFERENCE) {
            return primitive(kind);
        }
        return array.declaredTypeOrNull() instanceof ArrayType type && type.element() instanceof ReferenceType element
                ? element
                : context.world().object();
    }

    private void operate(Opcode opcode) {
        if (opcode == Opcode.ARRAYLENGTH) {
            builder.push(lengthOf(members.nonNull(builder.pop())));
        } else {
            arithmetic.operator(opcode);
        }
    }

    private void newArray(JavaType element) {
        var length = arithmetic.nonNegative(builder.pop());
        builder.push(builder.append(new Creation.NewArray(context.world().arrayOf(element), length), position));
    }

    private void newMultiArray(NewMultiArrayInstruction creation) {
        var lengths = new Node[creation.dimensions()];
        for (int i = lengths.length - 1; i >= 0; i--) {
            lengths[i] = builder.pop();
        }
        var type = (ArrayType) members.type(creation.arrayType());
        builder.push(builder.append(new Creation.NewMultiArray(type, lengths), position));
    }

    // ---- types and monitors -----------------------------------------------------------------------------------

    private void checkType(TypeCheckInstruction check) {
        var value = builder.pop();
        ReferenceType type;
        try {
            type = members.type(check.type());
        } catch (UnusableClass unusable) {
            // Of null nobody asks whether it has the type, so the type is not looked up.
            members.failUnlessNull(value, unusable.refusal().error());
            if (!builder.isEnded()) {
                builder.push(check.opcode() == Opcode.CHECKCAST ? new Leaf.Null() : new Leaf.Constant(Kind.INT, 0));
            }
            return;
        }
        if (type instanceof ClassType target && target.isUnboxed()) {
            throw new BuildContext.Unsupported("a type test against the unboxed type " + target);
        }
        boolean proven = value.declaredTypeOrNull() != null
                && isTrusted(value, type)
                && value.declaredTypeOrNull().isSubtypeOf(type);
        if (check.opcode() == Opcode.CHECKCAST) {
            boolean harmless = proven || value instanceof Leaf.Null;
            builder.push(harmless ? value : builder.append(new Check.CheckCast(value, type), position));
        } else if (value instanceof Leaf.Null) {
            builder.push(new Leaf.Constant(Kind.INT, 0));
        } else if (value instanceof Leaf.ObjectConstant constant) {
            builder.push(new Leaf.Constant(Kind.INT, constant.object().type().isSubtypeOf(type) ? 1 : 0));
        } else if (proven && value.isNeverNull()) {
            builder.push(new Leaf.Constant(Kind.INT, 1));
        } else {
            builder.push(builder.append(new Computation.InstanceOf(value, type), position));
        }
    }

    /// Declared interface types are not checked by the verifier: only exact values prove an interface.
    private static boolean isTrusted(Node value, ReferenceType type) {
        boolean exact = value instanceof Creation.New
                || value instanceof Creation.NewArray
                || value instanceof Leaf.ObjectConstant
                || value instanceof Leaf.StringConstant
                || value instanceof Check.CheckCast;
        return exact || type instanceof ClassType target && !target.isInterface();
    }

    private void monitor(MonitorInstruction monitor) {
        var object = members.nonNull(builder.pop());
        boolean enter = monitor.opcode() == Opcode.MONITORENTER;
        builder.append(enter ? new Control.MonitorEnter(object) : new Control.MonitorExit(object), position);
    }

    // ---- control ----------------------------------------------------------------------------------------------

    private void choose(int otherwise) {
        var sorted = new ArrayList<>(builder.choices(position));
        sorted.sort(Comparator.comparingInt(MethodCode.Choice::value));
        var keys = sorted.stream().mapToInt(MethodCode.Choice::value).toArray();
        var targets = sorted.stream().mapToInt(MethodCode.Choice::target).toArray();
        builder.branch(builder.pop(), keys, targets, otherwise);
    }

    private void branch(BranchInstruction branch) {
        int target = builder.indexOf(branch.target());
        switch (branch.opcode()) {
            case GOTO, GOTO_W -> builder.goTo(target);
            case IFEQ -> branchOnZero(Condition.EQUAL, target);
            case IFNE -> branchOnZero(Condition.NOT_EQUAL, target);
            case IFLT -> branchOnZero(Condition.LESS, target);
            case IFGE -> branchOnZero(Condition.GREATER_OR_EQUAL, target);
            case IFGT -> branchOnZero(Condition.GREATER, target);
            case IFLE -> branchOnZero(Condition.LESS_OR_EQUAL, target);
            case IFNULL -> branchOn(Condition.EQUAL, builder.pop(), new Leaf.Null(), target);
            case IFNONNULL -> branchOn(Condition.NOT_EQUAL, builder.pop(), new Leaf.Null(), target);
            case IF_ICMPEQ, IF_ACMPEQ -> branchOnTwo(Condition.EQUAL, target);
            case IF_ICMPNE, IF_ACMPNE -> branchOnTwo(Condition.NOT_EQUAL, target);
            case IF_ICMPLT -> branchOnTwo(Condition.LESS, target);
            case IF_ICMPGE -> branchOnTwo(Condition.GREATER_OR_EQUAL, target);
            case IF_ICMPGT -> branchOnTwo(Condition.GREATER, target);
            case IF_ICMPLE -> branchOnTwo(Condition.LESS_OR_EQUAL, target);
            default -> throw new BuildContext.Unsupported("branch " + branch.opcode());
        }
    }

    private void branchOnTwo(Condition condition, int target) {
        var right = builder.pop();
        branchOn(condition, builder.pop(), right, target);
    }

    private void branchOnZero(Condition condition, int target) {
        var value = builder.pop();
        if (value instanceof Computation.ThreeWay comparison) {
            var direct = Arithmetic.withoutThreeWay(condition, comparison);
            branchOn(direct, comparison.input(0), comparison.input(1), target);
        } else if (Arithmetic.isTruth(value) && condition == Condition.NOT_EQUAL) {
            builder.branch(value, target, builder.fallThrough());
        } else {
            branchOn(condition, value, new Leaf.Constant(Kind.INT, 0), target);
        }
    }

    private void branchOn(Condition condition, Node left, Node right, int target) {
        builder.branch(arithmetic.test(condition, left, right), target, builder.fallThrough());
    }
}
