package ibrik.compiler.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class StackBoundTest {
    private static final long BUDGET = 1000;

    private final Map<String, StackFunction> functions = new LinkedHashMap<>();
    private final Map<String, List<String>> selectors = new LinkedHashMap<>();
    private final Set<String> checked = new HashSet<>();
    private final Set<String> started = new HashSet<>();
    private final Set<String> fixed = new HashSet<>(Set.of("overflow"));

    StackBoundTest() {
        function("overflow", 100);
    }

    private void function(String name, long bytes, String... calls) {
        functions.put(name, new StackFunction(name, bytes, List.of(calls)));
    }

    private StackCalls calls() {
        return new StackCalls(functions, symbol -> selectors.getOrDefault(symbol, List.of()));
    }

    private StackBound.Result bound() {
        return StackBound.of(
                calls(),
                new StackBound.Rules(checked, started, name -> !fixed.contains(name), List.of("overflow"), BUDGET));
    }

    @Test
    void theDeepestPathIsSummedUp() {
        function("main", 300, "left", "right");
        function("left", 100, "leaf");
        function("right", 200, "leaf");
        function("leaf", 50);
        var result = bound();
        assertEquals(Set.of(), result.added());
        assertEquals(List.of("main", "right", "leaf"), result.deepest());
        assertEquals(250, result.bytes(), "a function that nobody calls begins above the limit");
    }

    @Test
    void aCheckEndsAPathWithWhatItsFailureNeeds() {
        function("main", 300, "looks");
        function("looks", 100, "far");
        function("far", 700);
        checked.add("looks");
        var result = bound();
        assertEquals(Set.of(), result.added());
        assertEquals(700, result.bytes(), "below the check");
        function("far", 150);
        assertEquals(200, bound().bytes(), "down to the failing check: its frame and the error");
    }

    @Test
    void aPathThatIsTooDeepGetsACheck() {
        function("main", 300, "a");
        function("a", 400, "b");
        function("b", 400, "c");
        function("c", 400);
        assertEquals(Set.of("a"), bound().added(), "the frame that passes the budget looks");
        assertEquals(800, bound().bytes());
    }

    @Test
    void whatMayNotLookIsPassedOver() {
        function("main", 300, "a");
        function("a", 400, "b");
        function("b", 400, "c");
        function("c", 400);
        fixed.add("a");
        assertEquals(Set.of("b"), bound().added());
        fixed.addAll(Set.of("b", "c"));
        var result = bound();
        assertEquals(Set.of(), result.added());
        assertEquals(List.of(new StackBound.Failure(List.of("main", "a", "b", "c"), 1200)), result.failures());
    }

    @Test
    void aSelectorLeadsToAllItsImplementations() {
        function("main", 300, "selector:run");
        function("small", 10);
        function("big", 20);
        selectors.put("selector:run", List.of("small", "big"));
        assertEquals(20, bound().bytes());
    }

    @Test
    void somebodyOnACycleHasToLook() {
        function("main", 300, "a");
        function("a", 10, "b");
        function("b", 10, "a");
        fixed.add("a");
        assertEquals(Set.of("b"), bound().added());
        fixed.add("b");
        assertEquals(List.of(new StackBound.Failure(List.of("a", "b", "a"), -1)), bound().failures());
        checked.add("a");
        assertEquals(List.of(), bound().failures(), "one who looks is enough");
    }

    @Test
    void whatMakesTheErrorDoesNotLook() {
        function("overflow", 100, "allocate");
        function("allocate", 100, "allocate");
        assertEquals(List.of(new StackBound.Failure(List.of("allocate", "allocate"), -1)), bound().failures());
        function("allocate", 100);
        checked.add("allocate");
        var failure = bound().failures().getFirst();
        assertEquals(-1, failure.bytes(), "its check would fail again and again");
    }

    @Test
    void aLargeFrameIsLookedForAhead() {
        function("main", 300, "large");
        function("large", 5000, "leaf");
        function("leaf", 50);
        var result = bound();
        assertEquals(Set.of("large"), result.added());
        assertEquals(List.of(), result.failures());
        function("large", 30, "body:large");
        function("body:large", 5000, "leaf");
        checked.add("large");
        started.add("body:large");
        result = bound();
        assertEquals(Set.of(), result.added());
        assertEquals(130, result.bytes(), "the stub and the error; the body begins above the limit");
    }

    @Test
    void aHandlerHasToFitWhole() {
        function("handler", 400, "report");
        function("report", 500);
        checked.add("report");
        var rules = new StackBound.Rules(Set.of(), Set.of(), _ -> false, List.of(), BUDGET);
        assertEquals(java.util.Optional.empty(), StackBound.whole(calls(), "handler", rules));
        function("report", 601);
        assertEquals(
                new StackBound.Failure(List.of("handler", "report"), 1001),
                StackBound.whole(calls(), "handler", rules).orElseThrow());
    }
}
