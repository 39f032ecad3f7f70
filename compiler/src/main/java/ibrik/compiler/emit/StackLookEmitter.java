package ibrik.compiler.emit;

import ibrik.vocabulary.layout.ExecutorLayout;

/// Writes the check against the stack limit at the start of a method.
final class StackLookEmitter {
    private final FunctionText text;
    private final ModuleText module;
    private final Failures failures;

    StackLookEmitter(FunctionText text) {
        this.text = text;
        this.module = text.module();
        this.failures = new Failures(text);
    }

    void emit(MethodShape.StackLook look) {
        switch (look) {
            case NONE -> {}
            case IN_FRAME ->
                failures.failIf(
                        null,
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
        return text.define("load i64, " + Operands.executorPlace(offset) + ", align 8");
    }

    /// A check that is a poll too: whoever wants a stop moves the limit.
    private void pollStack() {
        String below = text.define("icmp ult i64 " + stackPointer() + ", " + stackLimit(ExecutorLayout.STACK_LIMIT));
        String cold = text.newLabel("look");
        String next = text.newLabel("enough");
        text.line("br i1 " + below + ", label %" + cold + ", label %" + next + Failures.UNLIKELY);
        text.startLabel(cold);
        String callee = module.function("ibrik_stack_limit_reached", "preserve_allcc i32", "");
        String reached = text.define("call preserve_allcc i32 " + callee + "() #7");
        failures.failIf(null, "icmp ne i32 " + reached + ", 0", "ibrik_throw_stack_overflow", "", "");
        text.line("br label %" + next);
        text.startLabel(next);
    }
}
