package ibrik.runtime.heap.collection;

import ibrik.vocabulary.raw.Address;

/// Goes through the frames of a stack that stands still, and knows what each of them still needs.
public abstract class FrameWalk {
    /// Names, by calls of [RootVisitor#words], the words that frames read when calls return to them, and where the
    /// registers lie that they read.
    ///
    /// @param saved the lowest word of the stack, see [RootVisitor#suspended]
    /// @param base the end of the stack, exclusive
    public abstract void visit(Address saved, Address base, RootVisitor visitor);
}
