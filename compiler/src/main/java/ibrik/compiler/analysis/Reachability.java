package ibrik.compiler.analysis;

import ibrik.compiler.analysis.flow.Flow;
import ibrik.compiler.analysis.flow.FlowSolver;
import ibrik.compiler.analysis.flow.MethodFlows;
import ibrik.compiler.analysis.flow.TypeNumbers;
import ibrik.compiler.analysis.world.ClosedWorld;
import ibrik.compiler.analysis.world.EntryPoints;
import ibrik.compiler.analysis.world.MissingFeature;
import ibrik.compiler.analysis.world.Services;
import ibrik.compiler.analysis.world.Snapshot;
import ibrik.compiler.classes.ArrayType;
import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.Hierarchy;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Method;
import ibrik.compiler.classes.ReferenceType;
import ibrik.compiler.interpret.object.ArrayObject;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.interpret.object.InstanceObject;
import ibrik.compiler.ir.ConstantObject;
import ibrik.compiler.ir.build.BuildContext;
import ibrik.compiler.ir.build.FailingGraph;
import ibrik.compiler.ir.build.GraphBuilder;
import ibrik.compiler.metadata.Metadata;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds everything that the program can reach: a context-insensitive type-flow analysis over the graphs.
///
/// A method is built when it is first reached; classes are initialised at build time on the way. The result is in
/// [ClosedWorld].
public final class Reachability {
    /// Looks on while the program is found.
    public interface Watch {
        /// Whether to go on; asked for each method.
        boolean goesOn(Reachability program);

        /// Whether there is more to reach after all; asked when the program seems to be whole.
        boolean findsMore(Reachability program);
    }

    private static final String ENUM_CONSTANTS = "java.lang.Class.getEnumConstantsShared()";

    private final ClassWorld world;
    private final Snapshot snapshot;
    private final EntryPoints entryPoints;
    private final BuildContext context;
    private final TypeNumbers numbers = new TypeNumbers();
    private final FlowSolver solver = new FlowSolver(numbers);
    private final Map<Method, MethodFlows> methods = new LinkedHashMap<>();
    private final ArrayDeque<MethodFlows> unbuilt = new ArrayDeque<>();
    private final Map<Field, Flow> fieldFlows = new LinkedHashMap<>();
    private final Map<ArrayType, Flow> elementFlows = new LinkedHashMap<>();
    private final SharedUses sharedUses = new SharedUses(this);
    private final Flow any = Flow.plain(null);
    private final Map<ReferenceType, Flow> anyOf = new LinkedHashMap<>();
    private final Set<ReferenceType> instantiated = new LinkedHashSet<>();
    private final Set<JavaType> types = new LinkedHashSet<>();
    private final Set<Field> fields = new LinkedHashSet<>();
    private final Set<HeapObject> objects = new LinkedHashSet<>();
    private final ArrayDeque<HeapObject> unscanned = new ArrayDeque<>();
    private final Set<ClassType> runTimeInitialised = new LinkedHashSet<>();
    private final Set<Method> withoutCode = new LinkedHashSet<>();
    private final ClassNames classNames = new ClassNames(this);
    private final ReflectedClasses reflected;
    private final ArraysByClass arraysByClass = new ArraysByClass(this);
    private final ModulesOfClasses modules;
    private final BundleNames bundles = new BundleNames(this);
    private final ProxyInterfaces proxies;
    private final ProviderServices providers;
    private final CertificateParts certificates = new CertificateParts(this);
    private final MetadataEntries metadata;
    private final List<TextListener> textListeners;
    private boolean asksForEnumConstants;

    /// @param context  builds the graphs
    /// @param metadata what the program looks up when it runs
    public Reachability(
            ClassWorld world, Snapshot snapshot, EntryPoints entryPoints, BuildContext context, Metadata metadata) {
        this.world = world;
        this.snapshot = snapshot;
        this.entryPoints = entryPoints;
        this.context = context;
        this.reflected = new ReflectedClasses(this, snapshot);
        this.modules = new ModulesOfClasses(this, snapshot);
        this.proxies = new ProxyInterfaces(this, snapshot);
        this.providers = new ProviderServices(this, snapshot);
        this.metadata = new MetadataEntries(this, metadata.entries());
        this.textListeners = List.of(
                new TextListener(snapshot, bundles::isAsked, bundles::onText),
                new TextListener(snapshot, classNames::isMaking, classNames::onText),
                new TextListener(snapshot, certificates::isAsked, certificates::onText),
                new TextListener(snapshot, providers::isMaking, providers::onText));
    }

    /// Runs to the fixed point from these methods, or until the watch ends it.
    public Optional<ClosedWorld> run(List<Method> roots, Watch watch) {
        for (Method root : roots) {
            var flows = reach(root, null);
            passAnything(flows);
        }
        metadata.begin();
        boolean changed = true;
        while (changed) {
            changed = solver.run();
            while (!unbuilt.isEmpty()) {
                changed = true;
                build(unbuilt.poll());
                solver.run();
                if (!watch.goesOn(this)) {
                    return Optional.empty();
                }
            }
            while (!unscanned.isEmpty()) {
                changed = true;
                scan(unscanned.poll());
            }
            if (!changed) {
                changed = reachEnumValues() | rescan() || watch.findsMore(this);
            }
        }
        return Optional.of(found());
    }

    /// How many methods are known so far.
    public int methodCount() {
        return methods.size();
    }

    /// Reaches the initialisers of classes that were initialised at build time, which was wrong.
    ///
    /// @return whether there are any that were not reached
    public boolean reachInitialisers(Set<String> classes) {
        int before = methods.size();
        classes.stream()
                .flatMap(name -> world.find(name).stream())
                .flatMap(type -> type.initialiser().stream())
                .forEach(initialiser -> reach(initialiser, null));
        return methods.size() > before;
    }

    /// What is known so far: it only grows.
    public ClosedWorld found() {
        return new ClosedWorld(
                world,
                snapshot,
                entryPoints,
                numbers,
                methods,
                instantiated,
                types,
                fields,
                objects,
                runTimeInitialised,
                withoutCode);
    }

    private void passAnything(MethodFlows flows) {
        var parameters = flows.method().parametersWithReceiver();
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i) instanceof ReferenceType type && flows.parameter(i) != null) {
                solver.link(anyOf(type), flows.parameter(i));
            }
        }
    }

    private void build(MethodFlows flows) {
        var method = flows.method();
        if (method.failure().isPresent()) {
            flows.setGraph(FailingGraph.of(method, method.failure().get()));
            new FlowBuilder(this, flows).build();
            return;
        }
        if (!method.hasCode() && !method.has("External")) {
            withoutCode.add(method);
            flows.setGraph(FailingGraph.of(method, MissingFeature.error(method)));
            new FlowBuilder(this, flows).build();
            return;
        }
        if (!method.hasCode()) {
            entryPoints.behind(method).ifPresent(each -> reachService(EntryPoints.symbolOf(each), method));
            if (flows.result() != null) {
                solver.link(anyOf((ReferenceType) method.signature().result()), flows.result());
            }
            return;
        }
        flows.setGraph(GraphBuilder.build(method, context));
        new FlowBuilder(this, flows).build();
    }

    // ---- used by FlowBuilder ----------------------------------------------------------------------------------

    FlowSolver solver() {
        return solver;
    }

    TypeNumbers numbers() {
        return numbers;
    }

    ClassWorld world() {
        return world;
    }

    MethodFlows reach(Method method, Method caller) {
        var known = methods.get(method);
        if (known == null) {
            known = new MethodFlows(method, caller);
            methods.put(method, known);
            unbuilt.add(known);
            if (!method.owner().isUnboxed()) {
                reachType(method.owner());
            }
            arraysByClass.onMethod(method);
            bundles.onMethod(method);
            providers.onMethod(method);
            certificates.onMethod(method);
            modules.onMethod(method);
            if (method.symbol().startsWith(ENUM_CONSTANTS) && !asksForEnumConstants) {
                asksForEnumConstants = true;
                List.copyOf(types).forEach(this::reachEnumConstants);
            }
        }
        return known;
    }

    SharedUses sharedUses() {
        return sharedUses;
    }

    void reachService(String symbol, Method user) {
        if (!symbol.equals(Services.THROW)) {
            var method = entryPoints.of(symbol);
            if (!methods.containsKey(method)) {
                passAnything(reach(method, user));
            }
        }
    }

    /// A mention of a symbol may be that of an entry point's code, which someone will call by its address then.
    void reachSymbol(Method mention, Method user) {
        entryPoints.named(mention).ifPresent(each -> reachService(EntryPoints.symbolOf(each), user));
    }

    /// The type's hub and mirror are in the image.
    void reachType(JavaType type) {
        if (types.add(type)) {
            reachObject(snapshot.mirrorOf(type));
            if (type instanceof ArrayType array) {
                reachType(array.element());
            }
            if (type instanceof ReferenceType reference && reference.superclassOrNull() != null) {
                reachType(reference.superclassOrNull());
            }
            if (type instanceof ClassType holder) {
                holder.interfaces().forEach(this::reachType);
            }
            if (asksForEnumConstants) {
                reachEnumConstants(type);
            }
            reflected.onType(type);
            modules.onType(type);
            arraysByClass.onType(type);
            metadata.onType(type);
        }
    }

    /// `EnumMap`, `EnumSet` and `valueOf` ask a mirror for the constants: they are put there.
    private void reachEnumConstants(JavaType type) {
        // Constants with bodies have classes of their own, which are enums by their flags only.
        boolean holdsConstants = type instanceof ClassType holder
                && holder.isEnum()
                && holder.superclassOrNull().name().equals("java.lang.Enum");
        if (holdsConstants && snapshot.isInitialised((ClassType) type)) {
            snapshot.keepEnumConstants((ClassType) type);
        }
    }

    void instantiate(ReferenceType type) {
        if (instantiated.add(type)) {
            reachType(type);
            arraysByClass.onInstance(type);
            proxies.onInstance(type);
            reflected.onInstance(type);
            solver.add(any, type);
            if (type instanceof ArrayType array && array.element().isReference()) {
                solver.addNull(elementFlow(array));
            }
        }
    }

    /// Everything of a type that exists anywhere, and null: where references come from nobody knows.
    Flow anyOf(ReferenceType type) {
        return anyOf.computeIfAbsent(type, key -> {
            var flow = Flow.filtered(key).keptApart();
            solver.addNull(any);
            solver.link(any, flow);
            return flow;
        });
    }

    Flow fieldFlow(Field field) {
        var known = fieldFlows.get(field);
        if (known == null) {
            known = Flow.filtered((ReferenceType) field.type());
            fieldFlows.put(field, known);
            solver.addNull(known);
            reachField(field);
        }
        return known;
    }

    void reachField(Field field) {
        if (fields.add(field) && field.isStatic()) {
            reachType(field.owner());
            flowStatic(field);
        }
    }

    private void flowStatic(Field field) {
        if (!field.isStatic() || !field.type().isReference() || field.isReset()) {
            return;
        }
        if (snapshot.isInitialised(field.owner())) {
            flowInto(fieldFlow(field), snapshot.reference(field));
        } else if (field.constantValueOrNull() instanceof String text) {
            flowInto(fieldFlow(field), snapshot.intern(text));
        }
    }

    Flow elementFlow(ArrayType type) {
        return elementFlows.computeIfAbsent(type, key -> Flow.filtered((ReferenceType) key.element()));
    }

    void reachObject(ConstantObject object) {
        var value = (HeapObject) object;
        if (objects.add(value)) {
            unscanned.add(value);
        }
    }

    void reachString(String text) {
        reachObject(snapshot.intern(text));
    }

    ClassNames classNames() {
        return classNames;
    }

    ReflectedClasses reflected() {
        return reflected;
    }

    /// Code that reads this field of an object is in the image.
    void onLoad(Field field, Method user) {
        reflected.onLoad(field);
        modules.onLoad(field, user);
    }

    ArraysByClass arraysByClass() {
        return arraysByClass;
    }

    BundleNames bundles() {
        return bundles;
    }

    ProviderServices providers() {
        return providers;
    }

    ProxyInterfaces proxies() {
        return proxies;
    }

    /// The types that are in the image by now.
    List<JavaType> typesSoFar() {
        return List.copyOf(types);
    }

    void reachMirror(JavaType type) {
        reachType(type);
    }

    void reachInitialiser(ClassType type, Method user) {
        reachType(type);
        for (ClassType each : Hierarchy.superclasses(type)) {
            reachOwnInitialiser(each, user);
        }
        type.allInterfaces().forEach(each -> reachOwnInitialiser(each, user));
    }

    private void reachOwnInitialiser(ClassType type, Method user) {
        if (!snapshot.isInitialised(type) && runTimeInitialised.add(type)) {
            reachType(type);
            type.initialiser().ifPresent(method -> reach(method, user));
        }
    }

    /// `Class` calls `values()` of enums that are initialised at run time, if it asks for constants at all.
    private boolean reachEnumValues() {
        if (methods.keySet().stream().noneMatch(Reachability::asksForEnumValues)) {
            return false;
        }
        int before = methods.size();
        for (JavaType type : List.copyOf(types)) {
            if (type instanceof ClassType holder && holder.isEnum() && !snapshot.isInitialised(holder)) {
                holder.enumValues().ifPresent(method -> reach(method, null));
            }
        }
        return methods.size() > before;
    }

    private static boolean asksForEnumValues(Method method) {
        return method.name().equals("enumValues")
                && method.owner().internalName().equals("java/lang/Class");
    }

    /// Initialisers that ran later may have changed objects and fields that were looked at before.
    private boolean rescan() {
        List.copyOf(objects).forEach(this::scan);
        for (Field field : List.copyOf(fields)) {
            flowStatic(field);
        }
        return solver.run() || !unbuilt.isEmpty() || !unscanned.isEmpty();
    }

    // ---- snapshot ---------------------------------------------------------------------------------------------

    private void scan(HeapObject object) {
        instantiate(object.type());
        switch (object) {
            case InstanceObject instance -> {
                for (Field field : instance.type().allInstanceFields()) {
                    if (field.type().isReference() && !field.isReset()) {
                        flowInto(fieldFlow(field), instance.reference(field));
                    }
                }
                providers.onObject(instance);
                textListeners.forEach(each -> each.onObject(instance));
                if (instance.mirroredOrNull() != null) {
                    reachType(instance.mirroredOrNull());
                }
            }
            case ArrayObject array -> {
                if (array.type().element().isReference()) {
                    array.elements().forEach(element -> flowInto(elementFlow(array.type()), element));
                }
            }
        }
    }

    private void flowInto(Flow flow, HeapObject value) {
        if (value != null) {
            solver.add(flow, value.type());
            reachObject(value);
        }
    }
}
