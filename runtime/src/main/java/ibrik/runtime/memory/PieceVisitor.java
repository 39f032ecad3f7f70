package ibrik.runtime.memory;

import ibrik.vocabulary.raw.Address;

/// Sees the taken pieces of a walk.
abstract class PieceVisitor {
    abstract void taken(Address header);
}
