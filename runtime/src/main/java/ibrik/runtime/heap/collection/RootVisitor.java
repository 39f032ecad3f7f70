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

    /// `object` is the address of an object's header, or none.
    public abstract void reference(Address object);
}
