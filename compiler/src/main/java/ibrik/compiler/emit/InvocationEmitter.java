package ibrik.compiler.emit;

import ibrik.compiler.analysis.world.EntryPoints;
import ibrik.compiler.classes.Kind;
import ibrik.compiler.classes.Method;
import ibrik.compiler.ir.Invocation;
import ibrik.compiler.problem.CompilerBug;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes calls: direct, by the hub of the receiver, and of initialisers.
final class InvocationEmitter {
    private final FunctionText text;
    private final ModuleText module;
    private final Operands operands;
    private final IntrinsicEmitter intrinsics;

    InvocationEmitter(FunctionText text, Operands operands, IntrinsicEmitter intrinsics) {
        this.text = text;
        this.module = text.module();
        this.operands = operands;
        this.intrinsics = intrinsics;
    }

    void emit(Invocation invocation) {
        switch (invocation) {
            case Invocation.Call call -> call(call);
            case Invocation.Intrinsic intrinsic -> intrinsics.emit(intrinsic);
            case Invocation.InitialiseClass initialise -> initialise(initialise);
        }
    }

    private void initialise(Invocation.InitialiseClass initialise) {
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
        text.call("", "void " + module.function("ibrik_initialise_class", "void", "ptr") + "(ptr " + mirror + ")", "");
        text.line("br label %" + next);
        text.startLabel(next);
    }

    private void call(Invocation.Call call) {
        var method = call.method();
        String arguments = Stream.of(call.inputs()).map(operands::typed).collect(Collectors.joining(", "));
        String type = LlvmText.type(call.kind());
        String target = call.kind() == Kind.VOID ? "" : operands.result(call);
        String callee = call.dispatch() == Invocation.Dispatch.DIRECT ? direct(method) : dispatched(call);
        text.call(target, type + " " + callee + "(" + arguments + ")", "");
    }

    private String direct(Method method) {
        var external = method.marks().get("External");
        String symbol = external != null ? external.value() : EntryPoints.symbolOf(method);
        return module.function(
                symbol, LlvmText.type(method.signature().result().kind()), MethodEmitter.signature(method));
    }

    private String dispatched(Invocation.Call call) {
        String hub = operands.hubOf(operands.value(call.input(0)));
        String place = operands.hubPlace(Symbols.selector(call.method()), hub);
        return text.define("load ptr, ptr " + place + ", align 8, !invariant.load !8");
    }
}
