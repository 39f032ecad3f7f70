package ibrik.compiler.analysis.flow;

import ibrik.compiler.classes.ReferenceType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/// A place that references flow through: the set of types (and null) that it can hold, and where they go from here.
///
/// Sets only grow; [FlowSolver] moves what is new along the edges until nothing changes.
public final class Flow {
    private final ReferenceType filter;
    private final boolean dropsNull;
    private final BitSet types = new BitSet();
    private final BitSet passedOn = new BitSet();
    private final List<Flow> targets = new ArrayList<>(2);
    private List<IntConsumer> observers;
    private boolean queued;

    private Flow(ReferenceType filter, boolean dropsNull) {
        this.filter = filter;
        this.dropsNull = dropsNull;
    }

    public static Flow plain() {
        return new Flow(null, false);
    }

    /// Lets only subtypes of `type`, and null, in.
    public static Flow filtered(ReferenceType type) {
        return new Flow(type, false);
    }

    public static Flow withoutNull() {
        return new Flow(null, true);
    }

    ReferenceType filterOrNull() {
        return filter;
    }

    boolean dropsNull() {
        return dropsNull;
    }

    /// The types that can be here; bit 0 is null.
    public BitSet types() {
        return types;
    }

    List<Flow> targets() {
        return targets;
    }

    List<IntConsumer> observers() {
        return observers == null ? List.of() : observers;
    }

    void addObserver(IntConsumer observer) {
        if (observers == null) {
            observers = new ArrayList<>(1);
        }
        observers.add(observer);
    }

    boolean isQueued() {
        return queued;
    }

    void setQueued(boolean newQueued) {
        queued = newQueued;
    }

    /// What has arrived since the last call.
    BitSet takeNews() {
        var news = (BitSet) types.clone();
        news.andNot(passedOn);
        passedOn.or(news);
        return news;
    }
}
