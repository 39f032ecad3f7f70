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
    private final BitSet all = new BitSet();

    /// All subtypes of a type among the first `known` numbers, null included.
    static final class Mask {
        private final ReferenceType type;
        private final BitSet bits = new BitSet();
        private int known = NULL + 1;

        private Mask(ReferenceType type) {
            this.type = type;
            bits.set(NULL);
        }
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

    /// The numbers of all types known so far, without null.
    BitSet all() {
        if (all.length() < types.size()) {
            all.set(NULL + 1, types.size());
        }
        return all;
    }

    /// The numbers of the subtypes of `type` known so far, and null.
    public BitSet subtypes(ReferenceType type) {
        return known(maskOf(type));
    }

    Mask maskOf(ReferenceType type) {
        return masks.computeIfAbsent(type, Mask::new);
    }

    /// What the mask has of all types known by now.
    BitSet known(Mask mask) {
        for (; mask.known < types.size(); mask.known++) {
            if (types.get(mask.known).isSubtypeOf(mask.type)) {
                mask.bits.set(mask.known);
            }
        }
        return mask.bits;
    }
}
