package ibrik.compiler.interpret.execution;

import ibrik.compiler.classes.Method;

/// The methods that the interpreter does itself.
public interface Handlers {
    /// The handler of a method, or null if its own code is to be run.
    Callee.Handler handlerOrNull(Method method);

    /// What looks at the arguments before a method's own code runs, or null.
    Callee.Handler observerOrNull(Method method);
}
