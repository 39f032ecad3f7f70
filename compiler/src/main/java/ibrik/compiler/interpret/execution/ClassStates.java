package ibrik.compiler.interpret.execution;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.interpret.object.InstanceObject;

/// What running code asks of the part that initialises classes.
public interface ClassStates {
    /// Initialises a class at its first use, with all that this triggers.
    void initialise(ClassType type);

    boolean isInitialised(ClassType type);

    /// True while the initialiser of the class runs.
    boolean isInProgress(ClassType type);

    /// The thread that code runs on.
    InstanceObject mainThread();
}
