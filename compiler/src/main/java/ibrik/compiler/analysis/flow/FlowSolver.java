package ibrik.compiler.analysis.flow;

import ibrik.compiler.classes.ReferenceType;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Moves types along the edges between flows until nothing changes.
///
/// In a large program tens of thousands of places hold nearly the same thousands of types (whatever is ever kept in a
/// collection), and edges between them are millions. A flow of more than [#MOST_TYPES] therefore becomes one with all
/// such flows of its kind. That adds types, and takes none away: what is found is still all that can be.
public final class FlowSolver {
    /// Chosen: in a program of 38,000 methods 34,280 flows hold more, nearly all of them the same 1,573 types. At this
    /// number a program of 17,858 methods reaches none more, at 64 three; at 20 it is 106,081.
    private static final int MOST_TYPES = 256;

    private final TypeNumbers numbers;
    private final int mostTypes;
    private final ArrayDeque<Flow> queue = new ArrayDeque<>();
    private final Map<Flow.Kind, Flow> wholes = new HashMap<>();

    public FlowSolver(TypeNumbers numbers) {
        this(numbers, MOST_TYPES);
    }

    /// @param mostTypes flows of more become one with others
    FlowSolver(TypeNumbers numbers, int mostTypes) {
        this.numbers = numbers;
        this.mostTypes = mostTypes;
    }

    public void add(Flow flow, ReferenceType type) {
        add(flow, numbers.of(type));
    }

    public void addNull(Flow flow) {
        add(flow, TypeNumbers.NULL);
    }

    public void add(Flow flow, int number) {
        if (passes(flow, number)) {
            addUnfiltered(flow, number);
        }
    }

    /// As [#add(Flow, int)] for what the flow's filter keeps out.
    public void addUnfiltered(Flow flow, int number) {
        var whole = flow.whole();
        if (whole.types().add(number)) {
            whole.news().add(number);
            enqueue(whole);
        }
    }

    private boolean passes(Flow flow, int number) {
        if (number == TypeNumbers.NULL) {
            return !flow.dropsNull();
        }
        return flow.filterOrNull() == null || flow.mask(numbers).get(number);
    }

    /// Everything that reaches `from` also reaches `to`.
    public void link(Flow from, Flow to) {
        var source = from.whole();
        var target = to.whole();
        if (source != target && source.addTarget(target)) {
            addAll(target, source.types());
        }
    }

    /// Tells the observer each type in the flow, now and later; also null.
    public void observe(Flow flow, TypeObserver observer) {
        if (isBig(flow.whole())) {
            merge(flow.whole());
        }
        var whole = flow.whole();
        var moved = isWhole(whole) ? observer.movedTo(whole) : observer;
        if (moved != null) {
            whole.addObserver(moved);
            whole.types().copy().forEach(moved::on);
        }
    }

    private boolean isBig(Flow flow) {
        return flow.canMerge() && flow.types().size() > mostTypes && !isWhole(flow);
    }

    private boolean isWhole(Flow flow) {
        return flow == wholes.get(flow.kind());
    }

    private void addAll(Flow flow, TypeSet types) {
        if (types.isEmpty()) {
            return;
        }
        flow.types().addAll(types, maskOf(flow), flow.news());
        if (!flow.news().isEmpty()) {
            enqueue(flow);
        }
    }

    /// What the flow lets in; null if everything.
    private BitSet maskOf(Flow flow) {
        if (flow.dropsNull()) {
            return numbers.all();
        }
        return flow.filterOrNull() == null ? null : flow.mask(numbers);
    }

    private void enqueue(Flow flow) {
        if (!flow.isQueued()) {
            flow.setQueued(true);
            queue.add(flow);
        }
    }

    /// True if something was moved.
    public boolean run() {
        boolean moved = false;
        while (!queue.isEmpty()) {
            moved = true;
            var flow = queue.poll();
            flow.setQueued(false);
            if (flow.whole() == flow) {
                pass(flow);
            }
        }
        return moved;
    }

    private void pass(Flow flow) {
        if (isBig(flow)) {
            merge(flow);
            return;
        }
        var news = flow.takeNews();
        int old = 0;
        for (Flow target : flow.targets()) {
            old += target.whole() != target ? 1 : 0;
            addAll(target.whole(), news);
        }
        // Not for each that merges: the others would be looked at as often.
        if (old > flow.targets().size() / 2) {
            flow.renewTargets();
        }
        for (int i = 0; i < flow.observers().size(); i++) {
            news.forEach(flow.observers().get(i)::on);
        }
    }

    private void merge(Flow flow) {
        var whole = wholes.computeIfAbsent(flow.kind(), Flow::new);
        var types = flow.types();
        var targets = List.copyOf(flow.targets());
        var observers = List.copyOf(flow.observers());
        flow.mergeInto(whole);
        whole.types().addAll(types, null, whole.news());
        enqueue(whole);
        targets.forEach(target -> link(whole, target));
        observers.forEach(observer -> observe(whole, observer));
    }
}
