package ibrik.compiler.interpret;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Method;
import ibrik.compiler.interpret.execution.ClassStates;
import ibrik.compiler.interpret.execution.Independence;
import ibrik.compiler.interpret.execution.InterpreterGraphs;
import ibrik.compiler.interpret.execution.Machine;
import ibrik.compiler.interpret.execution.Reliances;
import ibrik.compiler.interpret.handler.ClassNatives;
import ibrik.compiler.interpret.handler.HostNatives;
import ibrik.compiler.interpret.object.ArrayObject;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.interpret.object.InstanceObject;
import ibrik.compiler.interpret.object.InterpretedThrow;
import ibrik.compiler.interpret.object.Refused;
import ibrik.compiler.interpret.object.SnapshotHeap;
import ibrik.compiler.interpret.object.VarHandleTarget;
import ibrik.compiler.ir.Graph;
import ibrik.compiler.option.StartSettings;
import ibrik.compiler.problem.CompilerBug;
import ibrik.compiler.replacement.HandledMethods;
import ibrik.compiler.synthetic.bootstrap.Bootstraps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Runs static initialisers at build time (JVMS §5.5, "Initialization"), each with all that it triggers as one
/// transaction.
///
/// What is not available at build time ends the transaction: all its effects are undone, and the classes whose
/// initialisers were running are left to run time, with the reason. Not for use by several threads at once.
public final class Initialiser implements ClassStates {
    private static final String PREPARATION = "ibrik.runtime.startup.BuildTime";
    private static final String MARK = "InitialiseAtRunTime";

    private final Machine machine;
    private final Set<String> opens;
    private final Set<ClassType> running = new HashSet<>();
    private final Set<ClassType> done = new HashSet<>();
    private final Map<ClassType, State.RunTime> atRunTime = new HashMap<>();
    /// Classes that are to be left to run time once they are generated, with the reasons.
    private final Map<String, String> generatedLate = new HashMap<>();
    /// Only in whole programs; at build time such a class is left to run time.
    private final Set<ClassType> broken = new HashSet<>();
    private final List<ClassType> failed = new ArrayList<>();
    private InstanceObject mainThread;

    /// @param graphs makes the graph of a method, with nothing folded that the snapshot knows
    /// @param settings what the runtime may ask for
    public Initialiser(ClassWorld world, Function<Method, Graph> graphs, StartSettings settings) {
        this.opens = settings.access().opens();
        this.machine = new Machine(world, graphs, new HostNatives(settings));
        machine.connect(this);
    }

    /// As the constructor, with graphs made for this interpreter; does what the virtual machine does before any Java
    /// code runs, if the class path has the runtime's class for that.
    public static Initialiser of(ClassWorld world, Bootstraps bootstraps, StartSettings settings) {
        var initialiser = new Initialiser(world, new InterpreterGraphs(world, bootstraps), settings);
        // Objects of these exist without a `new` that would initialise them: literals, mirrors, the current thread.
        initialiser.prepare(world.named("java.lang.String"));
        initialiser.prepare(world.named("java.lang.Class"));
        world.find(PREPARATION).ifPresent(initialiser::prepare);
        initialiser.machine.reliances().forget();
        if (settings.assertions()) {
            initialiser.machine.enableAssertions();
        }
        return initialiser;
    }

    private void prepare(ClassType preparation) {
        if (ensureInitialised(preparation) instanceof State.RunTime(String reason, List<String> path)) {
            throw new CompilerBug(preparation + " does not run at build time: " + reason + ", in\n    "
                    + String.join("\n    ", path));
        }
    }

    /// The packages of the JDK that the build opens to the application, such as `java.base/java.lang`.
    public Set<String> opens() {
        return opens;
    }

    // ---- for the analysis -------------------------------------------------------------------------------------

    /// The methods that the interpreter has code of its own for.
    public static List<HandledMethods> handledMethods() {
        return new HostNatives(StartSettings.USUAL).handled();
    }

    /// The methods that ran, or that code which ran could call directly.
    public Set<Method> calledMethods() {
        return machine.calledMethods();
    }

    /// Initialises a class now unless it is decided already.
    public State ensureInitialised(ClassType type) {
        if (done.contains(type)) {
            return new State.BuildTime();
        }
        String reason = generatedLate.remove(type.name());
        if (reason != null) {
            leaveToRunTime(type, reason);
        }
        var known = atRunTime.get(type);
        if (known != null) {
            return known;
        }
        var refused = transact(() -> initialise(type));
        return refused.<State>map(unused -> atRunTime.get(type)).orElseGet(State.BuildTime::new);
    }

    /// Leaves a class to run time for a reason of the caller's; it must not be initialised yet.
    public void leaveToRunTime(ClassType type, String reason) {
        if (done.contains(type)) {
            throw new CompilerBug(type + " is initialised already");
        }
        atRunTime.putIfAbsent(type, new State.RunTime(reason, List.of()));
    }

    /// As [#leaveToRunTime(ClassType, String)], by the name of a class that may not have been generated yet.
    public void leaveToRunTime(String name, String reason) {
        var known = machine.world().find(name);
        if (known.isPresent()) {
            leaveToRunTime(known.get(), reason);
        } else {
            generatedLate.put(name, reason);
        }
    }

    /// A class of the world that is initialised.
    public ClassType typeNamed(String name) {
        return machine.world().named(name);
    }

    /// The classes left to run time so far.
    public Map<ClassType, State.RunTime> leftToRunTime() {
        return Map.copyOf(atRunTime);
    }

    /// What the initialisers of the application read early that is not theirs.
    public Reliances reliances() {
        return machine.reliances();
    }

    /// Runs a method of a prepared class in a transaction of its own.
    ///
    /// @param arguments receiver first: [HeapObject] or null, Integer, Long, Double, Boolean
    public Outcome invoke(Method method, Object... arguments) {
        var outcome = new Outcome[1];
        var refused = transact(() -> {
            if (method.isStatic()) {
                initialise(method.owner());
            }
            try {
                var frame = machine.call(method, arguments);
                outcome[0] = new Outcome.Returned(frame.result, frame.referenceResult);
            } catch (InterpretedThrow thrown) {
                outcome[0] = new Outcome.Thrown(thrown.exception());
            }
        });
        return refused.<Outcome>map(each -> new Outcome.Unavailable(each.getMessage(), each.path()))
                .orElseGet(() -> outcome[0]);
    }

    /// How [#invoke] ended.
    public sealed interface Outcome {
        /// @param bits the number returned, in the form of [InstanceObject#bits]
        /// @param reference the reference returned
        record Returned(long bits, HeapObject reference) implements Outcome {}

        record Thrown(HeapObject exception) implements Outcome {}

        /// Nothing happened: the method wants what a build cannot give.
        record Unavailable(String reason, List<String> path) implements Outcome {}
    }

    /// The primitive value of a static field, in the form of [InstanceObject#bits].
    public long staticBits(Field field) {
        return machine.slotOf(field).bits;
    }

    /// The reference in a static field, null for null.
    public HeapObject staticReference(Field field) {
        return machine.slotOf(field).reference;
    }

    public InstanceObject mirrorOf(JavaType type) {
        return machine.heap().mirrorOf(type);
    }

    /// The `Module` of a type: one of the JDK, or the unnamed one of the image's class loader.
    public HeapObject moduleOf(JavaType type) {
        var loader = machine.world().named(ClassNatives.LOADER);
        if (SnapshotHeap.moduleOf(type).isEmpty() && !ensureInitialised(loader).isBuildTime()) {
            throw new CompilerBug(loader + " does not run at build time");
        }
        return ClassNatives.moduleOf(machine, type);
    }

    /// Names of the modules that a program on the class path starts with.
    public List<String> bootModules() {
        return ClassNatives.bootModules();
    }

    /// The `Module` of the JDK of this name.
    public InstanceObject namedModule(String name) {
        return machine.heap().namedModule(name);
    }

    public InstanceObject intern(String text) {
        return machine.heap().intern(text);
    }

    /// The text if the object is a string.
    public Optional<String> textOf(HeapObject object) {
        return machine.heap().textOf(object);
    }

    /// What a VarHandle of the snapshot accesses; empty for other objects.
    public Optional<VarHandleTarget> targetOf(HeapObject varHandle) {
        return Optional.ofNullable(machine.handles().get(varHandle));
    }

    /// The `Thread` that is current at build time: the image's main thread.
    @Override
    public InstanceObject mainThread() {
        if (mainThread == null) {
            mainThread = machine.heap().shared(machine.world().named("java.lang.Thread"));
        }
        return mainThread;
    }

    /// A new array for the image builder to fill by [#setElement].
    public ArrayObject newArray(JavaType element, int length) {
        return machine.heap().array(machine.world().arrayOf(element), length);
    }

    public void setElement(ArrayObject array, int index, long bits) {
        array.setBits(array.offsetOf(index), array.type().element().bytes(), bits);
    }

    /// A new object with zeroes in all fields; no constructor runs.
    public InstanceObject newObject(ClassType type) {
        return machine.heap().instance(type);
    }

    public void setElement(ArrayObject array, int index, HeapObject value) {
        array.setReference(array.offsetOf(index), value);
    }

    /// Sets a reference field of an object from outside of the interpreted program.
    public void setReference(InstanceObject object, Field field, HeapObject value) {
        object.setReference(field.offset(), value);
    }

    /// Sets a primitive field of an object from outside of the interpreted program.
    public void setBits(InstanceObject object, Field field, long bits) {
        object.setBits(field.offset(), field.type().bytes(), bits);
    }

    public void setStatic(Field field, HeapObject value) {
        machine.slotOf(field).reference = value;
    }

    /// For tests: see [Machine#allowWholePrograms].
    void allowWholePrograms(long steps) {
        machine.allowWholePrograms(steps);
    }

    // ---- state machine ----------------------------------------------------------------------------------------

    private Optional<Refused> transact(Runnable action) {
        if (!running.isEmpty()) {
            throw new CompilerBug("the interpreter was entered while it runs " + running);
        }
        machine.beginTransaction();
        failed.clear();
        try {
            action.run();
            machine.transaction().commit();
            return Optional.empty();
        } catch (Refused refused) {
            rollBack(refused);
            return Optional.of(refused);
        } catch (StackOverflowError overflow) {
            var refused = new Refused("very deep recursion");
            rollBack(refused);
            return Optional.of(refused);
        }
    }

    private void rollBack(Refused refused) {
        machine.transaction().rollBack();
        machine.heap().countArrays();
        running.clear();
        machine.setIndependence(Independence.NONE);
        machine.heap().setMaker(null);
        State.RunTime inner = new State.RunTime(refused.getMessage(), refused.path());
        for (ClassType type : failed) {
            atRunTime.putIfAbsent(type, inner);
        }
    }

    @Override
    public boolean isInitialised(ClassType type) {
        return done.contains(type);
    }

    @Override
    public boolean isInProgress(ClassType type) {
        return running.contains(type);
    }

    /// What an `initialise` instruction does.
    @Override
    public void initialise(ClassType type) {
        if (done.contains(type) || running.contains(type)) {
            return;
        }
        if (broken.contains(type)) {
            throw machine.throwing().of("java.lang.NoClassDefFoundError", "Could not initialize class " + type.name());
        }
        var known = atRunTime.get(type);
        if (known != null) {
            throw machine.refusal(type.name() + ", which is initialised at run time: " + known.reason());
        }
        try {
            if (type.linkRefusal().isPresent()) {
                throw machine.refusal(
                        "it cannot be linked: " + type.linkRefusal().get());
            }
            if (type.marks().containsKey(MARK)) {
                throw machine.refusal(type.marks().get(MARK).value());
            }
            running.add(type);
            initialiseSupertypes(type);
            type.initialiser().ifPresent(method -> run(type, method));
            running.remove(type);
            done.add(type);
            machine.transaction().onRollBack(() -> done.remove(type));
        } catch (Refused | StackOverflowError refused) {
            failed.add(type);
            throw refused;
        }
    }

    private void initialiseSupertypes(ClassType type) {
        if (type.isInterface()) {
            return;
        }
        if (type.superclassOrNull() != null) {
            initialise(type.superclassOrNull());
        }
        type.interfaces().forEach(this::initialiseWithDefaults);
    }

    private void initialiseWithDefaults(ClassType type) {
        type.interfaces().forEach(this::initialiseWithDefaults);
        if (type.methods().stream().anyMatch(method -> !method.isAbstract() && !method.isStatic())) {
            initialise(type);
        }
    }

    private void run(ClassType type, Method method) {
        var outerIndependence = machine.independence();
        var outerMaker = machine.heap().maker();
        int outerStack = machine.enterInitialiser();
        machine.setIndependence(machine.independenceOf(type));
        machine.heap().setMaker(type);
        try {
            machine.call(method);
        } catch (InterpretedThrow thrown) {
            if (machine.runsWholePrograms()) {
                throw failure(type, thrown);
            }
            throw machine.refusal("an exception: " + describe(thrown.exception()), thrown.exception());
        } finally {
            machine.leaveInitialiser(outerStack);
            machine.setIndependence(outerIndependence);
            machine.heap().setMaker(outerMaker);
        }
    }

    /// JVMS §5.5, steps 10 and 11: the class stays unusable.
    private InterpretedThrow failure(ClassType type, InterpretedThrow thrown) {
        running.remove(type);
        broken.add(type);
        var error = machine.world().named("java.lang.Error");
        return thrown.exception().type().isSubtypeOf(error)
                ? thrown
                : new InterpretedThrow(machine.create(
                        "java.lang.ExceptionInInitializerError", "(Ljava/lang/Throwable;)V", thrown.exception()));
    }

    private String describe(HeapObject exception) {
        String message = machine.world()
                .named("java.lang.Throwable")
                .declaredField("detailMessage")
                .map(field -> exception.reference(field.offset()))
                .flatMap(machine.heap()::textOf)
                .map(text -> ": " + text)
                .orElse("");
        return exception.type().name() + message;
    }
}
