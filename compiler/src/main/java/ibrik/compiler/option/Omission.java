package ibrik.compiler.option;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// Parts of the code that a build leaves out on demand, so that tests can show that their absence is noticed.
public enum Omission {
    /// The tests before stores of references. Without them young collections lose objects.
    STORE_BARRIERS,
    /// The polls in loops. Without them nothing can stop a loop.
    POLLS,
    /// What keeps the array of a loop where it is while the loop polls.
    KEPT_ARRAYS,
    /// The check that a method has one owner. Without it one of two bodies hides the other in silence.
    ONE_OWNER,
    /// The check that locks are taken in the order of their ranks. Without it two cores can wait for each other.
    LOCK_RANKS,
    /// The search for code that writes what initialisers read at build time. Without it they see what was, not what is.
    EARLY_READS,
    /// The checks of the stack limit beyond those of methods that recur. Without them deep stacks run into the guard.
    STACK_CHECKS,
    /// What is known to be dead at calls. Without it the last collection before an error keeps what nobody reads again.
    LIVENESS,
    /// The registers that live at calls. Without them exact collections lose what only those name.
    LIVE_REGISTERS;

    /// Names in small letters, with commas between: `-Dibrik.omit=store_barriers`. For tests of Ibrik alone.
    private static final String PROPERTY = "ibrik.omit";

    /// What the system property of this JVM asks for; nothing if it is not set.
    public static Set<Omission> requested() {
        var found = EnumSet.noneOf(Omission.class);
        for (String name : System.getProperty(PROPERTY, "").split(",")) {
            if (!name.isBlank()) {
                found.add(valueOf(name.strip().toUpperCase(Locale.ROOT)));
            }
        }
        return found;
    }
}
