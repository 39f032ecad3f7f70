package ibrik.compiler.interpret;

import ibrik.compiler.classes.ClassType;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;

/// Why classes are initialised only at run time, for people.
public final class InitialisationReport {
    private InitialisationReport() {}

    /// One paragraph per class in the order of names: the class, the reason, the calls that led there.
    ///
    /// @param reached the classes that matter; others are left out
    public static String of(Map<ClassType, State.RunTime> leftToRunTime, Set<ClassType> reached) {
        var text = new StringBuilder();
        leftToRunTime.entrySet().stream()
                .filter(entry -> reached.contains(entry.getKey()))
                .sorted(Comparator.comparing(entry -> entry.getKey().name()))
                .forEach(entry -> add(text, entry.getKey(), entry.getValue()));
        return text.isEmpty() ? "All classes are initialised at build time.\n" : text.toString();
    }

    private static void add(StringBuilder text, ClassType type, State.RunTime state) {
        text.append(type.name())
                .append(" is initialised at run time: ")
                .append(state.reason())
                .append('\n');
        state.path().forEach(call -> text.append("    in ").append(call).append('\n'));
    }
}
