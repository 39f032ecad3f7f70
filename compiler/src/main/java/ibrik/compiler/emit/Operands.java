package ibrik.compiler.emit;

import ibrik.compiler.classes.JavaType;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.ir.Check;
import ibrik.compiler.ir.Leaf;
import ibrik.compiler.ir.Node;

/// How values are spelled in LLVM text, and the small pieces of it that several kinds of instructions share.
final class Operands {
    private final FunctionText text;
    private final ModuleText module;

    Operands(FunctionText text) {
        this.text = text;
        this.module = text.module();
    }

    /// The operand's spelling, without its type.
    String value(Node node) {
        return switch (node) {
            case Leaf.Constant constant -> LlvmText.number(constant);
            case Leaf.Null _ -> "null";
            case Leaf.ObjectConstant object -> module.address(module.names().of((HeapObject) object.object()));
            case Leaf.StringConstant string -> module.address(Symbols.ofString(string.value()));
            case Leaf.ClassConstant type -> module.address(Symbols.ofMirror(type.value()));
            default -> node.resolved() == node ? alias(node) : value(node.resolved());
        };
    }

    /// Checks yield their first input: they need no name of their own.
    private String alias(Node node) {
        return switch (node) {
            case Check check -> value(check.input(0));
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

    String result(Node node) {
        return FunctionText.value(node) + " = ";
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

    /// A number that the linker knows, as an operand of type i32.
    String absolute(String symbol) {
        return text.define("add i32 0, " + module.absolute(symbol));
    }

    static String executorPlace(int offset) {
        return "ptr addrspace(256) inttoptr (i64 " + offset + " to ptr addrspace(256))";
    }

    static String extension(JavaType type) {
        boolean unsigned = type.name().equals("char") || type.name().equals("boolean");
        return unsigned ? "zext" : "sext";
    }

    String narrowed(Node value, String memory) {
        return memory.equals(LlvmText.type(value.kind()))
                ? value(value)
                : text.define("trunc " + typed(value) + " to " + memory);
    }
}
