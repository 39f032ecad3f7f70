package ibrik.compiler.analysis;

import ibrik.compiler.analysis.flow.Flow;
import ibrik.compiler.analysis.flow.TypeNumbers;
import ibrik.compiler.analysis.flow.TypeObserver;
import ibrik.compiler.classes.ArrayType;

/// Loads from or stores into the elements of whatever arrays come: connects the value with the elements of each.
///
/// Where an array can be nearly any, all loads are one, and all stores: else there would be an edge from each to each
/// type of arrays.
final class ElementAccess implements TypeObserver {
    private final Reachability world;
    private final Flow value;
    private final boolean isLoad;

    /// @param value what is loaded or stored
    ElementAccess(Reachability world, Flow value, boolean isLoad) {
        this.world = world;
        this.value = value;
        this.isLoad = isLoad;
    }

    @Override
    public void on(int number) {
        if (number != TypeNumbers.NULL
                && world.numbers().typeOf(number) instanceof ArrayType type
                && type.element().isReference()) {
            connect(world.elementFlow(type), value);
        }
    }

    @Override
    public TypeObserver movedTo(Flow whole) {
        var shared = world.sharedUses().elements(whole, isLoad);
        if (shared == this) {
            return this;
        }
        connect(shared.value, value);
        return null;
    }

    private void connect(Flow elements, Flow other) {
        world.solver().link(isLoad ? elements : other, isLoad ? other : elements);
    }
}
