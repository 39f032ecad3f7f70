import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// One pattern of accesses by two to four threads to the same variables, in the manner of jcstress: which outcomes the
/// Java memory model allows, and which of these a machine with store buffers shows sooner or later.
///
/// @param <S> the variables
final class Trial<S extends Cells> {
    final String name;
    final Supplier<S> variables;
    final List<Consumer<S>> actors = new ArrayList<>();
    private final int results;
    private final Set<String> allowed = new TreeSet<>();
    private final Set<String> interesting = new TreeSet<>();
    /// Every so many iterations of the others it makes one: threads that block take longer.
    int slowness = 1;
    /// No more iterations than that, 0 for any number.
    int most;

    private Trial(String name, Supplier<S> variables, int results) {
        this.name = name;
        this.variables = variables;
        this.results = results;
    }

    static Trial<Cells> of(String name, int results) {
        return new Trial<>(name, Cells::new, results);
    }

    static <S extends Cells> Trial<S> of(String name, Supplier<S> variables, int results) {
        return new Trial<>(name, variables, results);
    }

    Trial<S> actor(Consumer<S> actor) {
        actors.add(actor);
        return this;
    }

    Trial<S> allows(String... outcomes) {
        allowed.addAll(Set.of(outcomes));
        return this;
    }

    /// Allowed, and only seen if stores or loads change places.
    Trial<S> shows(String... outcomes) {
        interesting.addAll(Set.of(outcomes));
        return allows(outcomes);
    }

    Trial<S> slow(int factor) {
        slowness = factor;
        return this;
    }

    Trial<S> atMost(int iterations) {
        most = iterations;
        return this;
    }

    String outcome(Cells cells) {
        cells.settle();
        return switch (results) {
            case 1 -> "" + cells.r1;
            case 2 -> cells.r1 + " " + cells.r2;
            case 3 -> cells.r1 + " " + cells.r2 + " " + cells.r3;
            default -> cells.r1 + " " + cells.r2 + " " + cells.r3 + " " + cells.r4;
        };
    }

    Map<String, Long> forbidden(Map<String, Long> seen) {
        Map<String, Long> forbidden = new LinkedHashMap<>(seen);
        forbidden.keySet().removeAll(allowed);
        return forbidden;
    }

    Set<String> missed(Map<String, Long> seen) {
        Set<String> missed = new TreeSet<>(interesting);
        missed.removeAll(seen.keySet());
        return missed;
    }
}
