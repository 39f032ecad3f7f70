package ibrik.compiler.interpret.execution;

import ibrik.compiler.classes.Method;

/// A method as the interpreter calls it: by a handler of ours, or its own code, translated at the first call.
public final class Callee {
    private final Method method;
    private final Handler handler;
    private final Handler observer;
    private Code code;

    /// Does what a method does; results go into the frame.
    @FunctionalInterface
    public interface Handler {
        void run(Machine machine, Frame frame);
    }

    Callee(Method method, Handlers handlers) {
        this.method = method;
        this.handler = handlers.handlerOrNull(method);
        this.observer = handlers.observerOrNull(method);
    }

    Method method() {
        return method;
    }

    Handler handlerOrNull() {
        return handler;
    }

    Handler observerOrNull() {
        return observer;
    }

    Code codeOrNull() {
        return code;
    }

    void setCode(Code newCode) {
        code = newCode;
    }
}
