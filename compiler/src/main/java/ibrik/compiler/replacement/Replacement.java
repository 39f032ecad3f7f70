package ibrik.compiler.replacement;

import java.util.Set;

/// A body that stands in place of one of the JDK's.
///
/// @param type       binary name of the class whose method it is
/// @param name       of the method
/// @param descriptor of the method
/// @param owner      what kind of body it is
/// @param place      the source file that holds it, below a source folder
/// @param hides      the bodies of other kinds that it knowingly hides
/// @param note       what the body's author says about it, as one sentence, or empty
public record Replacement(
        String type, String name, String descriptor, Owner owner, String place, Set<Owner> hides, String note)
        implements Comparable<Replacement> {
    public Replacement {
        hides = Set.copyOf(hides);
    }

    /// `pkg.Class.method(desc)ret`, as the linker symbol.
    public String symbol() {
        return type + "." + name + descriptor;
    }

    @Override
    public int compareTo(Replacement other) {
        int order = symbol().compareTo(other.symbol());
        return order != 0 ? order : owner.compareTo(other.owner);
    }
}
