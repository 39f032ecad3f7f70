package ibrik.compiler.emit;

import ibrik.compiler.analysis.world.EntryPoints;
import ibrik.compiler.analysis.world.Services;
import ibrik.compiler.classes.ArrayType;
import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Kind;
import ibrik.compiler.classes.Method;
import ibrik.compiler.classes.ReferenceType;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.ir.Node;
import ibrik.compiler.problem.CompilerBug;
import ibrik.vocabulary.layout.ExecutorLayout;
import ibrik.vocabulary.layout.ObjectLayout;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes single instructions as LLVM text; arithmetic is in [ArithmeticEmitter], intrinsics in [IntrinsicEmitter].
final class NodeEmitter {
    private static final String COLD = "#1";

    private final FunctionText text;
    private final ModuleText module;
    private final Set<Node> barrierFreeOrNull;
    private final Set<Node> frozen;
    private final ArithmeticEmitter arithmetic;
    private final IntrinsicEmitter intrinsics;

    /// What is being emitted; null before the first instruction.
    private Node current;

    /// @param barrierFreeOrNull stores of references that need no barrier; null if none needs one
    /// @param frozen loads of elements that become indices, see [RacyIndices]
    NodeEmitter(FunctionText text, ModuleText module, Set<Node> barrierFreeOrNull, Set<Node> frozen) {
        this.text = text;
        this.module = module;
        this.barrierFreeOrNull = barrierFreeOrNull;
        this.frozen = frozen;
        this.arithmetic = new ArithmeticEmitter(text, this);
        this.intrinsics = new IntrinsicEmitter(text, this);
    }

    // ---- operands ---------------------------------------------------------------------------------------------

    /// The operand's spelling, without its type.
    String value(Node node) {
        return switch (node) {
            case Node.Constant constant -> LlvmText.number(constant);
            case Node.Null _ -> "null";
            case Node.ObjectConstant object -> module.address(module.names().of((HeapObject) object.object()));
            case Node.StringConstant string -> module.address(Symbols.ofString(string.value()));
            case Node.ClassConstant type -> module.address(Symbols.ofMirror(type.value()));
            default -> node.resolved() == node ? alias(node) : value(node.resolved());
        };
    }

    /// Checks yield their first input: they need no name of their own.
    private String alias(Node node) {
        return switch (node) {
            case Node.Check check -> value(check.input(0));
            default -> FunctionText.value(node);
        };
    }

    /// Type and operand.
    String typed(Node node) {
        return LlvmText.type(node.kind()) + " " + value(node);
    }

    /// An INT used as a branch condition.
    String condition(Node node) {
        return text.define("icmp ne " + typed(node) + ", 0");
    }

    private String result(Node node) {
        return FunctionText.value(node) + " = ";
    }

    // ---- dispatch ---------------------------------------------------------------------------------------------

    void emit(Node node) {
        current = node;
        switch (node) {
            case Node.Binary binary -> arithmetic.binary(binary);
            case Node.Negate negate -> arithmetic.negate(negate);
            case Node.Convert convert -> arithmetic.convert(convert);
            case Node.ThreeWay comparison -> arithmetic.threeWay(comparison);
            case Node.Test test -> arithmetic.test(test);
            case Node.InstanceOf test -> instanceOf(test);
            case Node.ArrayLength length -> arrayLength(length);
            case Node.NullCheck check -> nullCheck(check);
            case Node.CheckCast cast -> checkCast(cast);
            case Node.BoundsCheck check -> boundsCheck(check);
            case Node.ZeroCheck check ->
                failIf("icmp eq " + typed(check.input(0)) + ", 0", "ibrik_throw_division_by_zero", "", "");
            case Node.NegativeSizeCheck check ->
                failIf(
                        "icmp slt " + typed(check.input(0)) + ", 0",
                        "ibrik_throw_negative_size",
                        "i32",
                        typed(check.input(0)));
            case Node.StoreCheck check -> storeCheck(check);
            case Node.LoadField load -> loadField(load);
            case Node.StoreField store -> storeField(store);
            case Node.LoadStatic load -> load(load, staticPlace(load.field()), load.field());
            case Node.StoreStatic store -> store(store.input(0), staticPlace(store.field()), store.field());
            case Node.LoadElement load -> loadElement(load);
            case Node.StoreElement store -> storeElement(store);
            case Node.New creation -> create(creation);
            case Node.NewArray creation -> createArray(creation);
            case Node.NewMultiArray creation -> createMultiArray(creation);
            case Node.InitialiseClass initialise -> initialise(initialise);
            case Node.Call call -> call(call);
            case Node.Intrinsic intrinsic -> intrinsics.emit(intrinsic);
            case Node.MonitorEnter enter -> service("ibrik_monitor_enter", "ptr", typed(enter.input(0)));
            case Node.MonitorExit exit -> service("ibrik_monitor_exit", "ptr", typed(exit.input(0)));
            case Node.CaughtException caught -> caught(caught);
            case Node.VariableValue variable ->
                text.record(variable.variable(), typed(variable.input(0)), variable.position());
            case Node.LinkageFailure failure -> {
                String string = module.address(Symbols.ofString(failure.error()));
                String callee = module.function("ibrik_throw_linkage", "void", "ptr");
                text.call("", "void " + callee + "(ptr " + string + ")", COLD);
            }
            default -> throw new CompilerBug("no code for " + node);
        }
    }

    private void service(String symbol, String parameters, String arguments) {
        text.call("", "void " + module.function(symbol, "void", parameters) + "(" + arguments + ")", "");
    }

    // ---- checks -----------------------------------------------------------------------------------------------

    private void failIf(String condition, String service, String parameters, String arguments) {
        String fails = text.define(condition);
        fail(fails, service, parameters, arguments, ", !prof !9");
    }

    private void fail(String fails, String service, String parameters, String arguments, String branch) {
        String cold = text.newLabel("fail");
        String next = text.newLabel("pass");
        text.line("br i1 " + fails + ", label %" + cold + ", label %" + next + branch);
        text.startLabel(cold);
        boolean panics = current != null && Services.isNoFail(current);
        String callee = panics
                ? module.function(Services.BROKEN_INVARIANT, "void", "")
                : module.function(service, "void", parameters);
        text.call("", "void " + callee + "(" + (panics ? "" : arguments) + ")", COLD);
        text.line("unreachable");
        text.startLabel(next);
    }

    private void nullCheck(Node.NullCheck check) {
        String isNull = text.define("icmp eq " + typed(check.input(0)) + ", null");
        fail(isNull, "ibrik_throw_null_pointer", "", "", ", !prof !9, !make.implicit !8");
    }

    private void boundsCheck(Node.BoundsCheck check) {
        failIf(
                "icmp uge " + typed(check.input(0)) + ", " + value(check.input(1)),
                "ibrik_throw_index",
                "i32, i32",
                typed(check.input(0)) + ", " + typed(check.input(1)));
    }

    /// The check against the stack limit at the start of a method.
    void lookAtStack(MethodShape.StackLook look) {
        switch (look) {
            case NONE -> {}
            case IN_FRAME ->
                failIf(
                        "icmp ult i64 " + stackPointer() + ", " + stackLimit(ExecutorLayout.OWN_STACK_LIMIT),
                        "ibrik_throw_stack_overflow",
                        "",
                        "");
            case WITH_POLL -> pollStack();
        }
    }

    private String stackPointer() {
        module.intrinsic("llvm.read_register.i64", "i64", "metadata");
        return text.define("call i64 @llvm.read_register.i64(metadata !" + module.metadata("!{!\"rsp\"}") + ")");
    }

    private String stackLimit(int offset) {
        return text.define("load i64, " + executorPlace(offset) + ", align 8");
    }

    /// A check that is a poll too: whoever wants a stop moves the limit.
    private void pollStack() {
        String below = text.define("icmp ult i64 " + stackPointer() + ", " + stackLimit(ExecutorLayout.STACK_LIMIT));
        String cold = text.newLabel("look");
        String next = text.newLabel("enough");
        text.line("br i1 " + below + ", label %" + cold + ", label %" + next + ", !prof !9");
        text.startLabel(cold);
        String callee = module.function("ibrik_stack_limit_reached", "preserve_allcc i32", "");
        String reached = text.define("call preserve_allcc i32 " + callee + "() #7");
        failIf("icmp ne i32 " + reached + ", 0", "ibrik_throw_stack_overflow", "", "");
        text.line("br label %" + next);
        text.startLabel(next);
    }

    static String executorPlace(int offset) {
        return "ptr addrspace(256) inttoptr (i64 " + offset + " to ptr addrspace(256))";
    }

    /// The class's hub offset of an object that is not null.
    String hubOf(String object) {
        return text.define("load i32, ptr " + object + ", align 8, !tbaa !" + module.aliasTag("header"));
    }

    /// The place `symbol + hub offset`: a slot of the object's hub.
    String hubPlace(String symbol, String hub) {
        String wide = text.define("zext i32 " + hub + " to i64");
        return text.define("getelementptr i8, ptr " + module.address(symbol) + ", i64 " + wide);
    }

    /// An i1: the object, not null, is an instance of the type.
    private String isInstance(String object, ReferenceType type) {
        if (type instanceof ClassType target && target.superclassOrNull() == null) {
            return "true";
        }
        if (type instanceof ArrayType) {
            return isArrayInstance(object, type);
        }
        String hub = hubOf(object);
        var target = (ClassType) type;
        if (target.isInterface()) {
            String place = hubPlace(Symbols.interfaceSlot(target), hub);
            String number = text.define("load i16, ptr " + place + ", align 2, !invariant.load !8");
            String wanted = text.define("trunc i32 " + absolute(Symbols.interfaceNumber(target)) + " to i16");
            return text.define("icmp eq i16 " + number + ", " + wanted);
        }
        if (target.isFinal()) {
            return text.define("icmp eq i32 " + hub + ", " + absolute(Symbols.hubNumber(target)));
        }
        String distance = text.define("sub i32 " + hub + ", " + absolute(Symbols.hubNumber(target)));
        return text.define("icmp ule i32 " + distance + ", " + absolute(Symbols.hubSpan(target)));
    }

    private String isArrayInstance(String object, ReferenceType type) {
        String before = text.newLabel("exact");
        String slow = text.newLabel("slow");
        String next = text.newLabel("tested");
        text.line("br label %" + before);
        text.startLabel(before);
        String hub = hubOf(object);
        String exact = text.define("icmp eq i32 " + hub + ", " + absolute(Symbols.hubNumber(type)));
        text.line("br i1 " + exact + ", label %" + next + ", label %" + slow);
        text.startLabel(slow);
        String callee = module.function("ibrik_is_instance", "i32", "ptr, i32");
        String answer = text.define(
                "call i32 " + callee + "(ptr " + object + ", i32 " + absolute(Symbols.hubNumber(type)) + ")");
        String holds = text.define("icmp ne i32 " + answer + ", 0");
        text.line("br label %" + next);
        text.startLabel(next);
        return text.define("phi i1 [ true, %" + before + " ], [ " + holds + ", %" + slow + " ]");
    }

    /// A number that the linker knows, as an operand of type i32.
    String absolute(String symbol) {
        return text.define("add i32 0, " + module.absolute(symbol));
    }

    private void instanceOf(Node.InstanceOf test) {
        var reference = test.input(0);
        if (reference.isNeverNull()) {
            text.line(result(test) + "zext i1 " + isInstance(value(reference), test.type()) + " to i32");
            return;
        }
        String start = text.newLabel("start");
        String nonNull = text.newLabel("nonnull");
        String next = text.newLabel("done");
        text.line("br label %" + start);
        text.startLabel(start);
        String isNull = text.define("icmp eq " + typed(reference) + ", null");
        text.line("br i1 " + isNull + ", label %" + next + ", label %" + nonNull);
        text.startLabel(nonNull);
        String answer = isInstance(value(reference), test.type());
        String last = text.newLabel("answer");
        text.line("br label %" + last);
        text.startLabel(last);
        text.line("br label %" + next);
        text.startLabel(next);
        String found = text.define("phi i1 [ false, %" + start + " ], [ " + answer + ", %" + last + " ]");
        text.line(result(test) + "zext i1 " + found + " to i32");
    }

    private void checkCast(Node.CheckCast cast) {
        var reference = cast.input(0);
        String next = text.newLabel("cast");
        if (!reference.isNeverNull()) {
            String isNull = text.define("icmp eq " + typed(reference) + ", null");
            String test = text.newLabel("test");
            text.line("br i1 " + isNull + ", label %" + next + ", label %" + test);
            text.startLabel(test);
        }
        String answer = isInstance(value(reference), cast.type());
        String fails = text.define("xor i1 " + answer + ", true");
        fail(
                fails,
                "ibrik_throw_class_cast",
                "ptr, i32",
                typed(reference) + ", i32 " + module.absolute(Symbols.hubNumber(cast.type())),
                ", !prof !9");
        text.line("br label %" + next);
        text.startLabel(next);
    }

    private void storeCheck(Node.StoreCheck check) {
        String allowed = module.function("ibrik_array_store_allowed", "i32", "ptr, ptr");
        String next = text.newLabel("stored");
        if (!check.input(0).isNeverNull()) {
            String isNull = text.define("icmp eq " + typed(check.input(0)) + ", null");
            String test = text.newLabel("store");
            text.line("br i1 " + isNull + ", label %" + next + ", label %" + test);
            text.startLabel(test);
        }
        // Most arrays of references that code stores to without knowing more are Object[]: everything fits.
        String slow = text.newLabel("check");
        String hub = hubOf(value(check.input(1)));
        String open = text.define("icmp eq i32 " + hub + ", " + absolute("hubnumber:[Ljava.lang.Object;"));
        text.line("br i1 " + open + ", label %" + next + ", label %" + slow);
        text.startLabel(slow);
        String answer =
                text.define("call i32 " + allowed + "(" + typed(check.input(1)) + ", " + typed(check.input(0)) + ")");
        failIf("icmp eq i32 " + answer + ", 0", "ibrik_throw_array_store", "ptr", typed(check.input(0)));
        text.line("br label %" + next);
        text.startLabel(next);
    }

    // ---- memory -----------------------------------------------------------------------------------------------

    private void arrayLength(Node.ArrayLength length) {
        String place = text.define(
                "getelementptr inbounds i8, " + typed(length.input(0)) + ", i64 " + ObjectLayout.ARRAY_LENGTH);
        text.line(result(length) + "load i32, ptr " + place + ", align 8, !tbaa !" + module.aliasTag("length")
                + ", !range !" + module.metadata("!{i32 0, i32 -2147483648}"));
    }

    private String fieldPlace(Node object, Field field) {
        return text.define("getelementptr inbounds i8, " + typed(object) + ", i64 " + field.offset());
    }

    private String staticPlace(Field field) {
        return module.address(field.symbol());
    }

    private void loadField(Node.LoadField load) {
        load(load, fieldPlace(load.input(0), load.field()), load.field());
    }

    /// True if the instruction, which stores `value` into an object, has to tell the collector.
    boolean needsBarrier(Node store, Node value) {
        return value.kind() == Kind.REFERENCE && barrierFreeOrNull != null && !barrierFreeOrNull.contains(store);
    }

    private void storeField(Node.StoreField store) {
        String place = fieldPlace(store.input(0), store.field());
        if (needsBarrier(store, store.input(1))) {
            StoreBarrier.FIELD.write(text, value(store.input(0)), place);
        }
        store(store.input(1), place, store.field());
    }

    private String ordering(Field field) {
        return field.isVolatile() ? " seq_cst" : " unordered";
    }

    private void load(Node target, String place, Field field) {
        var type = field.type();
        String memory = LlvmText.memoryType(type);
        String load = "load atomic " + memory + ", ptr " + place + ordering(field) + ", align " + type.bytes()
                + ", !tbaa !" + module.aliasTag(field.toString());
        if (memory.equals(LlvmText.type(type.kind()))) {
            text.line(result(target) + load);
        } else {
            String raw = text.define(load);
            text.line(result(target) + extension(type) + " " + memory + " " + raw + " to i32");
        }
    }

    static String extension(JavaType type) {
        boolean unsigned = type.name().equals("char") || type.name().equals("boolean");
        return unsigned ? "zext" : "sext";
    }

    private void store(Node value, String place, Field field) {
        var type = field.type();
        String memory = LlvmText.memoryType(type);
        String operand = narrowed(value, memory);
        text.line("store atomic " + memory + " " + operand + ", ptr " + place + ordering(field) + ", align "
                + type.bytes() + ", !tbaa !" + module.aliasTag(field.toString()));
    }

    private String narrowed(Node value, String memory) {
        return memory.equals(LlvmText.type(value.kind()))
                ? value(value)
                : text.define("trunc " + typed(value) + " to " + memory);
    }

    private String elementPlace(Node array, Node index, JavaType element) {
        String wide = text.define("zext " + typed(index) + " to i64");
        String start =
                text.define("getelementptr inbounds i8, " + typed(array) + ", i64 " + ObjectLayout.ARRAY_ELEMENTS);
        return text.define(
                "getelementptr inbounds " + LlvmText.memoryType(element) + ", ptr " + start + ", i64 " + wide);
    }

    private String elementTag(JavaType element) {
        return ", align " + element.bytes() + ", !tbaa !"
                + module.aliasTag("["
                        + (element.isReference()
                                ? "L"
                                : element.bytes() + element.kind().toString()));
    }

    private void loadElement(Node.LoadElement load) {
        var element = load.element();
        String place = elementPlace(load.input(0), load.input(1), element);
        String memory = LlvmText.memoryType(element);
        String ordering = element.isReference() ? " unordered" : "";
        String access = "load " + (element.isReference() ? "atomic " : "") + memory + ", ptr " + place + ordering
                + elementTag(element);
        if (frozen.contains(load)) {
            access = "freeze " + memory + " " + text.define(access);
        }
        if (memory.equals(LlvmText.type(element.kind()))) {
            text.line(result(load) + access);
        } else {
            String raw = text.define(access);
            text.line(result(load) + extension(element) + " " + memory + " " + raw + " to i32");
        }
    }

    private void storeElement(Node.StoreElement store) {
        var element = store.element();
        String place = elementPlace(store.input(0), store.input(1), element);
        String memory = LlvmText.memoryType(element);
        String operand = narrowed(store.input(2), memory);
        boolean reference = element.isReference();
        if (needsBarrier(store, store.input(2))) {
            StoreBarrier.ELEMENT.write(text, value(store.input(0)), place);
        }
        text.line("store " + (reference ? "atomic " : "") + memory + " " + operand + ", ptr " + place
                + (reference ? " unordered" : "") + elementTag(element));
    }

    // ---- allocation -------------------------------------------------------------------------------------------

    private void create(Node.New creation) {
        Allocation.defineInstance(module);
        text.call(
                result(creation),
                "ptr @" + Allocation.INSTANCE + "(i32 " + module.absolute(Symbols.hubNumber(creation.type())) + ", i64 "
                        + creation.type().instanceBytes() + ")",
                "");
    }

    private void createArray(Node.NewArray creation) {
        Allocation.defineArray(module);
        int shift = Integer.numberOfTrailingZeros(creation.type().element().bytes());
        text.call(
                result(creation),
                "ptr @" + Allocation.ARRAY + "(i32 " + module.absolute(Symbols.hubNumber(creation.type())) + ", "
                        + typed(creation.input(0)) + ", i64 " + shift + ")",
                "");
    }

    private void createMultiArray(Node.NewMultiArray creation) {
        Allocation.defineArray(module);
        int count = creation.inputs().length;
        String lengths = text.newLabel("lengths").replace('.', '_');
        text.call(
                "%" + lengths + " = ",
                "ptr @" + Allocation.ARRAY + "(i32 " + module.absolute("hubnumber:[I") + ", i32 " + count + ", i64 2)",
                "");
        for (int i = 0; i < count; i++) {
            String place = text.define(
                    "getelementptr inbounds i8, ptr %" + lengths + ", i64 " + (ObjectLayout.ARRAY_ELEMENTS + 4 * i));
            text.line("store " + typed(creation.input(i)) + ", ptr " + place + ", align 4");
        }
        String callee = module.function("ibrik_allocate_multi_array", "ptr", "i32, ptr");
        text.call(
                result(creation),
                "ptr " + callee + "(i32 " + module.absolute(Symbols.hubNumber(creation.type())) + ", ptr %" + lengths
                        + ")",
                "");
    }

    // ---- control ----------------------------------------------------------------------------------------------

    private void initialise(Node.InitialiseClass initialise) {
        String mirror = module.address(Symbols.ofMirror(initialise.type()));
        int offset = initialise
                .type()
                .world()
                .named("java.lang.Class")
                .declaredField("initialisationState")
                .orElseThrow(() -> new CompilerBug("java.lang.Class has no field initialisationState"))
                .offset();
        String place = text.define("getelementptr i8, ptr " + mirror + ", i64 " + offset);
        String state = text.define("load atomic i8, ptr " + place + " acquire, align 1");
        String done = text.define("icmp eq i8 " + state + ", 0");
        String slow = text.newLabel("initialise");
        String next = text.newLabel("initialised");
        text.line("br i1 " + done + ", label %" + next + ", label %" + slow + ", !prof !10");
        text.startLabel(slow);
        service("ibrik_initialise_class", "ptr", "ptr " + mirror);
        text.line("br label %" + next);
        text.startLabel(next);
    }

    private void call(Node.Call call) {
        var method = call.method();
        String arguments = Stream.of(call.inputs()).map(this::typed).collect(Collectors.joining(", "));
        String type = LlvmText.type(call.kind());
        String target = call.kind() == Kind.VOID ? "" : result(call);
        String callee = call.dispatch() == Node.Dispatch.DIRECT ? direct(method) : dispatched(call);
        text.call(target, type + " " + callee + "(" + arguments + ")", "");
    }

    private String direct(Method method) {
        var external = method.marks().get("External");
        String symbol = external != null ? external.value() : EntryPoints.symbolOf(method);
        return module.function(
                symbol, LlvmText.type(method.signature().result().kind()), MethodEmitter.signature(method));
    }

    private String dispatched(Node.Call call) {
        String hub = hubOf(value(call.input(0)));
        String place = hubPlace(Symbols.selector(call.method()), hub);
        return text.define("load ptr, ptr " + place + ", align 8, !invariant.load !8");
    }

    private void caught(Node.CaughtException caught) {
        String pad = text.define("landingpad { ptr, i32 } catch ptr null");
        text.line(result(caught) + "extractvalue { ptr, i32 } " + pad + ", 0");
    }
}
