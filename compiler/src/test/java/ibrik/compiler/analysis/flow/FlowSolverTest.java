package ibrik.compiler.analysis.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.compiler.classes.ClassPath;
import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.ReferenceType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What the solver moves along random edges against the smallest solution of the same inequalities, found naively.
class FlowSolverTest {
    private static final int SEEDS = 500;
    private static final int ALL = 100;
    private static final List<String> NAMES = List.of(
            "java.lang.Object",
            "java.lang.Number",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Comparable",
            "java.lang.String",
            "java.lang.CharSequence");

    private record Edge(int from, int to) {}

    /// The filters of the flows; null for none.
    private final List<ReferenceType> filters = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final List<List<ReferenceType>> added = new ArrayList<>();
    private final List<Boolean> nullAdded = new ArrayList<>();

    @Test
    void flowsHoldWhatReachesThem() throws Exception {
        try (var path = new ClassPath(List.of(), List.of())) {
            var world = new ClassWorld(path);
            var types = new ArrayList<ReferenceType>();
            NAMES.stream().map(world::named).forEach(types::add);
            types.addAll(types.stream().map(world::arrayOf).toList());
            types.add(world.arrayOf(types.getLast()));
            types.add(world.named("java.lang.Cloneable"));
            for (int seed = 0; seed < SEEDS; seed++) {
                check(new Random(seed), types, ALL, "seed " + seed);
                check(new Random(seed), types, seed % 4, "merging, seed " + seed);
            }
        }
    }

    private void check(Random random, List<? extends ReferenceType> types, int most, String seed) {
        var numbers = new TypeNumbers();
        var solver = new FlowSolver(numbers, most);
        makeFlows(random, types);
        var seen = new ArrayList<BitSet>();
        for (Flow flow : flows) {
            var observed = new BitSet();
            seen.add(observed);
            solver.observe(flow, observed::set);
        }
        // Types, edges and runs in any order: what came before an edge has to pass it as well.
        for (int step = 0; step < 60; step++) {
            int at = random.nextInt(flows.size());
            switch (random.nextInt(5)) {
                case 0 -> {
                    var type = types.get(random.nextInt(types.size()));
                    added.get(at).add(type);
                    solver.add(flows.get(at), type);
                }
                case 1 -> {
                    nullAdded.set(at, true);
                    solver.addNull(flows.get(at));
                }
                case 2 -> solver.run();
                default -> {
                    int to = random.nextInt(flows.size());
                    edges.add(new Edge(at, to));
                    solver.link(flows.get(at), flows.get(to));
                }
            }
        }
        solver.run();
        var expected = naive(numbers, most);
        for (int i = 0; i < flows.size(); i++) {
            assertEquals(expected.get(i), flows.get(i).types().toBits(), seed + ", flow " + i);
            assertEquals(expected.get(i), seen.get(i), seed + ", observed " + i);
        }
    }

    private void makeFlows(Random random, List<? extends ReferenceType> types) {
        List.of(filters, flows, edges, added, nullAdded).forEach(List::clear);
        for (int i = 0; i < 8; i++) {
            int kind = random.nextInt(3);
            filters.add(kind == 0 ? types.get(random.nextInt(types.size())) : null);
            var declared = random.nextBoolean() ? null : types.get(random.nextInt(2));
            flows.add(
                    kind == 0
                            ? Flow.filtered(filters.get(i))
                            : kind == 1 ? Flow.plain(declared) : Flow.withoutNull(declared));
            added.add(new ArrayList<>());
            nullAdded.add(false);
        }
    }

    /// Applies every edge until nothing changes, and makes big flows of a kind equal.
    private List<BitSet> naive(TypeNumbers numbers, int most) {
        var sets = new ArrayList<BitSet>();
        for (int i = 0; i < flows.size(); i++) {
            var set = new BitSet();
            added.get(i).forEach(type -> set.set(numbers.of(type)));
            set.set(TypeNumbers.NULL, nullAdded.get(i));
            sets.add(filtered(i, set, numbers));
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Edge edge : edges) {
                int before = sets.get(edge.to).cardinality();
                sets.get(edge.to).or(filtered(edge.to, sets.get(edge.from), numbers));
                changed |= sets.get(edge.to).cardinality() > before;
            }
            changed |= merge(sets, most);
        }
        return sets;
    }

    private boolean merge(List<BitSet> sets, int most) {
        boolean changed = false;
        for (int from = 0; from < flows.size(); from++) {
            for (int to = 0; to < flows.size(); to++) {
                boolean same = flows.get(from).canMerge()
                        && flows.get(from).kind().equals(flows.get(to).kind())
                        && sets.get(from).cardinality() > most
                        && sets.get(to).cardinality() > most;
                if (same) {
                    int before = sets.get(to).cardinality();
                    sets.get(to).or(sets.get(from));
                    changed |= sets.get(to).cardinality() > before;
                }
            }
        }
        return changed;
    }

    private BitSet filtered(int flow, BitSet types, TypeNumbers numbers) {
        var result = new BitSet();
        types.stream()
                .filter(number -> number == TypeNumbers.NULL
                        ? !flows.get(flow).dropsNull()
                        : filters.get(flow) == null || numbers.typeOf(number).isSubtypeOf(filters.get(flow)))
                .forEach(result::set);
        return result;
    }
}
