package ibrik.compiler.emit;

import ibrik.compiler.analysis.world.Services;
import ibrik.compiler.ir.Node;

/// Branches to code that throws: out of the way, and the end of the path.
final class Failures {
    static final String COLD = "#1";
    static final String UNLIKELY = ", !prof !9";

    private final FunctionText text;
    private final ModuleText module;

    Failures(FunctionText text) {
        this.text = text;
        this.module = text.module();
    }

    /// Goes on if `condition` is false, else calls `service`, which throws.
    ///
    /// @param nodeOrNull what is checked for; null at the start of a method
    void failIf(Node nodeOrNull, String condition, String service, String parameters, String arguments) {
        String fails = text.define(condition);
        fail(nodeOrNull, fails, service, parameters, arguments, UNLIKELY);
    }

    void fail(Node nodeOrNull, String fails, String service, String parameters, String arguments, String branch) {
        String cold = text.newLabel("fail");
        String next = text.newLabel("pass");
        text.line("br i1 " + fails + ", label %" + cold + ", label %" + next + branch);
        text.startLabel(cold);
        boolean panics = nodeOrNull != null && Services.isNoFail(nodeOrNull);
        String callee = panics
                ? module.function(Services.BROKEN_INVARIANT, "void", "")
                : module.function(service, "void", parameters);
        text.call("", "void " + callee + "(" + (panics ? "" : arguments) + ")", COLD);
        text.line("unreachable");
        text.startLabel(next);
    }
}
