package ibrik.compiler.analysis.early;

import ibrik.compiler.analysis.world.ClosedWorld;
import ibrik.compiler.analysis.world.Corrections;
import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.Kind;
import ibrik.compiler.classes.Method;
import ibrik.compiler.classes.ReferenceType;
import ibrik.compiler.interpret.execution.Reliances;
import ibrik.compiler.interpret.execution.Reliances.Place;
import ibrik.compiler.interpret.object.ArrayObject;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.ir.Access;
import ibrik.compiler.ir.Block;
import ibrik.compiler.ir.Check;
import ibrik.compiler.ir.Graph;
import ibrik.compiler.ir.Invocation;
import ibrik.compiler.ir.Leaf;
import ibrik.compiler.ir.Node;
import ibrik.compiler.synthetic.access.AccessClasses;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which classes were initialised at build time wrongly: their initialisers read what the program can write.
///
/// In HotSpot's order an initialiser runs at the first use, which may be behind the write. A field is safe if no
/// reached code writes it, but for constructors that fill the object they were called for; an array if no reference to
/// it gets where it could be written ([ReadOnlyArrays]). Whoever relied on something else has to be initialised at run
/// time, which makes another closed world: the analysis starts again with these [Corrections].
public final class EarlyReads {
    private static final String UNSAFE = "jdk.internal.misc.Unsafe";
    /// What applications may write final fields with; the JDK's own code writes them in new objects alone.
    private static final String UNSUPPORTED_UNSAFE = "sun.misc.Unsafe";
    private static final String STATIC_VARIABLE = "static:";

    private final ClosedWorld world;
    private final Set<Field> written = new HashSet<>();
    private final Set<String> addressed = new HashSet<>();
    private final Set<ReferenceType> writtenRaw = new HashSet<>();
    private final Set<ReferenceType> finalsWrittenRaw = new HashSet<>();
    private final Set<ReferenceType> readRaw = new HashSet<>();
    private final ReadOnlyArrays arrays;
    private final ProgramSettings settings;

    private EarlyReads(ClosedWorld world, Set<ArrayObject> relied) {
        this.world = world;
        for (Method method : world.methods()) {
            world.graphOf(method).ifPresent(this::collectWrites);
        }
        this.settings = new ProgramSettings(world);
        this.arrays = new ReadOnlyArrays(world, relied, readRaw);
    }

    /// The classes to leave to run time, each with the reason, and the trusted fields that change.
    ///
    /// @param world   before anything was strengthened or inlined
    /// @param trusted final fields of instances that were taken for constants
    public static Corrections find(ClosedWorld world, Reliances reliances, Set<Field> trusted) {
        var reads = new EarlyReads(world, reliedArrays(reliances));
        var finalsOfSnapshot = reads.finalsOfSnapshot();
        Set<String> changing = trusted.stream()
                .filter(field -> reads.written.contains(field) || finalsOfSnapshot.contains(field))
                .map(Field::toString)
                .collect(Collectors.toSet());
        Map<String, String> late = new HashMap<>();
        for (ClassType type : reliances.classes()) {
            if (world.snapshot().isInitialised(type)) {
                reads.reason(type, reliances).ifPresent(reason -> late.put(type.name(), reason));
            }
        }
        return new Corrections(late, changing);
    }

    /// Final fields of the application's objects in the image that its own raw writes may hit.
    private Set<Field> finalsOfSnapshot() {
        Set<Field> found = new HashSet<>();
        Set<ReferenceType> seen = new HashSet<>();
        for (HeapObject object : world.objects()) {
            if (finalsWrittenRaw.contains(object.type()) && object.type() instanceof ClassType type && seen.add(type)) {
                type.allInstanceFields().stream()
                        .filter(field -> field.isFinal() && field.owner().isOfApplication())
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static Set<ArrayObject> reliedArrays(Reliances reliances) {
        Set<ArrayObject> relied = Collections.newSetFromMap(new IdentityHashMap<>());
        for (ClassType type : reliances.classes()) {
            for (Place place : reliances.of(type)) {
                if (place instanceof Place.Elements(ArrayObject array)) {
                    relied.add(array);
                }
            }
        }
        return relied;
    }

    private Optional<String> reason(ClassType type, Reliances reliances) {
        var overtaken = reliances.overtaken().get(type);
        return overtaken != null
                ? Optional.of("a read of " + overtaken + ", which another initialiser writes")
                : reliances.of(type).stream()
                        .flatMap(place -> writer(place).stream())
                        .findFirst();
    }

    private void collectWrites(Graph graph) {
        for (Block block : graph.blocks()) {
            for (Node node : block.instructions()) {
                switch (node) {
                    case Access.StoreStatic store -> written.add(store.field());
                    case Access.StoreField store
                    when !fillsNewObject(graph.method(), store) -> written.add(store.field());
                    case Invocation.Intrinsic intrinsic -> collectWrites(graph.method(), intrinsic);
                    default -> {}
                }
            }
        }
    }

    private static boolean fillsNewObject(Method method, Access.StoreField store) {
        if (AccessClasses.fillsNewObjects(method.owner())) {
            return true;
        }
        var object = store.input(0).resolved();
        while (object instanceof Check.NullCheck check) {
            object = check.input(0).resolved();
        }
        return method.name().equals("<init>")
                && method.owner() == store.field().owner()
                && object instanceof Leaf.Parameter parameter
                && parameter.index() == 0;
    }

    private void collectWrites(Method method, Invocation.Intrinsic intrinsic) {
        var symbol = intrinsic.method().marks().get("Symbol");
        if (symbol != null && symbol.value().startsWith(STATIC_VARIABLE)) {
            addressed.add(symbol.value());
        }
        if (!intrinsic.method().owner().name().equals(UNSAFE) || intrinsic.inputs().length < 2) {
            return;
        }
        var types = world.typesOf(method, intrinsic.input(1))
                .map(each -> each.stream().toList())
                .orElse(List.of());
        if (intrinsic.inputs().length > 3) {
            writtenRaw.addAll(types);
            if (method.owner().isOfApplication() || method.owner().name().equals(UNSUPPORTED_UNSAFE)) {
                finalsWrittenRaw.addAll(types);
            }
        }
        if (intrinsic.kind() == Kind.REFERENCE) {
            readRaw.addAll(types);
        }
    }

    private Optional<String> writer(Place place) {
        return switch (place) {
            case Place.Static(Field field) ->
                reason(field, written.contains(field) || addressed.contains(field.symbol()));
            case Place.Instance(Field field, ClassType holder) ->
                reason(field, written.contains(field) || rawWritersOf(field).contains(holder));
            case Place.Setting(Field field) -> reason(field, settings.sets(field));
            case Place.Property(String key) ->
                settings.setsProperty(key)
                        ? Optional.of("a read of the property " + key + ", which the program may have set by then")
                        : Optional.empty();
            case Place.Elements(ArrayObject array) ->
                arrays.escape(array)
                        .map(way -> "a read of an array of " + array.type().name()
                                + ", which may have changed by then: " + way);
        };
    }

    private Set<ReferenceType> rawWritersOf(Field field) {
        return field.isFinal() ? finalsWrittenRaw : writtenRaw;
    }

    private static Optional<String> reason(Field field, boolean written) {
        return written ? Optional.of("a read of " + field + ", which may have changed by then") : Optional.empty();
    }
}
