package ibrik.compiler.emit;

import ibrik.compiler.ir.Block;
import ibrik.compiler.ir.Control;
import ibrik.compiler.ir.Node;
import ibrik.compiler.ir.Position;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// The text of one function under construction: labels, temporaries, and which labels an edge really comes from.
final class FunctionText {
    /// The attribute of a call that keeps a return address, and so a line, of its own.
    private static final String UNMERGED = "#8";

    private final ModuleText module;
    private final StringBuilder text = new StringBuilder();
    private final Map<Block, String> exits = new IdentityHashMap<>();
    private final Map<Block, List<String>> unwindsFrom = new IdentityHashMap<>();
    private Block block;
    private String label;
    private int nextLabel;
    private int nextTemporary;
    private String location = "";

    FunctionText(ModuleText module) {
        this.module = module;
    }

    ModuleText module() {
        return module;
    }

    void enter(Block newBlock) {
        block = newBlock;
        label = newBlock.toString();
        text.append(label).append(":\n");
        // Phis are filled in at the end, when all edges are known.
        text.append("\u0001").append(newBlock.id()).append("\n");
    }

    /// Remembers where the block's normal edges come from.
    void leave() {
        exits.put(block, label);
    }

    String exitOf(Block from) {
        return exits.get(from);
    }

    /// The labels of the calls in `from` that unwind to its handler.
    List<String> unwindsFrom(Block from) {
        return unwindsFrom.getOrDefault(from, List.of());
    }

    void at(Position position) {
        location = position == null ? "" : ", !dbg !" + module.location(position);
    }

    /// `, !dbg !N` of the current position, or nothing.
    String location() {
        return location;
    }

    void line(String line) {
        text.append("  ").append(line).append(location).append('\n');
    }

    /// Tells the debugger that a variable has a value from here on.
    void record(Control.Variable variable, String typedValue, Position position) {
        text.append("    #dbg_value(")
                .append(typedValue)
                .append(", !")
                .append(module.variable(variable))
                .append(", !DIExpression(), !")
                .append(module.location(position))
                .append(")\n");
    }

    /// A line that defines a new temporary; returns its name.
    String define(String expression) {
        String name = "%t" + nextTemporary++;
        line(name + " = " + expression);
        return name;
    }

    String newLabel(String purpose) {
        return block + "." + purpose + nextLabel++;
    }

    void startLabel(String newLabel) {
        label = newLabel;
        text.append(label).append(":\n");
    }

    /// Calls a function that can throw: an `invoke` where the block has a handler. `target` is the result with its
    /// equals sign, or
    /// empty. `callee` is result type, name and arguments.
    void call(String target, String callee, String attributes) {
        String suffix = " " + (attributes.isEmpty() ? UNMERGED : attributes);
        if (block.handlerOrNull() == null) {
            line(target + "call " + callee + suffix);
            return;
        }
        unwindsFrom.computeIfAbsent(block, unused -> new ArrayList<>()).add(label);
        String next = newLabel("next");
        line(target + "invoke " + callee + suffix + " to label %" + next + " unwind label %" + block.handlerOrNull());
        startLabel(next);
    }

    /// The finished body, each block's phi place filled by `phis`.
    String body(Map<Integer, String> phis) {
        var result = new StringBuilder();
        int at = 0;
        while (true) {
            int mark = text.indexOf("\u0001", at);
            if (mark < 0) {
                return result.append(text, at, text.length()).toString();
            }
            result.append(text, at, mark);
            int end = text.indexOf("\n", mark);
            result.append(phis.getOrDefault(Integer.parseInt(text.substring(mark + 1, end)), ""));
            at = end + 1;
        }
    }

    static String value(Node node) {
        return "%v" + node.id();
    }
}
