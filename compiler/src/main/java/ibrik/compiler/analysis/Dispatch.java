package ibrik.compiler.analysis;

import ibrik.compiler.analysis.flow.Flow;
import ibrik.compiler.analysis.flow.TypeNumbers;
import ibrik.compiler.analysis.flow.TypeObserver;
import ibrik.compiler.classes.Hierarchy;
import ibrik.compiler.classes.Method;
import ibrik.compiler.classes.ReferenceType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A call by the receiver's class: reaches what each class that comes selects, and connects arguments and result.
///
/// Where a receiver can be nearly anything, all calls of a method on such receivers become one: else there would be an
/// edge from each call to each implementation.
final class Dispatch implements TypeObserver {
    private final Reachability world;
    private final Method method;
    private final Method user;
    /// By parameter, the receiver included, whose place is not used: it comes by its types. Null for primitives.
    private final List<Flow> arguments;
    /// Null if it is no reference.
    private final Flow result;
    private final Set<Method> linked = new HashSet<>();

    /// @param user      the method that calls
    /// @param arguments the receiver's place included; null for primitives
    /// @param result    null if it is no reference
    Dispatch(Reachability world, Method method, Method user, List<Flow> arguments, Flow result) {
        this.world = world;
        this.method = method;
        this.user = user;
        this.arguments = arguments;
        this.result = result;
    }

    /// A call that others can be a part of.
    static Dispatch shared(Reachability world, Method method, Method user) {
        var arguments = method.parametersWithReceiver().stream()
                .map(type -> type instanceof ReferenceType reference ? Flow.plain(reference) : null)
                .toList();
        var result = method.signature().result() instanceof ReferenceType type ? Flow.plain(type) : null;
        return new Dispatch(world, method, user, arguments, result);
    }

    @Override
    public void on(int number) {
        if (number == TypeNumbers.NULL) {
            return;
        }
        var selected = Hierarchy.select(world.numbers().typeOf(number), method);
        if (selected.isEmpty()) {
            return;
        }
        var callee = world.reach(selected.get(), user);
        if (callee.parameter(0) != null) {
            world.solver().add(callee.parameter(0), number);
        }
        if (linked.add(selected.get())) {
            for (int i = 1; i < arguments.size(); i++) {
                link(arguments.get(i), callee.parameter(i));
            }
            link(callee.result(), result);
        }
    }

    @Override
    public TypeObserver movedTo(Flow whole) {
        var shared = world.sharedUses().dispatch(whole, method, user);
        if (shared == this) {
            return this;
        }
        for (int i = 1; i < arguments.size(); i++) {
            link(arguments.get(i), shared.arguments.get(i));
        }
        link(shared.result, result);
        return null;
    }

    private void link(Flow from, Flow to) {
        if (from != null && to != null) {
            world.solver().link(from, to);
        }
    }
}
