package ibrik.compiler.interpret.execution;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.Field;
import ibrik.compiler.interpret.object.ArrayObject;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.interpret.object.InstanceObject;

/// What an application class's initialiser may touch at build time, so that running it early changes nothing.
///
/// It may do what it likes with its own static fields and with objects that it made. Everything else belongs to
/// somebody: that is never written, except for [SharedState] that no program can tell of, and each read is noted among
/// the [Reliances], which the analysis checks once it knows all code that can write. Initialisers of the JDK and of the
/// target have no such limit: what they set counts as set at start. Only the settings that they read are noted, which
/// the program may change before it uses the class.
public final class Independence {
    /// No limits: classes of the JDK and of the target.
    public static final Independence NONE = new Independence(null, null);

    private final ClassType initialised;
    /// The class of the JDK whose initialiser runs, or null.
    private final ClassType library;

    private Independence(ClassType initialised, ClassType library) {
        this.initialised = initialised;
        this.library = library;
    }

    public static Independence of(ClassType initialised) {
        return initialised.isOfApplication()
                ? new Independence(initialised, null)
                : new Independence(null, initialised);
    }

    /// Before a look at a system property.
    public void beforeProperty(Machine machine, String key) {
        if (library != null && !SharedState.isStandardProperty(key)) {
            machine.reliances().onProperty(library, key);
        }
    }

    /// Before an initialiser asks for something that another order of initialisation changes: who runs it, and from
    /// where.
    public void beforeQuestion(Machine machine, String about) {
        if (initialised != null) {
            throw machine.refusal(about);
        }
    }

    public void beforeStaticWrite(Machine machine, Field field) {
        if (initialised != null && field.owner() != initialised && !SharedState.isCache(field)) {
            throw machine.refusal("a write to " + field + ", which belongs to another class");
        }
    }

    public void beforeStaticRead(Machine machine, Field field) {
        if (library != null && SharedState.isSetting(field)) {
            machine.reliances().onSetting(library, field);
        }
        if (initialised == null || field.owner() == initialised || SharedState.isCache(field)) {
            return;
        }
        if (SharedState.isSetting(field) || field.isReset()) {
            throw machine.refusal("a read of " + field + ", which the command line or the program may set");
        }
        if (machine.classes().isInProgress(field.owner())) {
            throw machine.refusal("a read of " + field + ", whose class is not initialised yet");
        }
        machine.reliances().onStatic(initialised, field);
    }

    public void beforeWrite(Machine machine, HeapObject object, long offset) {
        if (initialised != null && object.makerOrNull() != initialised && !isShared(machine, object, offset)) {
            throw machine.refusal("a write to an object that " + makerOf(object) + " made");
        }
    }

    public void beforeRead(Machine machine, HeapObject object, long offset) {
        if (initialised == null || object.makerOrNull() == initialised || isShared(machine, object, offset)) {
            return;
        }
        if (object.makerOrNull() != null && machine.classes().isInProgress(object.makerOrNull())) {
            throw machine.refusal("a read of an object that " + makerOf(object) + " is about to make");
        }
        switch (object) {
            case InstanceObject instance -> {
                var field = instance.fieldAt(offset);
                if (field.isReset()) {
                    throw machine.refusal("a read of " + field + ", which is set at start");
                }
                machine.reliances().onField(initialised, instance, field);
            }
            case ArrayObject array when array.isSealed() -> {}
            case ArrayObject array -> machine.reliances().onElements(initialised, array);
        }
    }

    /// Before all fields or elements are read at once.
    public void beforeCopy(Machine machine, HeapObject object) {
        switch (object) {
            case ArrayObject array -> beforeRead(machine, array, 0);
            case InstanceObject instance ->
                instance.type().allInstanceFields().forEach(field -> beforeRead(machine, instance, field.offset()));
        }
    }

    private static boolean isShared(Machine machine, HeapObject object, long offset) {
        return object instanceof InstanceObject instance
                && (SharedState.isCache(instance.fieldAt(offset)) || SharedState.isCounter(machine, instance));
    }

    private static String makerOf(HeapObject object) {
        return object.makerOrNull() == null
                ? "no initialiser"
                : object.makerOrNull().name();
    }
}
