package ibrik.compiler.analysis.flow;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.Hierarchy;
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

    /// All subtypes of a type among those with numbers, null included.
    static final class Mask {
        private final ReferenceType type;
        private final BitSet bits = new BitSet();

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
            enter(type, known);
        }
        return known;
    }

    /// Sets the number in the masks of the supertypes, without a look at all masks where these can be listed.
    private void enter(ReferenceType type, int number) {
        if (type instanceof ClassType named && !named.isInterface()) {
            Hierarchy.superclasses(named).forEach(each -> enter(masks.get(each), number));
            named.allInterfaces().forEach(each -> enter(masks.get(each), number));
        } else {
            masks.values().stream().filter(mask -> type.isSubtypeOf(mask.type)).forEach(mask -> enter(mask, number));
        }
    }

    private static void enter(Mask mask, int number) {
        if (mask != null) {
            mask.bits.set(number);
        }
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
        return masks.computeIfAbsent(type, this::newMask);
    }

    private Mask newMask(ReferenceType type) {
        Mask mask = new Mask(type);
        for (int number = NULL + 1; number < types.size(); number++) {
            if (types.get(number).isSubtypeOf(type)) {
                mask.bits.set(number);
            }
        }
        return mask;
    }

    /// What the mask has of all types known by now.
    BitSet known(Mask mask) {
        return mask.bits;
    }
}
