package ibrik.compiler.analysis.flow;

import ibrik.compiler.classes.ReferenceType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers the types that can be instantiated, so that sets of types are bit sets. Number 0 stands for null.
public final class TypeNumbers {
    public static final int NULL = 0;

    private final Map<ReferenceType, Integer> numbers = new HashMap<>();
    private final List<ReferenceType> types = new ArrayList<>();
    private final Map<ReferenceType, Mask> masks = new HashMap<>();

    /// All subtypes of a type among the first `known` numbers, null included.
    private static final class Mask {
        private final BitSet bits = new BitSet();
        private int known = 1;
    }

    public TypeNumbers() {
        types.add(null);
    }

    int of(ReferenceType type) {
        var known = numbers.get(type);
        if (known == null) {
            known = types.size();
            numbers.put(type, known);
            types.add(type);
        }
        return known;
    }

    public ReferenceType typeOf(int number) {
        return types.get(number);
    }

    /// The numbers of the subtypes of `type` known so far, and null.
    BitSet subtypes(ReferenceType type) {
        var mask = masks.computeIfAbsent(type, unused -> new Mask());
        mask.bits.set(NULL);
        for (; mask.known < types.size(); mask.known++) {
            if (types.get(mask.known).isSubtypeOf(type)) {
                mask.bits.set(mask.known);
            }
        }
        return mask.bits;
    }
}
