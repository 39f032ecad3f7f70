package ibrik.compiler.analysis.fold;

import ibrik.compiler.analysis.world.Snapshot;
import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Method;
import ibrik.compiler.interpret.Initialiser;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.interpret.object.VarHandleTarget;
import ibrik.compiler.reflection.MemberObjects;
import ibrik.compiler.reflection.ModuleObjects;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The snapshot that the build-time interpreter makes while the analysis asks.
public final class InterpretedSnapshot implements Snapshot {
    private final Initialiser initialiser;
    private MemberObjects members;
    private boolean isClosed;
    private ModuleObjects modules;

    public InterpretedSnapshot(Initialiser initialiser) {
        this.initialiser = initialiser;
    }

    @Override
    public boolean isInitialised(ClassType type) {
        return isClosed
                ? initialiser.isInitialised(type)
                : initialiser.ensureInitialised(type).isBuildTime();
    }

    /// From now on nothing is initialised any more: what initialisers leave behind would not be in the closed world.
    public void close() {
        isClosed = true;
    }

    @Override
    public long bits(Field field) {
        return initialiser.staticBits(field);
    }

    @Override
    public HeapObject reference(Field field) {
        return initialiser.staticReference(field);
    }

    @Override
    public HeapObject mirrorOf(JavaType type) {
        return initialiser.mirrorOf(type);
    }

    @Override
    public HeapObject intern(String text) {
        return initialiser.intern(text);
    }

    @Override
    public Optional<VarHandleTarget> targetOf(HeapObject handle) {
        return initialiser.targetOf(handle);
    }

    @Override
    public Optional<String> textOf(HeapObject object) {
        return initialiser.textOf(object);
    }

    @Override
    public Optional<String> literalOf(HeapObject object) {
        return initialiser.textOf(object).filter(text -> initialiser.intern(text) == object);
    }

    @Override
    public Optional<HeapObject> made(Method factory, HeapObject... arguments) {
        return initialiser.invoke(factory, (Object[]) arguments)
                        instanceof Initialiser.Outcome.Returned(long unused, HeapObject made)
                ? Optional.ofNullable(made)
                : Optional.empty();
    }

    @Override
    public void keepEnumConstants(ClassType type) {
        var mirrors = type.world().named("java.lang.Class");
        var question = mirrors.declaredMethod("getEnumConstantsShared", "()[Ljava/lang/Object;");
        initialiser.invoke(question.orElseThrow(), initialiser.mirrorOf(type));
    }

    @Override
    public void keepModule(JavaType type, boolean described) {
        modules().keep(type, described);
    }

    @Override
    public void describeBootLayer() {
        modules().describeBootLayer();
    }

    private ModuleObjects modules() {
        if (modules == null) {
            modules = new ModuleObjects(initialiser);
        }
        return modules;
    }

    @Override
    public void fillMembers(ClassType type, String part, Predicate<String> callable) {
        members(type.world()).fill(type, part, callable);
    }

    @Override
    public void keepProxy(List<ClassType> interfaces) {
        members(initialiser.typeNamed("java.lang.Class").world()).addProxy(interfaces);
    }

    private MemberObjects members(ClassWorld world) {
        if (members == null) {
            members = new MemberObjects(world, initialiser);
        }
        return members;
    }
}
