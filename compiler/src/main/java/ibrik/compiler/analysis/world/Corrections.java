package ibrik.compiler.analysis.world;

import ibrik.compiler.classes.Field;
import ibrik.compiler.interpret.Initialiser;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What earlier rounds of the analysis assumed wrongly, by name, because each round has classes of its own.
///
/// Each round adds to those of the round before, so that there is a last one.
///
/// @param late     classes that were initialised too early, each with the reason
/// @param changing final fields of instances that were taken for constants, though code other than constructors writes
/// them
public record Corrections(Map<String, String> late, Set<String> changing) {
    public Corrections {
        late = Collections.unmodifiableMap(new TreeMap<>(late));
        changing = Collections.unmodifiableSet(new TreeSet<>(changing));
    }

    public static Corrections none() {
        return new Corrections(Map.of(), Set.of());
    }

    /// These and what another round found.
    public Corrections and(Corrections found) {
        var all = new TreeMap<>(late);
        all.putAll(found.late);
        var fields = new TreeSet<>(changing);
        fields.addAll(found.changing);
        return new Corrections(all, fields);
    }

    /// Leaves to run time what was initialised too early.
    public void applyTo(Initialiser initialiser) {
        late.forEach(initialiser::leaveToRunTime);
    }

    /// Whether a final field of instances is no constant: reflection writes it.
    public boolean isChanging(Field field) {
        return !changing.isEmpty() && changing.contains(field.toString());
    }

    /// How many there are.
    public int count() {
        return late.size() + changing.size();
    }
}
