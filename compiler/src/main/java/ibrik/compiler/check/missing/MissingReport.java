package ibrik.compiler.check.missing;

import ibrik.compiler.analysis.world.ClosedWorld;
import ibrik.compiler.ir.Node;
import ibrik.compiler.problem.Problem;
import ibrik.compiler.synthetic.start.StartCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a program can reach and an image has not, told by its causes: docs/decisions/009-missing-parts.md.
///
/// @param certain  what ends every run, so that the build refuses it
/// @param possible what throws if the program gets there: for each cause a problem, for who wants to be sure
public record MissingReport(List<Problem> certain, Map<String, Problem> possible) {
    /// So many causes are named in one line.
    private static final int NAMED = 4;

    public MissingReport {
        certain = List.copyOf(certain);
    }

    /// @param start the code that starts the application
    public static MissingReport of(ClosedWorld world, StartCode start) {
        var parts = MissingParts.of(world);
        var certain = new LinkedHashMap<String, Problem>();
        for (var failure : CertainCode.failures(world, List.of(start.prepare(), start.invoke()))) {
            var part = parts.get(failure.instruction());
            if (part != null) {
                var way = CallPath.of(failure.way().stream().map(Node::position).toList());
                certain.putIfAbsent(part.cause(), problem(part, part.what(), way));
            }
        }
        var causes = new LinkedHashMap<String, List<MissingPart>>();
        parts.values()
                .forEach(part -> causes.computeIfAbsent(part.cause(), _ -> new ArrayList<>())
                        .add(part));
        var possible = new LinkedHashMap<String, Problem>();
        causes.forEach((cause, all) -> possible.put(cause, ofAll(world, all)));
        return new MissingReport(List.copyOf(certain.values()), possible);
    }

    /// The part with the shortest way stands for all that have the same cause.
    private static Problem ofAll(ClosedWorld world, List<MissingPart> parts) {
        MissingPart nearest = null;
        CallPath shortest = null;
        for (MissingPart part : parts) {
            var way = CallPath.to(world, part.at());
            if (shortest == null || way.length() < shortest.length()) {
                nearest = part;
                shortest = way;
            }
        }
        String others = parts.size() == 1 ? "" : " (and " + (parts.size() - 1) + " more places for the same reason)";
        return problem(nearest, nearest.what() + others, shortest);
    }

    private static Problem problem(MissingPart part, String what, CallPath way) {
        return new Problem.Plain(part.code(), what, way.ownLine(), way.lines(), part.remedy());
    }

    /// One line for the user, if the program can get where something is missing.
    public Optional<String> notice() {
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        String names = possible.keySet().stream().limit(NAMED).collect(Collectors.joining(", "));
        int more = possible.size() - NAMED;
        return Optional.of("note: an image has not all that the program can reach: " + names
                + (more > 0 ? " and " + more + " more" : "") + "; a use throws, --strict shows where");
    }
}
