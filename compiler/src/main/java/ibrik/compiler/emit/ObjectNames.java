package ibrik.compiler.emit;

import ibrik.compiler.analysis.world.Snapshot;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.interpret.object.InstanceObject;
import ibrik.compiler.problem.CompilerBug;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/// Symbols of the snapshot objects: mirrors and literals by what they are, all others by class and a count.
public final class ObjectNames {
    private final Map<HeapObject, String> names = new IdentityHashMap<>();

    /// @param objects in a fixed order, which decides the counts
    public ObjectNames(Collection<HeapObject> objects, Snapshot snapshot) {
        var counts = new HashMap<String, Integer>();
        for (HeapObject object : objects) {
            names.put(object, nameOf(object, snapshot, counts));
        }
    }

    private static String nameOf(HeapObject object, Snapshot snapshot, Map<String, Integer> counts) {
        if (object instanceof InstanceObject instance && instance.mirroredOrNull() != null) {
            return Symbols.ofMirror(instance.mirroredOrNull());
        }
        var literal = snapshot.literalOf(object);
        if (literal.isPresent()) {
            return Symbols.ofString(literal.get());
        }
        String type = object.type().name();
        return "object:" + type + "#" + counts.merge(type, 1, Integer::sum);
    }

    public String of(HeapObject object) {
        String name = names.get(object);
        if (name == null) {
            throw new CompilerBug(
                    "an object of " + object.type().name() + " came into the snapshot after the analysis");
        }
        return name;
    }
}
