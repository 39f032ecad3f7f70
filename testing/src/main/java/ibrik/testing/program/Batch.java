package ibrik.testing.program;

import java.util.ArrayList;
import java.util.List;

/// Programs that share one image.
///
/// @param programs  one or more
/// @param dispatched whether [Dispatcher] chooses among them; else there is one and its own `main` is called
public record Batch(List<Program> programs, boolean dispatched) {
    public Batch {
        programs = List.copyOf(programs);
    }

    /// Divides programs, in order, into batches of at most `limit` whose members fit together. With a limit of one
    /// nothing is dispatched.
    public static List<Batch> divide(List<Program> programs, int limit) {
        List<Batch> batches = new ArrayList<>();
        List<Program> rest = new ArrayList<>(programs);
        while (!rest.isEmpty()) {
            Program first = rest.getFirst();
            List<Program> members =
                    rest.stream().filter(first::fitsWith).limit(limit).toList();
            rest.removeAll(members);
            batches.add(new Batch(members, limit > 1));
        }
        return batches;
    }

    /// The class whose `main` the image runs.
    public String mainClass() {
        return dispatched ? Dispatcher.NAME : programs.getFirst().mainClass();
    }
}
