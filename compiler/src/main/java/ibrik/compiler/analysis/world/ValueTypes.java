package ibrik.compiler.analysis.world;

import ibrik.compiler.analysis.flow.TypeNumbers;
import ibrik.compiler.analysis.flow.TypeSet;
import ibrik.compiler.classes.ReferenceType;
import java.util.stream.Stream;

/// The exact classes that a reference can have, and whether it can be null.
///
/// @param set     their numbers
/// @param numbers what these mean
public record ValueTypes(TypeSet set, TypeNumbers numbers) {
    public boolean canBeNull() {
        return set.contains(TypeNumbers.NULL);
    }

    /// True if no object can be there.
    public boolean areNone() {
        return set.size() == (canBeNull() ? 1 : 0);
    }

    /// True if all are subtypes of `type`; also if there are none.
    public boolean areAll(ReferenceType type) {
        return set.isIn(numbers.subtypes(type));
    }

    public Stream<ReferenceType> stream() {
        return set.numbers().filter(number -> number != TypeNumbers.NULL).mapToObj(numbers::typeOf);
    }
}
