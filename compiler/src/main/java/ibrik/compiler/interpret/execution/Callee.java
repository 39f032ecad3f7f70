package ibrik.compiler.interpret.execution;

import ibrik.compiler.classes.Method;

/// A method as the interpreter calls it: by a handler of ours, or its own code, translated at the first call.
public final class Callee {
    private final Method method;
    private final Handler handler;
    private Code code;

    /// Does what a method does; results go into the frame.
    @FunctionalInterface
    public interface Handler {
        void run(Machine machine, Frame frame);
    }

    Callee(Method method, Handler handler) {
        this.method = method;
        this.handler = handler;
    }

    Method method() {
        return method;
    }

    Handler handlerOrNull() {
        return handler;
    }

    Code codeOrNull() {
        return code;
    }

    void setCode(Code newCode) {
        code = newCode;
    }
}
