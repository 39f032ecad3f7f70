package ibrik.compiler.analysis.early;

import ibrik.compiler.analysis.world.ClosedWorld;
import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.Method;
import ibrik.compiler.interpret.execution.Reliances;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.ir.Block;
import ibrik.compiler.ir.Graph;
import ibrik.compiler.ir.Invocation;
import ibrik.compiler.ir.Leaf;
import ibrik.compiler.ir.Node;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which settings of the JDK the application's code changes: system properties, and what has a `set` method.
///
/// An initialiser of the JDK that reads such a setting runs at the first use of its class, when the program may have
/// changed it.
final class ProgramSettings {
    private static final String SYSTEM = "java.lang.System.";
    /// Change one property, named by the first argument.
    private static final Set<String> ONE_PROPERTY = Set.of(SYSTEM + "setProperty", SYSTEM + "clearProperty");
    /// Change, or hand out for any change, all properties.
    private static final Set<String> ALL_PROPERTIES = Set.of(SYSTEM + "setProperties", SYSTEM + "getProperties");
    /// Start of the names of the fields that a method sets.
    private static final Map<String, String> SETTERS = Map.of(
            "java.util.Locale.setDefault",
            "java.util.Locale.default",
            "java.util.TimeZone.setDefault",
            "java.util.TimeZone.default",
            SYSTEM + "setIn",
            SYSTEM + "in",
            SYSTEM + "setOut",
            SYSTEM + "out",
            SYSTEM + "setErr",
            SYSTEM + "err");

    private final ClosedWorld world;
    private final Set<String> keys = new HashSet<>();
    private final Set<String> fields = new HashSet<>();
    private boolean anyKey;
    private boolean anySecurityKey;

    ProgramSettings(ClosedWorld world) {
        this.world = world;
        for (Method method : world.methods()) {
            if (method.owner().isOfApplication()) {
                world.graphOf(method).ifPresent(this::collect);
            }
        }
    }

    private void collect(Graph graph) {
        for (Block block : graph.blocks()) {
            for (Node node : block.instructions()) {
                if (node instanceof Invocation.Call call) {
                    collect(call);
                }
            }
        }
    }

    private void collect(Invocation.Call call) {
        String name = call.method().owner().name() + "." + call.method().name();
        if (ONE_PROPERTY.contains(name)) {
            text(call.input(0)).ifPresentOrElse(keys::add, () -> anyKey = true);
        } else if (name.equals("java.security.Security.setProperty")) {
            text(call.input(0)).ifPresentOrElse(key -> keys.add(Reliances.SECURITY + key), () -> anySecurityKey = true);
        } else if (ALL_PROPERTIES.contains(name)) {
            anyKey = true;
        } else if (SETTERS.containsKey(name)) {
            fields.add(SETTERS.get(name));
        }
    }

    private Optional<String> text(Node node) {
        return switch (node.resolved()) {
            case Leaf.StringConstant constant -> Optional.of(constant.value());
            case Leaf.ObjectConstant constant
            when constant.object() instanceof HeapObject object ->
                world.snapshot().literalOf(object);
            default -> Optional.empty();
        };
    }

    boolean sets(Field field) {
        return fields.stream().anyMatch(field.toString()::startsWith);
    }

    boolean setsProperty(String key) {
        boolean isAny = key.startsWith(Reliances.SECURITY) ? anySecurityKey : anyKey;
        return isAny || keys.contains(key);
    }
}
