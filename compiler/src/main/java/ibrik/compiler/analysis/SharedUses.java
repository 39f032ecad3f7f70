package ibrik.compiler.analysis;

import ibrik.compiler.analysis.flow.Flow;
import ibrik.compiler.classes.Method;
import java.util.HashMap;
import java.util.Map;

/// What is done with places that are one, once for all who do it.
final class SharedUses {
    private record Call(Flow receivers, Method method) {}

    private record Access(Flow arrays, boolean isLoad) {}

    private final Reachability world;
    private final Map<Call, Dispatch> calls = new HashMap<>();
    private final Map<Access, ElementAccess> accesses = new HashMap<>();

    SharedUses(Reachability world) {
        this.world = world;
    }

    /// The call that all calls of a method on such receivers are.
    ///
    /// @param user who is said to call, if it is the first
    Dispatch dispatch(Flow receivers, Method method, Method user) {
        var key = new Call(receivers, method);
        var known = calls.get(key);
        if (known == null) {
            known = Dispatch.shared(world, method, user);
            calls.put(key, known);
            world.solver().observe(receivers, known);
        }
        return known;
    }

    /// The load, or the store, that all loads from such arrays are.
    ElementAccess elements(Flow arrays, boolean isLoad) {
        var key = new Access(arrays, isLoad);
        var known = accesses.get(key);
        if (known == null) {
            known = new ElementAccess(world, Flow.plain(world.world().object()), isLoad);
            accesses.put(key, known);
            world.solver().observe(arrays, known);
        }
        return known;
    }
}
