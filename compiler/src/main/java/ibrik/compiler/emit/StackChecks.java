package ibrik.compiler.emit;

import ibrik.compiler.analysis.world.ClosedWorld;
import ibrik.compiler.classes.Method;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which methods look at the stack limit when they start, and how.
///
/// Methods of the application and the library on cycles of calls look and poll: any endless recursion of theirs
/// goes through one of them. What else has to look is known when there is machine code
/// (`ibrik.compiler.StackReserve`).
public final class StackChecks {
    private static final String BODY = "body:";

    private final ClosedWorld world;
    private final Set<Method> added;
    /// Bytes of the frame to look for before there is one.
    private final Map<Method, Long> ahead;

    private StackChecks(ClosedWorld world, Set<Method> added, Map<Method, Long> ahead) {
        this.world = world;
        this.added = Set.copyOf(added);
        this.ahead = Map.copyOf(ahead);
    }

    /// The checks that need no look at machine code: of methods that recur, and of those of the runtime that may
    /// have one.
    public static StackChecks first(ClosedWorld world) {
        var marked = world.methods().stream()
                .filter(method -> method.has("MayOverflow"))
                .collect(Collectors.toSet());
        return new StackChecks(world, marked, Map.of());
    }

    /// These and more.
    ///
    /// @param moreAhead bytes of the frame of methods that look before they have it
    public StackChecks with(Set<Method> moreAdded, Map<Method, Long> moreAhead) {
        var all = new HashSet<>(added);
        all.addAll(moreAdded);
        var allAhead = new HashMap<>(ahead);
        allAhead.putAll(moreAhead);
        return new StackChecks(world, all, allAhead);
    }

    /// True if the method looks and polls in its frame.
    boolean polls(Method method) {
        return !method.owner().isOfTarget() && !method.has("Uninterruptible") && world.isRecursive(method);
    }

    /// True if the method looks in its frame, without a poll.
    boolean looks(Method method) {
        return added.contains(method) && !polls(method) && !ahead.containsKey(method);
    }

    /// The bytes that a stub in front of the method looks for; 0 if there is no stub.
    public long bytesAhead(Method method) {
        return ahead.getOrDefault(method, 0L);
    }

    /// True if the method does not go on when its stack is full.
    public boolean isChecked(Method method) {
        return polls(method) || added.contains(method) || ahead.containsKey(method);
    }

    /// The symbol of the function behind a method's stub.
    public static String bodySymbol(String symbol) {
        return BODY + symbol;
    }
}
