package ibrik.compiler.analysis.world;

import ibrik.compiler.analysis.flow.MethodFlows;
import ibrik.compiler.analysis.flow.TypeNumbers;
import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Method;
import ibrik.compiler.classes.ReferenceType;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.ir.Graph;
import ibrik.compiler.ir.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What a program reaches: the result of the analysis, which does not change. Its graphs are rewritten by the passes
/// of `optimise`; what they no longer reach is left out of the world that [#retaining] makes.
public final class ClosedWorld {
    private final ClassWorld world;
    private final Snapshot snapshot;
    private final EntryPoints entryPoints;
    private final TypeNumbers numbers;
    private final Map<Method, MethodFlows> methods;
    private final Set<ReferenceType> instantiated;
    private final Set<JavaType> types;
    private final Set<Field> fields;
    private final Set<HeapObject> objects;
    private final Set<ClassType> runTimeInitialised;
    private final Set<Method> withoutCode;
    /// Of all methods ever reached, because those that were inlined everywhere still tell the way.
    private final Map<Method, Method> firstCallers;
    private final Predicate<Method> recursive;

    public ClosedWorld(
            ClassWorld world,
            Snapshot snapshot,
            EntryPoints entryPoints,
            TypeNumbers numbers,
            Map<Method, MethodFlows> methods,
            Set<ReferenceType> instantiated,
            Set<JavaType> types,
            Set<Field> fields,
            Set<HeapObject> objects,
            Set<ClassType> runTimeInitialised,
            Set<Method> withoutCode) {
        this.world = world;
        this.snapshot = snapshot;
        this.entryPoints = entryPoints;
        this.numbers = numbers;
        this.methods = Collections.unmodifiableMap(methods);
        var callers = new HashMap<Method, Method>();
        methods.forEach((method, flows) -> callers.put(method, flows.callerOrNull()));
        this.firstCallers = Collections.unmodifiableMap(callers);
        this.recursive = method -> true;
        this.instantiated = Collections.unmodifiableSet(instantiated);
        this.types = Collections.unmodifiableSet(types);
        this.fields = Collections.unmodifiableSet(fields);
        this.objects = Collections.unmodifiableSet(objects);
        this.runTimeInitialised = Collections.unmodifiableSet(runTimeInitialised);
        this.withoutCode = Collections.unmodifiableSet(withoutCode);
    }

    private ClosedWorld(ClosedWorld whole, CallGraph calls) {
        this.world = whole.world;
        this.snapshot = whole.snapshot;
        this.entryPoints = whole.entryPoints;
        this.numbers = whole.numbers;
        var kept = new LinkedHashMap<>(whole.methods);
        kept.keySet().retainAll(calls.reached());
        this.methods = Collections.unmodifiableMap(kept);
        this.firstCallers = whole.firstCallers;
        this.recursive = calls::isRecursive;
        this.instantiated = whole.instantiated;
        this.types = whole.types;
        this.fields = whole.fields;
        this.objects = whole.objects;
        this.runTimeInitialised = whole.runTimeInitialised;
        this.withoutCode = whole.withoutCode;
    }

    public ClassWorld world() {
        return world;
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    public EntryPoints entryPoints() {
        return entryPoints;
    }

    /// Reached methods in the order in which they were found, those without code included.
    public Collection<Method> methods() {
        return methods.keySet();
    }

    /// Methods reached at any time, those that were inlined everywhere or called by folded code alone included.
    public Set<Method> everReached() {
        return firstCallers.keySet();
    }

    public boolean isReached(Method method) {
        return methods.containsKey(method);
    }

    /// This world without the methods that nothing calls any more, since the graphs have changed.
    public ClosedWorld retaining(CallGraph calls) {
        return new ClosedWorld(this, calls);
    }

    /// True if the method can be on the stack more than once; any method may be before [#retaining].
    public boolean isRecursive(Method method) {
        return recursive.test(method);
    }

    /// Methods whose addresses stand in data: initialisers of classes left to run time, and `values` of enums.
    public List<Method> calledByAddress() {
        var found = new ArrayList<Method>();
        for (ClassType type : runTimeInitialised) {
            type.initialiser().filter(this::isReached).ifPresent(found::add);
        }
        for (JavaType type : types) {
            if (type instanceof ClassType holder && holder.isEnum()) {
                holder.enumValues().filter(this::isReached).ifPresent(found::add);
            }
        }
        return found;
    }

    /// The graph of a reached method; empty if it has no code.
    public Optional<Graph> graphOf(Method method) {
        return Optional.ofNullable(methods.get(method)).map(MethodFlows::graph);
    }

    /// Types of which instances can exist.
    public Set<ReferenceType> instantiated() {
        return instantiated;
    }

    /// Types that have a hub and a mirror.
    public Set<JavaType> types() {
        return types;
    }

    /// Fields that some code reads or writes.
    public Set<Field> fields() {
        return fields;
    }

    /// Objects of the snapshot that are in the image.
    public Set<HeapObject> objects() {
        return objects;
    }

    /// Classes whose initialiser runs when the image does.
    public Set<ClassType> runTimeInitialised() {
        return runTimeInitialised;
    }

    /// Reached methods that nobody wrote code for: they throw when they are called.
    public Set<Method> withoutCode() {
        return withoutCode;
    }

    /// How the program gets to a method: the method first, then its callers up to a root.
    public List<Method> callPath(Method method) {
        var path = new ArrayList<Method>();
        for (var at = method; at != null; at = firstCallers.get(at)) {
            path.add(at);
        }
        return path;
    }

    /// The types that a value of a method's graph can have; empty if the analysis does not know the value.
    public Optional<ValueTypes> typesOf(Method method, Node node) {
        var values = methods.get(method).values();
        if (values == null || node.id() < 0 || node.id() >= values.length || values[node.id()] == null) {
            return Optional.empty();
        }
        return Optional.of(new ValueTypes(values[node.id()].types(), numbers));
    }
}
