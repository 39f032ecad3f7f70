package ibrik.compiler.interpret.handler;

import ibrik.compiler.classes.Method;
import ibrik.compiler.interpret.execution.Callee;
import ibrik.compiler.interpret.execution.HandleCalls;
import ibrik.compiler.interpret.execution.Handlers;
import java.util.HashMap;
import java.util.Map;

/// The methods that the interpreter does itself: natives, and some that rest on raw memory in the image.
///
/// A key is `pkg.Class.method` for all methods of the name, or that with the descriptor.
public final class HostNatives implements Handlers {
    private final Map<String, Callee.Handler> handlers = new HashMap<>();

    public HostNatives() {
        ObjectNatives.addTo(this);
        ClassNatives.addTo(this);
        UnsafeNatives.addTo(this);
        SystemNatives.addTo(this);
        ArrayNatives.addTo(this);
        HandleNatives.addTo(this);
        FileNatives.addTo(this);
    }

    void put(String key, Callee.Handler handler) {
        if (handlers.put(key, handler) != null) {
            throw new ibrik.compiler.problem.CompilerBug("two handlers for " + key);
        }
    }

    /// Each of these methods does nothing.
    void ignore(String... keys) {
        for (String key : keys) {
            put(key, (machine, frame) -> {});
        }
    }

    /// None of these methods may run at build time.
    void refuse(String reason, String... keys) {
        for (String key : keys) {
            put(key, (machine, frame) -> {
                throw machine.refusal(reason);
            });
        }
    }

    @Override
    public Callee.Handler handlerOrNull(Method method) {
        var exact = handlers.get(method.symbol());
        if (exact != null) {
            return exact;
        }
        if (method.isNative()
                && (method.name().equals("registerNatives") || method.name().equals("initIDs"))) {
            return (machine, frame) -> {};
        }
        if (method.name().equals("withInvokeExactBehavior") || method.name().equals("withInvokeBehavior")) {
            // Calls of constant handles are bound by their descriptors either way.
            return (machine, frame) -> frame.referenceResult = frame.references[0];
        }
        if (method.owner().name().startsWith(HandleCalls.PACKAGE + "VarHandle")) {
            return (machine, frame) -> VarHandleAccess.run(method, machine, frame);
        }
        return handlers.get(method.owner().name() + "." + method.name());
    }
}
