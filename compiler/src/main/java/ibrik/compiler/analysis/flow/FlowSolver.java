package ibrik.compiler.analysis.flow;

import ibrik.compiler.classes.ReferenceType;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.function.IntConsumer;

/// Moves types along the edges between flows until nothing changes.
public final class FlowSolver {
    private final TypeNumbers numbers;
    private final ArrayDeque<Flow> queue = new ArrayDeque<>();

    public FlowSolver(TypeNumbers numbers) {
        this.numbers = numbers;
    }

    public void add(Flow flow, ReferenceType type) {
        add(flow, numbers.of(type));
    }

    public void addNull(Flow flow) {
        add(flow, TypeNumbers.NULL);
    }

    public void add(Flow flow, int number) {
        if (!flow.types().get(number) && passes(flow, number)) {
            flow.types().set(number);
            enqueue(flow);
        }
    }

    /// As [#add(Flow, int)] for what the flow's filter keeps out.
    public void addUnfiltered(Flow flow, int number) {
        if (!flow.types().get(number)) {
            flow.types().set(number);
            enqueue(flow);
        }
    }

    private boolean passes(Flow flow, int number) {
        if (number == TypeNumbers.NULL) {
            return !flow.dropsNull();
        }
        return flow.filterOrNull() == null
                || numbers.subtypes(flow.filterOrNull()).get(number);
    }

    /// Everything that reaches `from` also reaches `to`.
    public void link(Flow from, Flow to) {
        if (from == to || from.targets().contains(to) && from.targets().size() < 16) {
            return;
        }
        from.targets().add(to);
        addAll(to, from.types());
    }

    /// Calls the observer for each type in the flow, now and later; also for null.
    public void observe(Flow flow, IntConsumer observer) {
        flow.addObserver(observer);
        ((BitSet) flow.types().clone()).stream().forEach(observer);
    }

    private void addAll(Flow flow, BitSet types) {
        if (types.isEmpty()) {
            return;
        }
        var news = (BitSet) types.clone();
        if (flow.filterOrNull() != null) {
            news.and(numbers.subtypes(flow.filterOrNull()));
        }
        if (flow.dropsNull()) {
            news.clear(TypeNumbers.NULL);
        }
        news.andNot(flow.types());
        if (!news.isEmpty()) {
            flow.types().or(news);
            enqueue(flow);
        }
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
            var news = flow.takeNews();
            for (int i = 0; i < flow.targets().size(); i++) {
                addAll(flow.targets().get(i), news);
            }
            for (int i = 0; i < flow.observers().size(); i++) {
                news.stream().forEach(flow.observers().get(i));
            }
        }
        return moved;
    }
}
