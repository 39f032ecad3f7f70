package ibrik.compiler.analysis.flow;

import ibrik.compiler.classes.ReferenceType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A place that references flow through: the set of types (and null) that it can hold, and where they go from here.
///
/// Sets only grow; [FlowSolver] moves what is new along the edges until nothing changes. Places that hold very many
/// types become one with others of their kind.
public final class Flow {
    /// Chosen: as many targets are searched one by one.
    private static final int FEW_TARGETS = 8;

    /// What flows must have in common to become one.
    ///
    /// @param declared what the program declares for the place; null if that is not known
    record Kind(ReferenceType declared, boolean filters, boolean dropsNull) {}

    private final Kind kind;
    private TypeSet types = new TypeSet();
    private TypeSet news = new TypeSet();
    private final List<Flow> targets = new ArrayList<>(2);
    private Set<Flow> targetSet;
    private List<TypeObserver> observers;
    private boolean queued;
    private boolean apart;
    private Flow whole;
    /// What the filter lets in; null until asked.
    private TypeNumbers.Mask mask;

    Flow(Kind kind) {
        this.kind = kind;
    }

    /// @param declared what the program declares for the place; null if nobody knows
    public static Flow plain(ReferenceType declared) {
        return new Flow(new Kind(declared, false, false));
    }

    /// Lets only subtypes of `type`, and null, in.
    public static Flow filtered(ReferenceType type) {
        return new Flow(new Kind(type, true, false));
    }

    public static Flow withoutNull(ReferenceType declared) {
        return new Flow(new Kind(declared, false, true));
    }

    /// Never becomes one with others, however many types it holds.
    public Flow keptApart() {
        apart = true;
        return this;
    }

    Kind kind() {
        return kind;
    }

    boolean canMerge() {
        return !apart && kind.declared != null;
    }

    ReferenceType filterOrNull() {
        return kind.filters ? kind.declared : null;
    }

    /// The numbers that the filter lets in.
    BitSet mask(TypeNumbers numbers) {
        if (mask == null) {
            mask = numbers.maskOf(kind.declared);
        }
        return numbers.known(mask, kind.declared);
    }

    boolean dropsNull() {
        return kind.dropsNull;
    }

    /// The flow that this one is a part of; itself if it is none.
    Flow whole() {
        return whole == null ? this : whole;
    }

    void mergeInto(Flow newWhole) {
        whole = newWhole;
        types = null;
        news = null;
        observers = null;
        clearTargets();
    }

    private void clearTargets() {
        targets.clear();
        targetSet = null;
    }

    /// Names the wholes that targets have become parts of, each once.
    void renewTargets() {
        var old = List.copyOf(targets);
        clearTargets();
        for (Flow target : old) {
            if (target.whole() != this) {
                addTarget(target.whole());
            }
        }
    }

    /// The types that can be here; number 0 is null.
    public TypeSet types() {
        return whole().types;
    }

    /// What has arrived since the last [#takeNews].
    TypeSet news() {
        return news;
    }

    TypeSet takeNews() {
        var taken = news;
        news = new TypeSet();
        return taken;
    }

    List<Flow> targets() {
        return targets;
    }

    /// True if it was none.
    boolean addTarget(Flow target) {
        if (targetSet == null && targets.size() == FEW_TARGETS) {
            targetSet = new HashSet<>(targets);
        }
        boolean isNew = targetSet == null ? !targets.contains(target) : targetSet.add(target);
        if (isNew) {
            targets.add(target);
        }
        return isNew;
    }

    List<TypeObserver> observers() {
        return observers == null ? List.of() : observers;
    }

    void addObserver(TypeObserver observer) {
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
}
