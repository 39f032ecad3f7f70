package ibrik.runtime.heap.collection;

import ibrik.vocabulary.raw.Address;

/// Takes the roots that a [StackSource] knows.
public abstract class RootVisitor {
    /// Every aligned word from `low` up to `high` that could be an address in the heap keeps the object around it.
    public abstract void stack(Address low, Address high);

    /// The same for a part of a stack that was counted already.
    public abstract void words(Address low, Address high);

    /// The stack of something that waits: at `saved` lie r15, r14, r13, r12, rbx, rbp and the return address, as
    /// `ibrik_switch_stack` puts them; above them its frames, up to `base`.
    public abstract void suspended(Address saved, Address base);

    /// The same for frames that left their stack at a call. No poll is in between an object's making and its stores
    /// there, so that what the words name need not be remembered (docs/contracts.md, "Collector").
    public abstract void frozen(Address saved, Address base);

    /// Whether only what is new, and what was changed since the last collection, has to be named.
    public abstract boolean isYoung();

    /// `object` is the address of an object's header, or none.
    public abstract void reference(Address object);
}
