package ibrik.compiler.emit;

import ibrik.compiler.classes.Kind;
import ibrik.compiler.classes.Method;
import ibrik.compiler.ir.Invocation;
import ibrik.compiler.ir.Node;
import ibrik.compiler.problem.CompilerBug;
import ibrik.vocabulary.layout.ExecutorLayout;
import ibrik.vocabulary.layout.HubLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Code of the operations that are methods in Java and a few instructions here; see docs/compiler/intrinsics.md.
final class IntrinsicEmitter {
    private final FunctionText text;
    private final Operands operands;
    private final RawAccessEmitter raw;

    IntrinsicEmitter(FunctionText text, Operands operands, AccessEmitter accesses) {
        this.text = text;
        this.operands = operands;
        this.raw = new RawAccessEmitter(text, operands, accesses);
    }

    private static String result(Node node) {
        return node.kind() == Kind.VOID ? "" : FunctionText.value(node) + " = ";
    }

    void emit(Invocation.Intrinsic node) {
        var method = node.method();
        if (method.has("Assembly")) {
            assembly(node);
            return;
        }
        if (method.has("Symbol")) {
            String symbol = text.module().address(method.marks().get("Symbol").value());
            text.line(result(node) + "ptrtoint ptr " + symbol + " to i64");
            return;
        }
        switch (method.owner().name()) {
            case "ibrik.vocabulary.raw.Memory" -> raw.memory(node);
            case "ibrik.vocabulary.raw.Executor" -> executor(node);
            case "ibrik.vocabulary.raw.CodePointer" -> callPointer(node);
            case "jdk.internal.misc.Unsafe" -> raw.unsafe(node);
            case "java.lang.Object" -> mirrorOf(node);
            case "java.lang.Thread" -> currentThread(node);
            case "java.lang.ref.Reference" ->
                // WHY: an instruction that names the register, for liveness is read from the machine code.
                text.line("call void asm sideeffect \"nopl ($0)\", \"r,~{memory}\"(" + operands.typed(node.input(0))
                        + ")");
            case "java.lang.Math", "java.lang.StrictMath" -> mathematics(node);
            case "java.lang.Float", "java.lang.Double" ->
                text.line(result(node) + "bitcast " + operands.typed(node.input(0)) + " to "
                        + LlvmText.type(node.kind()));
            case "java.lang.Integer", "java.lang.Long", "java.lang.Short", "java.lang.Character" -> bits(node);
            default -> throw new CompilerBug("no code for the intrinsic " + method);
        }
    }

    /// AT&T text; LLVM numbers the result `$0` and the parameters behind it.
    private void assembly(Invocation.Intrinsic node) {
        var mark = node.method().marks().get("Assembly");
        String arguments = Stream.of(node.inputs()).map(operands::typed).collect(Collectors.joining(", "));
        text.line(
                result(node) + "call " + LlvmText.type(node.kind()) + " asm sideeffect " + LlvmText.quoted(mark.value())
                        + ", " + LlvmText.quoted(mark.text("constraints")) + "(" + arguments + ")");
    }

    private void executor(Invocation.Intrinsic node) {
        if (node.method().name().equals("stackPointer")) {
            stackPointer(node);
            return;
        }
        String offset = operands.value(node.input(0));
        String place = text.define("inttoptr i32 " + offset + " to ptr addrspace(256)");
        switch (node.method().name()) {
            case "loadLong" -> text.line(result(node) + "load i64, ptr addrspace(256) " + place + ", align 8");
            case "loadReference" -> text.line(result(node) + "load ptr, ptr addrspace(256) " + place + ", align 8");
            case "storeLong", "storeReference" ->
                text.line("store " + operands.typed(node.input(1)) + ", ptr addrspace(256) " + place + ", align 8");
            default -> throw new CompilerBug("no code for " + node.method());
        }
    }

    private void stackPointer(Node node) {
        String callee = text.module().intrinsic("llvm.read_register.i64", "i64", "metadata");
        text.line(result(node) + "call i64 " + callee + "(metadata !"
                + text.module().metadata("!{!\"rsp\"}") + ")");
    }

    private void callPointer(Invocation.Intrinsic node) {
        // By a routine of its own, so that such calls can be told from others in machine code.
        String callee = text.module().function("ibrik_call_by_address", "ptr", "i64");
        String target = node.kind() == Kind.VOID ? "" : result(node);
        text.call(target, "ptr " + callee + "(" + operands.typed(node.input(0)) + ")", "");
    }

    private void mirrorOf(Invocation.Intrinsic node) {
        String hub = operands.hubOf(operands.value(node.input(0)));
        String wide = text.define("zext i32 " + hub + " to i64");
        String start = text.define("getelementptr i8, ptr " + text.module().address("__hubs") + ", i64 " + wide);
        String place = text.define("getelementptr i8, ptr " + start + ", i64 " + HubLayout.CLASS_MIRROR);
        text.line(result(node) + "load ptr, ptr " + place + ", align 8, !invariant.load !8");
    }

    private void currentThread(Invocation.Intrinsic node) {
        text.line(result(node) + "load ptr, " + Operands.executorPlace(ExecutorLayout.CURRENT_THREAD) + ", align 8");
    }

    // ---- arithmetic -------------------------------------------------------------------------------------------

    private void mathematics(Invocation.Intrinsic node) {
        switch (node.method().name()) {
            case "sqrt" -> floating(node, "sqrt");
            case "abs" -> floating(node, "fabs");
            case "fma" -> floating(node, "fma");
            case "floor" -> floating(node, "floor");
            case "ceil" -> floating(node, "ceil");
            case "rint" -> floating(node, "rint");
            case "multiplyHigh" -> multiplyHigh(node, "sext");
            case "unsignedMultiplyHigh" -> multiplyHigh(node, "zext");
            default -> throw new CompilerBug("no code for " + node.method());
        }
    }

    private void floating(Invocation.Intrinsic node, String name) {
        String type = LlvmText.type(node.kind());
        String full = "llvm." + name + (node.kind() == Kind.FLOAT ? ".f32" : ".f64");
        callIntrinsic(node, full, type, List.of());
    }

    private void callIntrinsic(Invocation.Intrinsic node, String name, String type, List<String> more) {
        var arguments = new ArrayList<String>();
        Stream.of(node.inputs()).map(operands::typed).forEach(arguments::add);
        arguments.addAll(more);
        String parameters = arguments.stream()
                .map(argument -> argument.substring(0, argument.indexOf(' ')))
                .collect(Collectors.joining(", "));
        String callee = text.module().intrinsic(name, type, parameters);
        text.line(result(node) + "call " + type + " " + callee + "(" + String.join(", ", arguments) + ")");
    }

    private void multiplyHigh(Invocation.Intrinsic node, String extension) {
        String left = text.define(extension + " " + operands.typed(node.input(0)) + " to i128");
        String right = text.define(extension + " " + operands.typed(node.input(1)) + " to i128");
        String product = text.define("mul i128 " + left + ", " + right);
        String high = text.define("lshr i128 " + product + ", 64");
        text.line(result(node) + "trunc i128 " + high + " to i64");
    }

    private void bits(Invocation.Intrinsic node) {
        Method method = node.method();
        boolean wide = method.owner().name().equals("java.lang.Long");
        String type = wide ? "i64" : "i32";
        switch (method.name()) {
            case "bitCount" -> count(node, "llvm.ctpop." + type, type, List.of());
            case "numberOfLeadingZeros" -> count(node, "llvm.ctlz." + type, type, List.of("i1 false"));
            case "numberOfTrailingZeros" -> count(node, "llvm.cttz." + type, type, List.of("i1 false"));
            case "reverse" -> callIntrinsic(node, "llvm.bitreverse." + type, type, List.of());
            case "reverseBytes" -> reverseBytes(node, type);
            case "rotateLeft" -> rotate(node, "llvm.fshl." + type, type);
            case "rotateRight" -> rotate(node, "llvm.fshr." + type, type);
            default -> throw new CompilerBug("no code for " + method);
        }
    }

    private void count(Invocation.Intrinsic node, String name, String type, List<String> more) {
        if (type.equals("i32")) {
            callIntrinsic(node, name, type, more);
            return;
        }
        String parameters = more.isEmpty() ? "i64" : "i64, i1";
        String callee = text.module().intrinsic(name, "i64", parameters);
        String arguments = operands.typed(node.input(0)) + (more.isEmpty() ? "" : ", " + more.getFirst());
        String count = text.define("call i64 " + callee + "(" + arguments + ")");
        text.line(result(node) + "trunc i64 " + count + " to i32");
    }

    private void reverseBytes(Invocation.Intrinsic node, String type) {
        String owner = node.method().owner().name();
        if (owner.equals("java.lang.Integer") || owner.equals("java.lang.Long")) {
            callIntrinsic(node, "llvm.bswap." + type, type, List.of());
            return;
        }
        String small = text.define("trunc " + operands.typed(node.input(0)) + " to i16");
        String callee = text.module().intrinsic("llvm.bswap.i16", "i16", "i16");
        String swapped = text.define("call i16 " + callee + "(i16 " + small + ")");
        String extension = owner.equals("java.lang.Character") ? "zext" : "sext";
        text.line(result(node) + extension + " i16 " + swapped + " to i32");
    }

    private void rotate(Invocation.Intrinsic node, String name, String type) {
        String callee = text.module().intrinsic(name, type, type + ", " + type + ", " + type);
        String distance = operands.value(node.input(1));
        if (type.equals("i64")) {
            distance = text.define("zext i32 " + distance + " to i64");
        }
        String value = operands.typed(node.input(0));
        text.line(result(node) + "call " + type + " " + callee + "(" + value + ", " + value + ", " + type + " "
                + distance + ")");
    }
}
