package ibrik.compiler.interpret.execution;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.PrimitiveType;
import ibrik.compiler.interpret.object.ArrayObject;
import ibrik.compiler.interpret.object.HeapObject;
import java.util.Set;

/// What an application class's initialiser may touch at build time, so that running it early changes nothing: its own
/// static fields, objects that it made itself, and what never changes. For other classes there is no limit.
public final class Independence {
    /// No limits: classes of the JDK and of the target.
    public static final Independence NONE = new Independence(null);

    /// Settings of the whole program: they may have changed when the initialiser's turn comes.
    private static final Set<String> SETTINGS = Set.of(
            "java.lang.System.props",
            "java.lang.System.in",
            "java.lang.System.out",
            "java.lang.System.err",
            "java.util.Locale.defaultLocale",
            "java.util.TimeZone.defaultTimeZone");

    private final ClassType initialised;

    private Independence(ClassType initialised) {
        this.initialised = initialised;
    }

    static Independence of(ClassType initialised) {
        return initialised.isOfApplication() ? new Independence(initialised) : NONE;
    }

    private boolean isForeign(ClassType owner) {
        return owner != null && owner != initialised && owner.isOfApplication();
    }

    void beforeStaticWrite(Machine machine, Field field) {
        if (initialised != null && isForeign(field.owner())) {
            throw machine.refusal("a write to " + field + ", which belongs to another class");
        }
    }

    void beforeStaticRead(Machine machine, Field field) {
        if (initialised == null) {
            return;
        }
        if (SETTINGS.contains(field.toString())) {
            throw machine.refusal("a read of " + field + ", which the command line or the program may set");
        }
        if (!isForeign(field.owner())) {
            return;
        }
        if (!field.isFinal() || machine.classes().isInProgress(field.owner())) {
            throw machine.refusal("a read of " + field + ", which may have changed by then");
        }
    }

    public void beforeWrite(Machine machine, HeapObject object) {
        if (initialised != null && isForeign(object.makerOrNull())) {
            throw machine.refusal(
                    "a write to an object that " + object.makerOrNull().name() + " made");
        }
    }

    void beforeFieldRead(Machine machine, HeapObject object, Field field) {
        if (initialised != null && !field.isFinal() && isForeign(object.makerOrNull()) && !isStable(object)) {
            throw machine.refusal("a read of " + field + " in an object that "
                    + object.makerOrNull().name() + " made and that may have changed by then");
        }
    }

    /// Strings cache their hash; nothing else of them changes.
    private static boolean isStable(HeapObject object) {
        return object.type().name().equals("java.lang.String");
    }

    /// Arrays of references to enum constants are what `values()` copies; byte arrays are what strings hold.
    public void beforeElementRead(Machine machine, HeapObject array) {
        if (initialised != null && isForeign(array.makerOrNull()) && !isQuiet((ArrayObject) array)) {
            throw machine.refusal("a read of an array that "
                    + array.makerOrNull().name() + " made and that may have changed by then");
        }
    }

    private static boolean isQuiet(ArrayObject array) {
        var element = array.type().element();
        return element == PrimitiveType.BYTE || element instanceof ClassType type && type.isEnum();
    }
}
