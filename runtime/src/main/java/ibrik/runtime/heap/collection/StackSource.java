package ibrik.runtime.heap.collection;

/// What the collector asks of the part that knows threads. Without one, the running stack is the only one.
public abstract class StackSource {
    /// Stops all other executors; returns when none of them changes the heap any more.
    public abstract void stopOthers();

    /// Names every stack but the running one, and every reference that is held by threads or executors outside the
    /// heap, by calls of [RootVisitor#stack] and [RootVisitor#reference].
    public abstract void visit(RootVisitor visitor);

    public abstract void resumeOthers();
}
