package ibrik.compiler.check;

import ibrik.compiler.analysis.world.CallGraph;
import ibrik.compiler.analysis.world.ClosedWorld;
import ibrik.compiler.classes.Method;
import ibrik.compiler.ir.Position;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Holds marked methods to their marks ([Effect#forbiddenIn]), over the whole call graph.
///
/// A callee with a mark that forbids as much answers for itself. One that is marked `@Trusted` is believed.
public final class MarkCheck {
    private final ClosedWorld world;
    private final CallGraph calls;
    private final Map<Method, MethodEffects> effects = new HashMap<>();

    /// What a mark forbids and is done all the same.
    ///
    /// @param effect what kind of thing it is
    /// @param path from the marked method to the one that does it, with the places of the calls and of the deed
    public record Violation(Method marked, Effect effect, String what, List<Position> path) {}

    /// The way to a method: the call, and the way to the caller; null at a marked method.
    private record Way(Method method, Position call, Way before) {}

    private MarkCheck(ClosedWorld world, CallGraph calls) {
        this.world = world;
        this.calls = calls;
    }

    /// All violations, each once, with the shortest path.
    ///
    /// @param calls made of the graphs as they are now
    public static List<Violation> run(ClosedWorld world, CallGraph calls) {
        var check = new MarkCheck(world, calls);
        var found = new LinkedHashMap<String, Violation>();
        var kinds = new LinkedHashMap<Set<Effect>, List<Method>>();
        for (Method method : world.methods()) {
            var forbidden = Effect.forbiddenIn(method);
            if (!forbidden.isEmpty() && calls.reached().contains(method)) {
                kinds.computeIfAbsent(forbidden, key -> new ArrayList<>()).add(method);
            }
        }
        kinds.forEach((forbidden, methods) -> check.search(forbidden, methods, found));
        return List.copyOf(found.values());
    }

    private void search(Set<Effect> forbidden, List<Method> marked, Map<String, Violation> found) {
        var ways = new HashMap<Method, Way>();
        var queue = new ArrayDeque<Way>();
        for (Method method : marked) {
            if (!method.has("Trusted")) {
                queue.add(new Way(method, null, null));
                ways.put(method, queue.getLast());
            }
        }
        while (!queue.isEmpty()) {
            var way = queue.poll();
            var own = effects.computeIfAbsent(way.method, method -> MethodEffects.of(world, calls, method));
            for (var site : own.sites()) {
                if (forbidden.contains(site.effect())) {
                    found.putIfAbsent(site.what() + " at " + site.position(), violation(way, site));
                }
            }
            for (var callee : own.callees()) {
                boolean answers = Effect.forbiddenIn(callee.method()).containsAll(forbidden);
                if (!answers && !callee.method().has("Trusted") && !ways.containsKey(callee.method())) {
                    ways.put(callee.method(), new Way(callee.method(), callee.position(), way));
                    queue.add(ways.get(callee.method()));
                }
            }
        }
    }

    private static Violation violation(Way way, MethodEffects.Site site) {
        var path = new ArrayList<Position>();
        path.add(site.position());
        var at = way;
        while (at.before != null) {
            path.addFirst(at.call);
            at = at.before;
        }
        return new Violation(at.method, site.effect(), site.what(), path);
    }
}
