package ibrik.compiler.analysis.world;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.Hierarchy;
import ibrik.compiler.classes.Method;
import ibrik.compiler.classes.ReferenceType;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which types with objects a method can be selected on.
///
/// The subtypes of a class are looked for once, not once for each of its methods.
public final class Receivers {
    private final List<ReferenceType> types;
    private final Map<ClassType, BitSet> subtypes = new HashMap<>();

    public Receivers(Collection<ReferenceType> instantiated) {
        this.types = List.copyOf(instantiated);
    }

    /// The types with objects, by their numbers.
    public List<ReferenceType> types() {
        return types;
    }

    /// The numbers of the types for which [Hierarchy#isReceiver] holds; not to be changed.
    public BitSet of(Method selector) {
        BitSet below = subtypes.computeIfAbsent(selector.owner(), this::subtypes);
        if (!Hierarchy.hasFailedSelections(selector)) {
            return below;
        }
        BitSet all = (BitSet) below.clone();
        for (int number = all.nextClearBit(0); number < types.size(); number = all.nextClearBit(number + 1)) {
            if (Hierarchy.isReceiver(types.get(number), selector)) {
                all.set(number);
            }
        }
        return all;
    }

    private BitSet subtypes(ClassType owner) {
        BitSet found = new BitSet();
        for (int number = 0; number < types.size(); number++) {
            if (types.get(number).isSubtypeOf(owner)) {
                found.set(number);
            }
        }
        return found;
    }
}
