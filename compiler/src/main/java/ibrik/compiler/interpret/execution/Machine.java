package ibrik.compiler.interpret.execution;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Kind;
import ibrik.compiler.classes.Method;
import ibrik.compiler.interpret.object.ArrayObject;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.interpret.object.InstanceObject;
import ibrik.compiler.interpret.object.InterpretedThrow;
import ibrik.compiler.interpret.object.Refused;
import ibrik.compiler.interpret.object.SnapshotHeap;
import ibrik.compiler.interpret.object.StaticSlot;
import ibrik.compiler.interpret.object.Transaction;
import ibrik.compiler.interpret.object.VarHandleTarget;
import ibrik.compiler.ir.Graph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Runs methods against the snapshot: calls, the step limit, the stack of calls. One thread at a time.
public final class Machine {
    /// Steps of one transaction; an initialiser that needs more is better run where it is fast. Chosen.
    private static final long USUAL_STEP_LIMIT = 50_000_000;
    private static final int DEPTH_LIMIT = 2_000;
    private static final int PATH_LENGTH = 24;

    private final ClassWorld world;
    private final Function<Method, Graph> graphs;
    private final SnapshotHeap heap;
    private final Transaction transaction = new Transaction();
    private final Reliances reliances = new Reliances();
    private final Map<Method, Callee> callees = new HashMap<>();
    private final Map<Field, StaticSlot> statics = new HashMap<>();
    private final Map<HeapObject, VarHandleTarget> handles = new IdentityHashMap<>();
    private final Handlers handlers;
    private final Throwing throwing;
    private boolean assertions;
    private final Map<HeapObject, List<String>> traces = new IdentityHashMap<>();
    private ClassStates classes;
    private Independence independence = Independence.NONE;
    private Method[] stack = new Method[64];
    private int depth;
    private int firstOfInitialiser;
    private long stepLimit = USUAL_STEP_LIMIT;
    private boolean wholePrograms;
    private long steps;

    public Machine(ClassWorld world, Function<Method, Graph> graphs, Handlers handlers) {
        this.world = world;
        this.graphs = graphs;
        this.heap = new SnapshotHeap(world);
        this.handlers = handlers;
        this.throwing = new Throwing(this);
    }

    public void connect(ClassStates newClasses) {
        classes = newClasses;
    }

    public ClassWorld world() {
        return world;
    }

    public SnapshotHeap heap() {
        return heap;
    }

    public Transaction transaction() {
        return transaction;
    }

    /// What the initialisers of the application read early that is not theirs.
    public Reliances reliances() {
        return reliances;
    }

    public ClassStates classes() {
        return classes;
    }

    public Throwing throwing() {
        return throwing;
    }

    /// What the VarHandles of the snapshot access.
    public Map<HeapObject, VarHandleTarget> handles() {
        return handles;
    }

    /// What the running initialiser may read and write.
    public Independence independence() {
        return independence;
    }

    public void setIndependence(Independence newIndependence) {
        independence = newIndependence;
    }

    /// Lets a program run from its start, in its own order: initialisers are not bound to be independent.
    public void allowWholePrograms(long steps) {
        wholePrograms = true;
        stepLimit = steps;
    }

    public boolean runsWholePrograms() {
        return wholePrograms;
    }

    public Independence independenceOf(ClassType initialised) {
        return wholePrograms ? Independence.NONE : Independence.of(initialised);
    }

    public void beginTransaction() {
        steps = 0;
        depth = 0;
        firstOfInitialiser = 0;
        traces.clear();
        heap.countArrays();
        transaction.begin(heap.nextSerial());
    }

    public StaticSlot slotOf(Field field) {
        var slot = statics.get(field);
        if (slot == null) {
            slot = new StaticSlot(field);
            prepare(slot);
            statics.put(field, slot);
        }
        return slot;
    }

    /// ConstantValue attributes give their values before the initialiser runs (JVMS §5.5, step 6), to
    /// fields too that are final in the JDK alone.
    private void prepare(StaticSlot slot) {
        switch (slot.field().constantValueOrNull()) {
            case null -> {}
            case Integer value -> slot.bits = value;
            case Long value -> slot.bits = value;
            case Float value -> slot.bits = Float.floatToRawIntBits(value);
            case Double value -> slot.bits = Double.doubleToRawLongBits(value);
            case String value -> slot.reference = heap.intern(value);
            default -> throw new IllegalArgumentException(slot.field() + " has an unknown constant");
        }
    }

    // ---- calls ------------------------------------------------------------------------------------------------

    Callee callee(Method method) {
        return callees.computeIfAbsent(method, unused -> new Callee(method, handlers));
    }

    public Set<Method> calledMethods() {
        return callees.keySet();
    }

    /// An empty frame for a call; the caller sets the arguments.
    Frame frameFor(Callee callee) {
        if (callee.handlerOrNull() != null) {
            int count = callee.method().parametersWithReceiver().size();
            return new Frame(new long[count], new HeapObject[count]);
        }
        if (callee.codeOrNull() == null) {
            callee.setCode(translate(callee.method()));
        }
        return callee.codeOrNull().newFrame();
    }

    private Code translate(Method method) {
        if (method.failure().isPresent()) {
            throw refusal(method.failure().get());
        }
        if (!method.hasCode() || method.has("Intrinsic")) {
            String what = method.isAbstract() ? "the abstract method " : "the native method ";
            throw refusal(what + method.owner().name() + "." + method.name());
        }
        if (method.has("Delete")) {
            throw refusal(method.owner().name() + "." + method.name() + ": "
                    + method.marks().get("Delete").value());
        }
        return Translator.translate(graphs.apply(method), this);
    }

    /// Runs a call whose arguments are set.
    public void call(Callee callee, Frame frame) {
        if (callee.handlerOrNull() != null) {
            callee.handlerOrNull().run(this, frame);
            return;
        }
        if (callee.observerOrNull() != null) {
            callee.observerOrNull().run(this, frame);
        }
        if (depth >= DEPTH_LIMIT) {
            throw refusal("calls nested more than " + DEPTH_LIMIT + " deep");
        }
        if (depth == stack.length) {
            stack = Arrays.copyOf(stack, 2 * depth);
        }
        stack[depth++] = callee.method();
        try {
            run(callee.codeOrNull(), frame);
        } catch (Refused refused) {
            throw refused.at(path());
        } finally {
            depth--;
        }
    }

    private void run(Code code, Frame frame) {
        var blocks = code.blocks();
        int at = 0;
        while (at >= 0) {
            var block = blocks[at];
            try {
                count(block.operations().length + 1);
                for (Operation operation : block.operations()) {
                    operation.run(frame);
                }
                at = block.exit().next(frame);
            } catch (InterpretedThrow thrown) {
                if (block.handler() < 0) {
                    throw thrown;
                }
                frame.caught = thrown.exception();
                block.toHandler().run(frame);
                at = block.handler();
            }
        }
    }

    private void count(int operations) {
        steps += operations;
        if (steps > stepLimit) {
            throw refusal("more than " + stepLimit + " steps");
        }
    }

    /// Calls a method with references and numbers in parameter order; the frame holds the result.
    public Frame call(Method method, Object... arguments) {
        var callee = callee(method);
        var frame = frameFor(callee);
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case null -> frame.references[i] = null;
                case HeapObject object -> frame.references[i] = object;
                case Boolean truth -> frame.numbers[i] = truth ? 1 : 0;
                case Integer number -> frame.numbers[i] = number;
                case Long number -> frame.numbers[i] = number;
                case Double number -> frame.numbers[i] = Double.doubleToRawLongBits(number);
                default -> throw new IllegalArgumentException("argument " + arguments[i]);
            }
        }
        call(callee, frame);
        return frame;
    }

    /// Makes an instance by a constructor; the class gets initialised.
    public HeapObject create(String className, String constructor, Object... arguments) {
        var type = world.named(className);
        classes.initialise(type);
        var object = heap.instance(type);
        Object[] all = new Object[arguments.length + 1];
        all[0] = object;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        call(type.declaredMethod("<init>", constructor).orElseThrow(), all);
        return object;
    }

    public Refused refusal(String reason) {
        return new Refused(reason).at(path());
    }

    /// The running methods, innermost first.
    List<String> path() {
        var path = new ArrayList<String>();
        for (int i = depth - 1; i >= 0 && path.size() < PATH_LENGTH; i--) {
            path.add(stack[i].owner().name() + "." + stack[i].name());
        }
        return path;
    }

    /// Keeps the stack of calls at the making of an exception, for the report.
    public void remember(HeapObject exception) {
        traces.put(exception, path());
    }

    /// A refusal because of an exception that an initialiser did not catch.
    public Refused refusal(String reason, HeapObject exception) {
        return new Refused(reason).at(traces.getOrDefault(exception, path()));
    }

    /// Calls from here on belong to an initialiser; returns what to hand to [#leaveInitialiser] behind it.
    public int enterInitialiser() {
        int outer = firstOfInitialiser;
        firstOfInitialiser = depth;
        return outer;
    }

    public void leaveInitialiser(int outer) {
        firstOfInitialiser = outer;
    }

    /// Whether [#caller] of this distance is no method of the running initialiser any more.
    public boolean isBehindInitialiser(int distance) {
        return depth - 1 - distance < firstOfInitialiser;
    }

    /// The method that runs `distance` calls above the one that called a handler.
    public Optional<Method> caller(int distance) {
        return depth > distance ? Optional.of(stack[depth - 1 - distance]) : Optional.empty();
    }

    // ---- used by several handlers -----------------------------------------------------------------------------

    public void storeStatic(StaticSlot slot, Kind kind, long bits, HeapObject reference) {
        independence.beforeStaticWrite(this, slot.field());
        reliances.beforeWrite(slot.field());
        transaction.onRollBack(slot.restore());
        if (kind == Kind.REFERENCE) {
            slot.reference = reference;
        } else {
            slot.bits = truncated(slot.field(), bits);
        }
    }

    /// Before a change of an object: a field, or any of an array's elements.
    public void beforeWrite(HeapObject object, long offset) {
        independence.beforeWrite(this, object, offset);
        reliances.beforeWrite(object, offset);
    }

    /// Before a look at an object, as [#beforeWrite].
    public void beforeRead(HeapObject object, long offset) {
        independence.beforeRead(this, object, offset);
    }

    private static long truncated(Field field, long bits) {
        return switch (field.type().descriptor()) {
            case "Z" -> bits & 1;
            case "B" -> (byte) bits;
            case "C" -> (char) bits;
            case "S" -> (short) bits;
            default -> bits;
        };
    }

    public void storeReference(HeapObject object, long offset, HeapObject value) {
        beforeWrite(object, offset);
        transaction.beforeReferenceWrite(object, offset);
        if (value instanceof ArrayObject array
                && object instanceof InstanceObject holder
                && !array.isSealed()
                && SharedState.seals(holder.fieldAt(offset))) {
            array.seal();
        }
        object.setReference(offset, value);
    }

    public void storeBits(HeapObject object, long offset, int width, long bits) {
        beforeWrite(object, offset);
        transaction.beforeWrite(object, offset, width);
        object.setBits(offset, width, bits);
    }

    /// Classes of the application and of the target that are initialised from now on check their assertions.
    public void enableAssertions() {
        assertions = true;
    }

    /// What `Class.desiredAssertionStatus` answers.
    public boolean checksAssertionsOf(JavaType type) {
        return assertions && type instanceof ClassType named && named.moduleOrNull() == null;
    }
}
