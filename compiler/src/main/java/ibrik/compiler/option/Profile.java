package ibrik.compiler.option;

/// How the threads of an image share its cores.
public enum Profile {
    /// Threads are stopped at the end of a time slice, and there may be any number of them.
    DEFAULT,
    /// A thread runs until it waits, and there are at most two platform threads for each core.
    PERFORMANCE
}
