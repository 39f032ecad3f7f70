package ibrik.runtime.heap.collection;

/// What the collector asks of the part that knows threads. Without one, the running stack is the only one.
public abstract class StackSource {
    /// Stops all other executors; returns when none of them changes the heap any more.
    public abstract void stopOthers();

    /// Names every stack but the running one, and every reference that is held by threads or executors outside the
    /// heap, by calls of [RootVisitor#stack] and [RootVisitor#reference].
    public abstract void visit(RootVisitor visitor);

    /// Wakes the executors that have nothing to do, so that they help; they may come late, or not at all.
    public abstract void callHelpers();

    /// Adds an executor if there are processors left, so that it helps from the next collection on. Called behind a
    /// collection, in ordinary code that allocates nothing.
    public abstract void addHelper();

    public abstract void resumeOthers();
}
