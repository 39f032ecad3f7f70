package ibrik.runtime.heap.collection;

import ibrik.vocabulary.raw.Address;

/// Takes the roots that a [StackSource] knows.
public abstract class RootVisitor {
    /// Every aligned word from `low` up to `high` that could be an address in the heap keeps the object around it.
    public abstract void stack(Address low, Address high);

    /// `object` is the address of an object's header, or none.
    public abstract void reference(Address object);
}
