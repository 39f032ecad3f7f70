package ibrik.compiler.analysis;

import ibrik.compiler.analysis.world.Snapshot;
import ibrik.compiler.interpret.object.InstanceObject;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Who looks for names among the strings of the image hears of each once: objects are scanned again and again, and a
/// name that nobody has is looked for in all folders and jars.
final class TextListener {
    private final Snapshot snapshot;
    private final BooleanSupplier isAsked;
    private final Consumer<String> action;
    private final Set<InstanceObject> heard = Collections.newSetFromMap(new IdentityHashMap<>());

    /// @param isAsked whether strings are wanted; those that were there before come when it becomes true
    TextListener(Snapshot snapshot, BooleanSupplier isAsked, Consumer<String> action) {
        this.snapshot = snapshot;
        this.isAsked = isAsked;
        this.action = action;
    }

    /// The object is in the image.
    void onObject(InstanceObject object) {
        if (isAsked.getAsBoolean() && object.type().name().equals("java.lang.String") && heard.add(object)) {
            snapshot.literalOf(object).ifPresent(action);
        }
    }
}
