package ibrik.compiler.analysis.fold;

import ibrik.compiler.analysis.world.Snapshot;
import ibrik.compiler.classes.Method;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.ir.Leaf;
import ibrik.compiler.ir.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Calls that make lookups, `VarHandle`s and field updaters of constants, in code that runs when the image does: the
/// object is made now, because an image has no members to look up. One object serves all calls with the same arguments.
final class HandleFactories {
    private static final String HANDLES = "java.lang.invoke.MethodHandles";
    private static final String LOOKUP_IN =
            "(Ljava/lang/Class;Ljava/lang/invoke/MethodHandles$Lookup;)" + "Ljava/lang/invoke/MethodHandles$Lookup;";
    private static final Set<String> UPDATER = Set.of("newUpdater");
    private static final Map<String, Set<String>> FACTORIES = Map.of(
            "java.lang.invoke.MethodHandles$Lookup",
            Set.of("findVarHandle", "findStaticVarHandle"),
            HANDLES,
            Set.of("arrayElementVarHandle", "byteArrayViewVarHandle", "byteBufferViewVarHandle", "privateLookupIn"),
            "java.util.concurrent.atomic.AtomicIntegerFieldUpdater",
            UPDATER,
            "java.util.concurrent.atomic.AtomicLongFieldUpdater",
            UPDATER,
            "java.util.concurrent.atomic.AtomicReferenceFieldUpdater",
            UPDATER);

    private final Snapshot snapshot;
    private final Map<List<Object>, Optional<HeapObject>> known = new HashMap<>();

    HandleFactories(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /// The object that the call returns; empty for other calls, for arguments that are not constants, and if the call
    /// would throw.
    Optional<Node> made(Method callee, List<Node> arguments, Method caller) {
        if (callee.owner().name().equals(HANDLES) && callee.name().equals("lookup")) {
            return lookup(callee, caller);
        }
        if (!FACTORIES.getOrDefault(callee.owner().name(), Set.of()).contains(callee.name())) {
            return Optional.empty();
        }
        var key = new ArrayList<Object>();
        var values = new HeapObject[arguments.size()];
        key.add(callee);
        // A lookup gives access, which was checked when the class was compiled.
        for (int i = callee.isStatic() ? 0 : 1; i < values.length; i++) {
            values[i] = constant(arguments.get(i));
            if (values[i] == null) {
                return Optional.empty();
            }
            key.add(values[i]);
        }
        return known.computeIfAbsent(key, _ -> snapshot.made(callee, values)).map(Leaf.ObjectConstant::new);
    }

    /// `MethodHandles.lookup()` is the lookup of its caller's class.
    private Optional<Node> lookup(Method callee, Method caller) {
        var mirror = snapshot.mirrorOf(caller.owner());
        return callee.owner()
                .declaredMethod("privateLookupIn", LOOKUP_IN)
                .flatMap(factory ->
                        known.computeIfAbsent(List.of(factory, mirror), _ -> snapshot.made(factory, mirror, null)))
                .map(Leaf.ObjectConstant::new);
    }

    private HeapObject constant(Node node) {
        return switch (node) {
            case Leaf.ObjectConstant object -> (HeapObject) object.object();
            case Leaf.ClassConstant type -> snapshot.mirrorOf(type.value());
            case Leaf.StringConstant text -> snapshot.intern(text.value());
            default -> null;
        };
    }
}
