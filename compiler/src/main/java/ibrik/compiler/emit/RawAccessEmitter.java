package ibrik.compiler.emit;

import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Kind;
import ibrik.compiler.classes.PrimitiveType;
import ibrik.compiler.ir.Invocation;
import ibrik.compiler.ir.Node;
import ibrik.compiler.problem.CompilerBug;
import java.util.List;

/// Raw memory by address (`Memory`) and by object and offset (`Unsafe`).
final class RawAccessEmitter {
    private static final String UNSAFE = "jdk.internal.misc.Unsafe";
    private static final List<PrimitiveType> BY_NAME = PrimitiveType.ALL;

    private final FunctionText text;
    private final Operands operands;
    private final AccessEmitter accesses;

    RawAccessEmitter(FunctionText text, Operands operands, AccessEmitter accesses) {
        this.accesses = accesses;
        this.text = text;
        this.operands = operands;
    }

    private static String result(Node node) {
        return node.kind() == Kind.VOID ? "" : FunctionText.value(node) + " = ";
    }

    // ---- Memory -----------------------------------------------------------------------------------------------

    void memory(Invocation.Intrinsic node) {
        String name = node.method().name();
        switch (name) {
            case "copy" -> copy(node);
            case "fill" -> fill(node);
            case "fence" -> text.line("fence seq_cst");
            case "addressOf" -> text.line(result(node) + "ptrtoint " + operands.typed(node.input(0)) + " to i64");
            case "objectAt" -> text.line(result(node) + "inttoptr " + operands.typed(node.input(0)) + " to ptr");
            default -> memoryAccess(node, name);
        }
    }

    private void memoryAccess(Invocation.Intrinsic node, String name) {
        String place = text.define("inttoptr " + operands.typed(node.input(0)) + " to ptr");
        boolean shared = name.endsWith("Volatile");
        String order = shared ? " seq_cst" : "";
        if (name.startsWith("load")) {
            load(node, place, typeIn(name, "load"), (shared ? "atomic volatile " : ""), order);
        } else if (name.startsWith("store")) {
            store(node.input(1), place, typeIn(name, "store"), (shared ? "atomic volatile " : ""), order);
        } else if (name.startsWith("compareAndSet")) {
            compareAndSet(node, place, node.input(1), node.input(2), true);
        } else if (name.startsWith("getAndAdd")) {
            text.line(result(node) + "atomicrmw add ptr " + place + ", " + operands.typed(node.input(1)) + " seq_cst");
        } else {
            throw new CompilerBug("no code for " + node.method());
        }
    }

    private void copy(Invocation.Intrinsic node) {
        String from = text.define("inttoptr " + operands.typed(node.input(0)) + " to ptr");
        String to = text.define("inttoptr " + operands.typed(node.input(1)) + " to ptr");
        String callee = text.module().function("memmove", "ptr", "ptr, ptr, i64");
        text.define("call ptr " + callee + "(ptr " + to + ", ptr " + from + ", " + operands.typed(node.input(2)) + ")");
    }

    private void fill(Invocation.Intrinsic node) {
        String place = text.define("inttoptr " + operands.typed(node.input(0)) + " to ptr");
        String callee = text.module().function("memset", "ptr", "ptr, i32, i64");
        text.define("call ptr " + callee + "(ptr " + place + ", " + operands.typed(node.input(2)) + ", "
                + operands.typed(node.input(1)) + ")");
    }

    /// The type named in a method's name behind a verb: `loadShortVolatile` is short.
    private static JavaType typeIn(String name, String verb) {
        String rest = name.substring(verb.length());
        for (PrimitiveType type : BY_NAME) {
            String capital =
                    Character.toUpperCase(type.name().charAt(0)) + type.name().substring(1);
            if (rest.startsWith(capital)) {
                return type;
            }
        }
        throw new CompilerBug("no type in " + name);
    }

    private void load(Node target, String place, JavaType type, String qualifier, String order) {
        String memory = LlvmText.memoryType(type);
        String load = "load " + qualifier + memory + ", ptr " + place + order + ", align "
                + (order.isEmpty() ? 1 : type.bytes());
        if (memory.equals(LlvmText.type(target.kind()))) {
            text.line(result(target) + load);
        } else {
            String raw = text.define(load);
            text.line(result(target) + Operands.extension(type) + " " + memory + " " + raw + " to i32");
        }
    }

    private void store(Node value, String place, JavaType type, String qualifier, String order) {
        String memory = LlvmText.memoryType(type);
        String operand = memory.equals(LlvmText.type(value.kind()))
                ? operands.value(value)
                : text.define("trunc " + operands.typed(value) + " to " + memory);
        text.line("store " + qualifier + memory + " " + operand + ", ptr " + place + order + ", align "
                + (order.isEmpty() ? 1 : type.bytes()));
    }

    /// Yields a truth value, or the value that was there.
    private void compareAndSet(Node node, String place, Node expected, Node value, boolean truth) {
        String pair = text.define("cmpxchg ptr " + place + ", " + operands.typed(expected) + ", "
                + operands.typed(value) + " seq_cst seq_cst");
        String type = LlvmText.type(expected.kind());
        if (truth) {
            String done = text.define("extractvalue { " + type + ", i1 } " + pair + ", 1");
            text.line(result(node) + "zext i1 " + done + " to i32");
        } else {
            text.line(result(node) + "extractvalue { " + type + ", i1 } " + pair + ", 0");
        }
    }

    // ---- Unsafe: receiver, object, offset, values -------------------------------------------------------------

    void unsafe(Invocation.Intrinsic node) {
        String name = node.method().name();
        if (name.endsWith("Fence")) {
            text.line("fence "
                    + (name.equals("fullFence") ? "seq_cst" : name.startsWith("load") ? "acquire" : "release"));
            return;
        }
        String place = text.define(
                "getelementptr i8, " + operands.typed(node.input(1)) + ", " + operands.typed(node.input(2)));
        Node stored = node.input(node.inputs().length - 1);
        if (storesReference(node) && accesses.needsBarrier(node, stored)) {
            StoreBarrier.PLACE.write(text, operands.value(node.input(1)), place, operands.value(stored));
        }
        if (name.startsWith("compareAnd") || name.startsWith("weakCompareAnd")) {
            boolean truth = !name.startsWith("compareAndExchange");
            compareAndSet(node, place, node.input(3), node.input(4), truth);
        } else if (name.startsWith("getAnd")) {
            String operation = name.startsWith("getAndAdd") ? "add" : "xchg";
            text.line(result(node) + "atomicrmw " + operation + " ptr " + place + ", " + operands.typed(node.input(3))
                    + " seq_cst");
        } else if (name.startsWith("get")) {
            unsafeLoad(node, place, name);
        } else {
            unsafeStore(node, place, name);
        }
    }

    /// True for accesses by `Unsafe` whose object may be null.
    static boolean mayBeByAddress(Node node) {
        return node instanceof Invocation.Intrinsic access
                && access.method().owner().name().equals(UNSAFE)
                && access.inputs().length > 2
                && !access.input(1).isNeverNull();
    }

    /// True for the methods of `Unsafe` that write a reference, their last argument, to a place in their second.
    static boolean storesReference(Invocation.Intrinsic node) {
        var method = node.method();
        return method.owner().name().equals(UNSAFE)
                && method.signature().parameters().size() > 2
                && method.signature().parameters().getLast().kind() == Kind.REFERENCE;
    }

    /// Plain access to a number may be unaligned, as segments of memory are; references are aligned and never torn.
    private static String order(String name) {
        if (name.endsWith("Volatile")) {
            return " seq_cst";
        }
        if (name.endsWith("Acquire")) {
            return " acquire";
        }
        if (name.endsWith("Release")) {
            return " release";
        }
        if (name.endsWith("Opaque")) {
            return " monotonic";
        }
        return name.endsWith("Reference") ? " unordered" : "";
    }

    private void unsafeLoad(Invocation.Intrinsic node, String place, String name) {
        String order = order(name);
        JavaType type = typeOf(node, name, "get");
        if (type == PrimitiveType.BOOLEAN) {
            // Any byte may be there: what is not 0 is true.
            String raw = text.define(
                    "load " + (order.isEmpty() ? "" : "atomic ") + "i8, ptr " + place + order + ", align 1");
            String truth = text.define("icmp ne i8 " + raw + ", 0");
            text.line(result(node) + "zext i1 " + truth + " to i32");
            return;
        }
        load(node, place, type, order.isEmpty() ? "" : "atomic ", order);
    }

    private void unsafeStore(Invocation.Intrinsic node, String place, String name) {
        String plain = order(name);
        // WHY: as plain stores of references into fields (AccessEmitter).
        String order = plain.equals(" unordered") ? " release" : plain;
        Node value = node.input(3);
        store(value, place, typeOf(node, name, "put"), order.isEmpty() ? "" : "atomic ", order);
    }

    private static JavaType typeOf(Invocation.Intrinsic node, String name, String verb) {
        if (name.startsWith(verb + "Reference")) {
            return node.method().owner().world().object();
        }
        return typeIn(name, verb);
    }
}
