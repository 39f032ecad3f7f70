package ibrik.compiler.analysis.world;

import ibrik.compiler.classes.Field;
import ibrik.compiler.interpret.Initialiser;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What earlier rounds of the analysis assumed wrongly, by name, because each round has classes of its own.
///
/// It only grows, so that there is a last round.
public final class Corrections {
    private final TreeMap<String, String> late = new TreeMap<>();
    private final Set<String> changing = new TreeSet<>();

    /// Leaves to run time what was initialised too early.
    public void applyTo(Initialiser initialiser) {
        late.forEach((name, reason) -> initialiser.leaveToRunTime(initialiser.typeNamed(name), reason));
    }

    /// Whether code other than constructors writes a final field of instances: reflection may.
    public boolean isChanging(Field field) {
        return !changing.isEmpty() && changing.contains(field.toString());
    }

    public void addLate(String type, String reason) {
        late.put(type, reason);
    }

    public void addChanging(Field field) {
        changing.add(field.toString());
    }

    /// How many there are.
    public int count() {
        return late.size() + changing.size();
    }
}
