package ibrik.compiler.ir.build;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.Hierarchy;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Kind;
import ibrik.compiler.classes.LinkRules;
import ibrik.compiler.classes.Method;
import ibrik.compiler.classes.PrimitiveType;
import ibrik.compiler.classes.ReferenceType;
import ibrik.compiler.ir.Access;
import ibrik.compiler.ir.Check;
import ibrik.compiler.ir.Computation;
import ibrik.compiler.ir.Condition;
import ibrik.compiler.ir.Control;
import ibrik.compiler.ir.Creation;
import ibrik.compiler.ir.Invocation;
import ibrik.compiler.ir.Leaf;
import ibrik.compiler.ir.Node;
import ibrik.compiler.ir.Position;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.DynamicConstantPoolEntry;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.InterfaceMethodRefEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Constants, fields, calls and object creation: everything that refers to other classes.
final class MemberTranslator {
    private static final String OBJECT_INITIALISER = "<init>";

    /// The instruction that does what a method handle of a kind does (JVMS §5.4.3.5).
    private static final Map<Integer, Opcode> HANDLE_KINDS = Map.of(
            MethodHandleInfo.REF_getField, Opcode.GETFIELD,
            MethodHandleInfo.REF_getStatic, Opcode.GETSTATIC,
            MethodHandleInfo.REF_putField, Opcode.PUTFIELD,
            MethodHandleInfo.REF_putStatic, Opcode.PUTSTATIC,
            MethodHandleInfo.REF_invokeVirtual, Opcode.INVOKEVIRTUAL,
            MethodHandleInfo.REF_invokeStatic, Opcode.INVOKESTATIC,
            MethodHandleInfo.REF_invokeSpecial, Opcode.INVOKESPECIAL,
            MethodHandleInfo.REF_newInvokeSpecial, Opcode.INVOKESPECIAL,
            MethodHandleInfo.REF_invokeInterface, Opcode.INVOKEINTERFACE);

    private final GraphBuilder builder;
    private final BuildContext context;
    private final Method method;
    private final LinkRules linkage;
    private final SmallValues smallValues;
    private Position position;

    MemberTranslator(GraphBuilder builder, BuildContext context, Method method, SmallValues smallValues) {
        this.builder = builder;
        this.context = context;
        this.method = method;
        this.linkage = new LinkRules(method);
        this.smallValues = smallValues;
    }

    void moveTo(Position at) {
        position = at;
    }

    /// The instruction cannot be linked: it throws the named error instead.
    void failLinkage(String error) {
        if (!builder.isEnded()) {
            builder.append(new Control.LinkageFailure(error), position);
            builder.unreachable();
        }
    }

    /// The instruction cannot be linked, which only matters to references that are not null.
    void failUnlessNull(Node reference, String error) {
        if (reference.isNeverNull()) {
            failLinkage(error);
        } else if (!(reference instanceof Leaf.Null)) {
            var isNull = builder.append(new Computation.Test(Condition.EQUAL, reference, new Leaf.Null()), position);
            builder.goOnIf(isNull, new Control.LinkageFailure(error), position);
        }
    }

    /// The instruction cannot be compiled: a problem of the build if it is reached.
    void failUnsupported(String what) {
        failLinkage(Control.LinkageFailure.UNSUPPORTED + what);
    }

    /// The type that an instruction names.
    ReferenceType type(ClassEntry entry) {
        return linkage.type(entry.asInternalName());
    }

    /// The value as it is kept in a place of the type. Code of the JDK has no others.
    Node narrow(Node value, JavaType type) {
        return linkage.isTrusted() ? value : smallValues.narrow(value, type, position);
    }

    Node nonNull(Node reference) {
        return reference.isNeverNull() || reference.kind() != Kind.REFERENCE
                ? reference
                : builder.append(new Check.NullCheck(reference), position);
    }

    // ---- constants --------------------------------------------------------------------------------------------

    void constant(ConstantInstruction instruction) {
        if (instruction instanceof ConstantInstruction.LoadConstantInstruction load) {
            loadable(load.constantEntry());
            return;
        }
        Object value = instruction.constantValue();
        if (instruction.opcode() == Opcode.ACONST_NULL) {
            builder.push(new Leaf.Null());
        } else {
            builder.push(number(value));
        }
    }

    private static Node number(Object value) {
        return switch (value) {
            case Integer i -> new Leaf.Constant(Kind.INT, i);
            case Long l -> new Leaf.Constant(Kind.LONG, l);
            case Float f -> new Leaf.Constant(Kind.FLOAT, Float.floatToRawIntBits(f));
            case Double d -> new Leaf.Constant(Kind.DOUBLE, Double.doubleToRawLongBits(d));
            default -> throw new BuildContext.Unsupported("constant " + value);
        };
    }

    private void loadable(LoadableConstantEntry entry) {
        switch (entry) {
            case StringEntry string ->
                builder.push(new Leaf.StringConstant(
                        string.stringValue(), context.world().named("java.lang.String")));
            case ClassEntry type -> pushClass(linkage.type(type.asInternalName()));
            case ConstantDynamicEntry dynamic -> {
                linkBootstrap(dynamic);
                callConstant(context.expand(method, dynamic, position.bytecodeIndex()));
            }
            case MethodHandleEntry handle -> {
                linkHandle(handle);
                callConstant(context.constant(method, handle));
            }
            case MethodTypeEntry type -> {
                context.world().checkTypes(type.descriptor().stringValue());
                callConstant(context.constant(method, type));
            }
            default -> {
                if (entry.constantValue() instanceof Number number) {
                    builder.push(number(number));
                } else {
                    throw new BuildContext.Unsupported("constant " + entry.constantValue());
                }
            }
        }
    }

    private void callConstant(Method constant) {
        initialise(constant.owner());
        call(constant, Invocation.Dispatch.DIRECT, new Node[0]);
    }

    private void pushClass(JavaType type) {
        builder.push(new Leaf.ClassConstant(type, context.world().named("java.lang.Class")));
    }

    // ---- fields -----------------------------------------------------------------------------------------------

    void field(FieldInstruction instruction) {
        var field = linkage.field(
                instruction.opcode(),
                instruction.owner().asInternalName(),
                instruction.name().stringValue(),
                instruction.type().stringValue());
        switch (instruction.opcode()) {
            case GETFIELD -> getField(field);
            case PUTFIELD -> putField(field);
            case GETSTATIC -> getStatic(field);
            case PUTSTATIC -> {
                initialise(field.owner());
                builder.append(new Access.StoreStatic(field, narrow(builder.pop(), field.type())), position);
            }
            default -> throw new BuildContext.Unsupported("field access " + instruction.opcode());
        }
    }

    private void getField(Field field) {
        var object = builder.pop();
        if (field.owner().isUnboxed()) {
            builder.push(object);
            return;
        }
        object = nonNull(object);
        if (object instanceof Leaf.ObjectConstant constant) {
            var known = context.constantOf(constant.object(), field);
            if (known.isPresent()) {
                builder.push(known.get());
                return;
            }
        }
        builder.push(builder.append(new Access.LoadField(object, field), position));
    }

    private void putField(Field field) {
        var value = builder.pop();
        var object = nonNull(builder.pop());
        builder.append(new Access.StoreField(object, field, narrow(value, field.type())), position);
    }

    private void getStatic(Field field) {
        field.owner().needLinkable();
        if (field.isFinal() && field.constantValueOrNull() instanceof Number number) {
            builder.push(number(number));
            return;
        }
        initialise(field.owner());
        builder.push(context.constantOf(field).orElseGet(() -> builder.append(new Access.LoadStatic(field), position)));
    }

    /// The class is linked at the latest now; whoever wants what cannot be linked gets the error each time.
    private void initialise(ClassType type) {
        type.needLinkable();
        if (context.needsInitialisation(type, method)) {
            builder.append(new Invocation.InitialiseClass(type), position);
        }
    }

    // ---- creation ---------------------------------------------------------------------------------------------

    void create(NewObjectInstruction instruction) {
        var type = (ClassType) linkage.type(instruction.className().asInternalName());
        if (type.isUnboxed()) {
            builder.push(new Leaf.UnboxedPlaceholder(type));
            return;
        }
        if (type.isAbstract() || type.isInterface()) {
            failLinkage("java/lang/InstantiationError: " + type.name());
            return;
        }
        initialise(type);
        builder.push(builder.append(new Creation.New(type), position));
    }

    // ---- calls ------------------------------------------------------------------------------------------------

    void invokeDynamic(InvokeDynamicInstruction instruction) {
        linkBootstrap(instruction.invokedynamic());
        var target = context.expand(method, instruction.invokedynamic(), position.bytecodeIndex());
        var arguments = popArguments(target.signature().parameters(), 0);
        initialise(target.owner());
        call(target, Invocation.Dispatch.DIRECT, arguments);
    }

    /// Generated code stands for bootstrap methods. One that does not exist is an error all the same, as are handles
    /// and types that it is given and that cannot be linked.
    private void linkBootstrap(DynamicConstantPoolEntry site) {
        linkHandle(site.bootstrap().bootstrapMethod());
        context.world().checkTypes(site.type().stringValue());
        for (var argument : site.bootstrap().arguments()) {
            switch (argument) {
                case MethodHandleEntry handle -> linkHandle(handle);
                case MethodTypeEntry type ->
                    context.world().checkTypes(type.descriptor().stringValue());
                case ClassEntry type -> linkage.type(type.asInternalName());
                default -> {}
            }
        }
    }

    private void linkHandle(MethodHandleEntry handle) {
        var member = handle.reference();
        String owner = member.owner().asInternalName();
        String name = member.name().stringValue();
        String descriptor = member.type().stringValue();
        if (isSignaturePolymorphic(owner, name)) {
            context.world().checkTypes(descriptor);
            return;
        }
        var opcode = HANDLE_KINDS.get(handle.kind());
        if (member instanceof FieldRefEntry) {
            linkage.field(opcode, owner, name, descriptor);
            context.world().checkTypes(descriptor);
        } else {
            boolean ofInterface = member instanceof InterfaceMethodRefEntry;
            linkage.handle(handle.kind(), opcode, owner, ofInterface, name, descriptor);
        }
    }

    void invoke(InvokeInstruction instruction) {
        String owner = instruction.owner().asInternalName();
        String name = instruction.name().stringValue();
        String descriptor = instruction.type().stringValue();
        if (isSignaturePolymorphic(owner, name)) {
            polymorphic(owner, name, descriptor);
            return;
        }
        var callee = linkage.method(instruction.opcode(), owner, instruction.isInterface(), name, descriptor);
        if (callee.isStatic()) {
            var arguments = popArguments(callee.signature().parameters(), 0);
            initialise(callee.owner());
            call(callee, Invocation.Dispatch.DIRECT, arguments);
        } else {
            invokeOnReceiver(instruction, callee);
        }
    }

    private Node[] popArguments(List<JavaType> types, int first) {
        var arguments = new Node[types.size() + first];
        for (int i = arguments.length - 1; i >= first; i--) {
            arguments[i] = builder.pop();
        }
        return arguments;
    }

    private void invokeOnReceiver(InvokeInstruction instruction, Method callee) {
        var arguments = popArguments(callee.signature().parameters(), 1);
        var receiver = builder.pop();
        if (callee.owner().isUnboxed()) {
            invokeUnboxed(callee, receiver, arguments);
            return;
        }
        if (receiver.kind() == Kind.LONG) {
            throw new BuildContext.Unsupported("an unboxed value used as an object by " + callee);
        }
        arguments[0] = nonNull(receiver);
        if (instruction.opcode() == Opcode.INVOKESPECIAL) {
            invokeSpecial(callee, arguments);
            return;
        }
        var exact = exactType(receiver);
        if (exact != null && callee.isVirtual()) {
            var selected = Hierarchy.select(exact, callee);
            if (selected.isPresent()) {
                call(selected.get(), Invocation.Dispatch.DIRECT, arguments);
                return;
            }
        }
        call(callee, dispatchOf(callee), arguments);
    }

    private static ReferenceType exactType(Node receiver) {
        return switch (receiver) {
            case Creation.New creation -> creation.type();
            case Leaf.ObjectConstant constant -> constant.object().type();
            case Leaf.StringConstant constant -> constant.declaredTypeOrNull();
            case Leaf.ClassConstant constant -> constant.declaredTypeOrNull();
            case Creation.NewArray creation -> creation.type();
            default -> null;
        };
    }

    private static Invocation.Dispatch dispatchOf(Method callee) {
        boolean direct =
                !callee.isVirtual() || callee.isFinal() || callee.owner().isFinal();
        if (direct && !callee.isAbstract()) {
            return Invocation.Dispatch.DIRECT;
        }
        return callee.owner().isInterface() ? Invocation.Dispatch.INTERFACE : Invocation.Dispatch.VIRTUAL;
    }

    private void invokeUnboxed(Method callee, Node receiver, Node[] arguments) {
        if (receiver instanceof Leaf.UnboxedPlaceholder placeholder) {
            placeholder.forwardTo(arguments[1]);
        } else if (isComponentAccessor(callee)) {
            builder.push(receiver);
        } else {
            arguments[0] = receiver;
            call(callee, Invocation.Dispatch.DIRECT, arguments);
        }
    }

    private static boolean isComponentAccessor(Method callee) {
        return callee.signature().parameters().isEmpty()
                && callee.signature().result() == PrimitiveType.LONG
                && callee.owner().declaredField(callee.name()).isPresent();
    }

    /// JVMS §6.5, "invokespecial": `super` calls start in the direct superclass; all others name the method itself.
    private void invokeSpecial(Method callee, Node[] arguments) {
        var selected = callee;
        boolean superCall = !callee.name().equals(OBJECT_INITIALISER)
                && !callee.owner().isInterface()
                && callee.owner() != method.owner()
                && method.owner().isSubtypeOf(callee.owner());
        if (superCall && method.owner().superclassOrNull() != null) {
            selected = Hierarchy.selectAbove(method.owner(), callee).orElse(callee);
        }
        if (selected.isAbstract()) {
            failLinkage("java/lang/AbstractMethodError: '" + selected.inSource() + "'");
            return;
        }
        if (isEmptyObjectConstructor(selected)) {
            return;
        }
        call(selected, Invocation.Dispatch.DIRECT, arguments);
    }

    private static boolean isEmptyObjectConstructor(Method callee) {
        return callee.isConstructor() && callee.owner().superclassOrNull() == null;
    }

    private void call(Method callee, Invocation.Dispatch dispatch, Node[] arguments) {
        var replacement = context.replacementOf(callee, Arrays.asList(arguments), position);
        var node = replacement.orElseGet(() -> new Invocation.Call(callee, dispatch, arguments));
        place(node);
    }

    /// Appends the node unless it is a value that needs no place, and pushes its result.
    private void place(Node node) {
        boolean placeless = node instanceof Leaf.Constant
                || node instanceof Leaf.ObjectConstant
                || node instanceof Leaf.Null
                || node instanceof Leaf.StringConstant
                || node instanceof Leaf.ClassConstant
                || node.position() != null
                || node instanceof Leaf.Parameter;
        if (!placeless) {
            builder.append(node, position);
        }
        if (node.kind() != Kind.VOID) {
            builder.push(node);
        }
    }

    private static boolean isSignaturePolymorphic(String owner, String name) {
        return switch (owner) {
            case "java/lang/invoke/MethodHandle" -> name.equals("invoke") || name.equals("invokeExact");
            case "java/lang/invoke/VarHandle" -> ACCESS_MODES.contains(name);
            default -> false;
        };
    }

    /// The methods of VarHandle whose descriptor is that of the call.
    private static final Set<String> ACCESS_MODES = Arrays.stream(VarHandle.AccessMode.values())
            .map(VarHandle.AccessMode::methodName)
            .collect(Collectors.toUnmodifiableSet());

    private void polymorphic(String owner, String name, String descriptor) {
        var signature = context.world().signatureOf(descriptor);
        var arguments = popArguments(signature.parameters(), 1);
        arguments[0] = nonNull(builder.pop());
        var declared = context.world()
                .named(owner.replace('/', '.'))
                .declaredMethod(name, "([Ljava/lang/Object;)Ljava/lang/Object;")
                .or(() -> context.world().named(owner.replace('/', '.')).methods().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst())
                .orElseThrow(() -> new BuildContext.Unsupported(owner + "." + name));
        var node = context.polymorphicCall(declared, descriptor, Arrays.asList(arguments), position)
                .orElseThrow(() -> new BuildContext.Unsupported(
                        "a call of " + declared.owner().name() + "." + name + " whose handle is not a constant"));
        place(node);
    }
}
