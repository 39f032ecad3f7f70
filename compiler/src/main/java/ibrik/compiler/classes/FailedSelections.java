package ibrik.compiler.classes;

import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What a call runs that finds no method on the class of its receiver (JVMS §5.4.6 and §6.5, "invokeinterface"): a
/// method without code that stands in the class for this one, and throws HotSpot's error. So dispatch, analysis and
/// tables need not know that a selection can fail.
///
/// One instance serves all threads of a build.
final class FailedSelections {
    private record Key(ReferenceType receiver, Method resolved) {}

    private final ClassWorld world;
    private final Map<Key, Method> known = new HashMap<>();
    /// The methods whose selection failed somewhere: almost none, which is to be known at once.
    private final Set<Method> failed = ConcurrentHashMap.newKeySet();

    FailedSelections(ClassWorld world) {
        this.world = world;
    }

    /// @param found what was selected and must not be called, or null
    synchronized Method of(ReferenceType receiver, Method resolved, Method found) {
        failed.add(resolved);
        return known.computeIfAbsent(new Key(receiver, resolved), _ -> make(receiver, resolved, found));
    }

    /// Whether something asked for it.
    boolean has(ReferenceType receiver, Method resolved) {
        return hasAny(resolved) && isKnown(new Key(receiver, resolved));
    }

    /// Whether the selection of a method failed for some receiver.
    boolean hasAny(Method resolved) {
        return failed.contains(resolved);
    }

    private synchronized boolean isKnown(Key key) {
        return known.containsKey(key);
    }

    private Method make(ReferenceType receiver, Method resolved, Method found) {
        ClassType owner = receiver instanceof ClassType type ? type : receiver.superclassOrNull();
        var failure = new SelectionFailure(receiver, resolved, found);
        // HotSpot writes some of these methods into the class. Others are its own, and have a name that no code has.
        String hiddenName =
                Method.NAMELESS + resolved.name() + " of " + resolved.owner().internalName() + ">";
        return new Method(
                owner,
                failure.isMethodOfReceiver() ? resolved.name() : hiddenName,
                resolved.descriptor(),
                model(resolved),
                failure.error(),
                world);
    }

    private static MethodModel model(Method resolved) {
        var type = MethodDescriptor.of(resolved.descriptor());
        byte[] file = ClassFile.of()
                .build(
                        ClassDesc.of("Selection"),
                        each -> each.withMethod(resolved.name(), type, ClassFile.ACC_PUBLIC, method -> {}));
        return ClassFile.of().parse(file).methods().getFirst();
    }
}
