package ibrik.compiler.check;

import ibrik.compiler.analysis.world.ClosedWorld;
import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Mark;
import ibrik.compiler.classes.Method;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.ir.Access;
import ibrik.compiler.ir.Check;
import ibrik.compiler.ir.Control;
import ibrik.compiler.ir.Invocation;
import ibrik.compiler.ir.Leaf;
import ibrik.compiler.ir.Node;
import ibrik.vocabulary.mark.LockRank;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/// Which lock an instruction takes or gives back, by the marks on methods, fields and classes.
final class LockRanks {
    private static final String RANK = "Rank";

    /// An instruction that changes what is held.
    ///
    /// @param rankOrNull null if nothing tells the rank of the lock
    record Change(boolean acquires, LockRank rankOrNull) {}

    private final Map<Field, Map<String, Mark>> marks = new HashMap<>();
    /// Locks that are objects of the snapshot, by the marked fields that hold them.
    private final Map<Object, LockRank> constants = new IdentityHashMap<>();

    LockRanks(ClosedWorld world) {
        for (HeapObject object : world.objects()) {
            if (object.type() instanceof ClassType type) {
                lookAt(object, type);
            }
        }
    }

    private void lookAt(HeapObject object, ClassType type) {
        for (ClassType at = type; at != null && at.superclassOrNull() != null; at = at.superclassOrNull()) {
            for (Field field : at.fields()) {
                if (!field.isStatic() && of(field).containsKey(RANK)) {
                    var lock = object.reference(field.offset());
                    if (lock != null) {
                        constants.put(lock, rank(of(field).get(RANK)));
                    }
                }
            }
        }
    }

    /// The marks of a field.
    Map<String, Mark> of(Field field) {
        return marks.computeIfAbsent(field, key -> Mark.of(key.model()));
    }

    /// The rank that a mark names; empty if the method, field or class has no such mark.
    static Optional<LockRank> named(Map<String, Mark> marks, String mark) {
        return Optional.ofNullable(marks.get(mark)).map(LockRanks::rank);
    }

    private static LockRank rank(Mark mark) {
        return mark.value().isEmpty() ? LockRank.OF_RECEIVER : LockRank.valueOf(mark.value());
    }

    /// What an instruction does to the set of locks that are held; empty for most.
    Optional<Change> change(Node node) {
        return switch (node) {
            case Invocation.Call call -> change(call);
            case Control.MonitorEnter enter -> monitor(enter, enter.input(0), true);
            case Control.MonitorExit exit -> monitor(exit, exit.input(0), false);
            default -> Optional.empty();
        };
    }

    private Optional<Change> change(Invocation.Call call) {
        boolean acquires = call.method().has("Acquires");
        if (!acquires && !call.method().has("Releases")) {
            return Optional.empty();
        }
        var rank = named(call.method().marks(), acquires ? "Acquires" : "Releases")
                .filter(named -> named != LockRank.OF_RECEIVER)
                .or(() -> ofLock(call.input(0), call.position().method()));
        return Optional.of(new Change(acquires, rank.orElse(null)));
    }

    private Optional<LockRank> ofLock(Node lock, Method user) {
        return switch (lock.resolved()) {
            case Check.NullCheck check -> ofLock(check.input(0), user);
            case Access.LoadField load -> named(of(load.field()), RANK);
            case Access.LoadStatic load -> named(of(load.field()), RANK);
            case Invocation.Call call -> named(call.method().marks(), RANK);
            case Leaf.ObjectConstant constant ->
                Optional.ofNullable(constants.get(constant.object())).or(() -> onlyRankOf(user));
            default -> Optional.empty();
        };
    }

    /// A lock that became a constant, of an object that left the image: the one that its user has.
    private Optional<LockRank> onlyRankOf(Method user) {
        var ranks = user.owner().fields().stream()
                .flatMap(field -> named(of(field), RANK).stream())
                .distinct()
                .toList();
        return ranks.size() == 1 ? Optional.of(ranks.getFirst()) : Optional.empty();
    }

    /// Monitors have a rank if their class has one.
    private static Optional<Change> monitor(Node node, Node object, boolean enters) {
        JavaType type = object.resolved() instanceof Leaf.ClassConstant constant
                ? constant.value()
                : object.resolved() instanceof Leaf.Parameter
                        ? node.position().method().owner()
                        : null;
        return type instanceof ClassType owner
                ? named(owner.marks(), RANK).map(rank -> new Change(enters, rank))
                : Optional.empty();
    }
}
