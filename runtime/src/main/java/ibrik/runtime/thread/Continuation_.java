package ibrik.runtime.thread;

import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Atomic;
import ibrik.vocabulary.mark.Inline;
import ibrik.vocabulary.mark.MayOverflow;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import ibrik.vocabulary.mark.UsesMagic;
import jdk.internal.access.JavaLangAccess;
import jdk.internal.access.SharedSecrets;
import jdk.internal.misc.Unsafe;
import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;
import jdk.internal.vm.annotation.Hidden;

/// The natives of `Continuation`: frames run on the stack of whoever calls `run`, and lie in a heap object while they
/// do not run (docs/decisions/011-continuations.md).
@Substitute("jdk.internal.vm.Continuation")
@UsesMagic("knows where its frames begin on the stack")
public final class Continuation_ {
    /// Why frames stay where they are, in the numbers of `Continuation.pinnedReason`.
    @Add
    private static final int IN_CRITICAL_SECTION = 2;

    @Add
    private static final String WHY = "a thread waits or runs";

    @Alias
    private static Unsafe U;

    @Alias
    private static long MOUNTED_OFFSET;

    @Alias
    private static boolean PRESERVE_SCOPED_VALUE_CACHE;

    @Alias
    private static JavaLangAccess JLA;

    @Alias
    private Continuation_ parent;

    @Alias
    private ContinuationScope scope;

    @Alias
    private boolean done;

    @Alias
    native boolean isDone();

    /// Where frames were frozen last, null before the first time; see [StackCopy].
    @Add
    private long[] frozen;

    /// The address behind the outermost frame, 0 while there are no frames on a stack.
    @Add
    private long base;

    /// The place of [#frozen] among the [FrozenStacks].
    @Add
    private int place;

    /// [FrozenStacks#collections] when that table was last told that frames are put into [#frozen].
    @Add
    private int notedIn;

    /// How far below the end of a carrier's stack the frames of virtual threads begin, 0 before the first one.
    @Add
    @Atomic("all carriers write the same, or the program ends")
    private static long depth;

    /// How many critical sections forbid to yield.
    @Add
    private int pins;

    @Alias
    private static native void enter(Continuation_ continuation, boolean isContinue);

    /// Without the look at `jdk.preserveScopedValueCache`: a program that sets properties by computed names would have
    /// this class initialised when it runs, and threads that leave their carrier have no time for that.
    @Replace("<clinit>")
    private static void initialise() {
        U = Unsafe.getUnsafe();
        MOUNTED_OFFSET = U.objectFieldOffset(Continuation.class, "mounted");
        JLA = SharedSecrets.getJavaLangAccess();
        PRESERVE_SCOPED_VALUE_CACHE = true;
    }

    @Replace
    @NoFail(WHY)
    boolean isStarted() {
        return frozen != null;
    }

    @Replace
    private boolean isEmpty() {
        return frozen == null || frozen[0] == 0;
    }

    @Replace
    private void postYieldCleanup() {
        if (done && frozen != null) {
            FrozenStacks.give(place);
            frozen = null;
        }
    }

    @Replace
    @MayOverflow("the continuation has not gone on yet")
    private static void enterSpecial(Continuation_ continuation, boolean isContinue, boolean isVirtualThread) {
        if (isContinue) {
            StackCopy.thaw(continuation.frozen);
        } else {
            StackCopy.enter(continuation);
        }
        Strand strand = Scheduler.current();
        // NOTE: another one may have come in its place: DirectSwitch.
        ((JavaThread_) (Object) strand.thread).cont.base = 0;
        Throwable escaped = strand.escaped;
        if (escaped != null) {
            strand.escaped = null;
            Continuation_.<RuntimeException>rethrow(escaped);
        }
    }

    @Add
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void rethrow(Throwable escaped) throws T {
        throw (T) escaped;
    }

    /// Runs the continuation on the stack below `base`. An exception does not go on into the carrier's frames, which
    /// may be others than at the start: [#enterSpecial] throws it there.
    @Add
    @Hidden
    void start(long base) {
        this.base = base;
        Strand strand = Scheduler.current();
        if (strand.ready != null && parent == null) {
            checkDepth(strand.stackBase - base);
        }
        try {
            enter(this, false);
        } catch (Throwable thrown) {
            Scheduler.current().escaped = thrown;
        }
    }

    /// NOTE: what has left one carrier must have room on each other: [StackCopy#fits], `ibrik_thaw_stack`. So all
    /// come here by the same frames, on stacks of one size.
    @Add
    private static void checkDepth(long below) {
        if (depth != below && depth != 0) {
            Platform.current().panic("virtual threads begin at different depths of their carriers' stacks", below);
        }
        depth = below;
    }

    /// Where the registers of the carrier lie below which this and its parents are mounted, as `ibrik_switch_stack`
    /// would have left them; 0 if nothing is mounted yet, or any more.
    @Add
    long carrierRegisters() {
        Continuation_ outermost = this;
        while (outermost.parent != null) {
            outermost = outermost.parent;
        }
        return outermost.base == 0 ? 0 : StackCopy.registersAt(outermost.base);
    }

    /// `Continuation.run` for that of a virtual thread, which alone runs on a carrier. What that method keeps for
    /// scoped values lies in the virtual thread. Who comes back may be another one: [DirectSwitch].
    @Add
    void runOn(JavaThread_ carrier) {
        carrier.cont = this;
        try {
            enterSpecial(this, frozen != null, true);
        } finally {
            Continuation_ left = carrier.cont;
            carrier.cont = null;
            left.postYieldCleanup();
        }
    }

    /// For [#exchange]; false if the frames must stay.
    ///
    /// @throws OutOfMemoryError if there is none
    @Add
    @Inline
    boolean makeRoomToExchange() {
        if (pins != 0) {
            return false;
        }
        long bytes = StackCopy.exchangedBytes(base);
        if (!StackCopy.hasRoom(frozen, bytes)) {
            makeRoom(bytes);
        }
        return true;
    }

    /// Whether the frames of another one have room in the place of these.
    @Add
    @NoFail(WHY)
    boolean canExchange(Continuation_ next) {
        return StackCopy.fits(next.frozen, base);
    }

    /// All is done but [#exchange], which is next.
    @Add
    @NoFail(WHY)
    void prepareExchange(Continuation_ to, JavaThread_ carrier) {
        note();
        carrier.cont = to;
    }

    /// Lets another one go on in the place of this; returns when this goes on again.
    @Add
    @Hidden
    @Inline
    @NoFail(WHY)
    void exchange(Continuation_ to) {
        long common = base;
        base = 0;
        base = StackCopy.exchange(frozen, common, to.frozen);
    }

    /// Frames are about to be put into the object.
    @Add
    @NoFail(WHY)
    private void note() {
        if (notedIn != FrozenStacks.collections()) {
            notedIn = FrozenStacks.note(place);
        }
    }

    @Replace
    @Hidden
    private static int doYield() {
        return current().leave() ? 0 : IN_CRITICAL_SECTION;
    }

    /// Gives the stack back to whoever runs this, the innermost one; true when the frames are back, false at once if
    /// they must stay.
    ///
    /// @throws OutOfMemoryError if there is no room for them
    @Add
    @Hidden
    boolean leave() {
        if (pins != 0) {
            return false;
        }
        long missing = freeze();
        while (missing != 0) {
            makeRoom(missing);
            missing = freeze();
        }
        return true;
    }

    /// Whether [#tryYield] can do what it is asked for.
    @Add
    @NoFail(WHY)
    static boolean mayFreeze() {
        Continuation_ continuation = current();
        return continuation.pins == 0
                && StackCopy.hasRoom(
                        continuation.frozen, StackCopy.neededBytes(continuation.base) + StackCopy.MARGIN_BYTES);
    }

    /// Takes the room that frames need for a wait that cannot fail.
    ///
    /// @throws OutOfMemoryError if there is none; nothing has changed then
    @Add
    static void reserve() {
        Continuation_ continuation = current();
        long bytes = StackCopy.neededBytes(continuation.base) + 2 * StackCopy.MARGIN_BYTES;
        if (!StackCopy.hasRoom(continuation.frozen, bytes)) {
            continuation.makeRoom(bytes);
        }
    }

    /// Leaves the carrier; true when the frames are back, false at once if they must stay.
    @Add
    @Hidden
    @NoFail(WHY)
    static boolean tryYield() {
        Continuation_ continuation = current();
        return continuation.pins == 0 && continuation.freeze() == 0;
    }

    /// Returns 0 when the frames are back; at once how many bytes they need, if they have no room.
    @Add
    @Hidden
    @NoFail(WHY)
    private long freeze() {
        if (frozen == null) {
            return StackCopy.neededBytes(base);
        }
        note();
        long answer = StackCopy.freeze(frozen, base);
        if (StackCopy.isTooSmall(answer)) {
            return -answer;
        }
        base = answer;
        Strand carrier = Scheduler.current();
        if (carrier.left != null) {
            DirectSwitch.arrive(carrier, (VirtualThread_) (Object) carrier.shown);
        }
        return 0;
    }

    /// Takes another array for the frames, with half as much again if it is not the first one.
    ///
    /// WHY: a thread that goes deeper asks again soon, and each time for an array as long as its stack.
    @Add
    private void makeRoom(long bytes) {
        long[] larger = StackCopy.withRoom(frozen == null ? bytes : bytes + bytes / 2);
        int newPlace = FrozenStacks.take(larger);
        if (frozen != null) {
            FrozenStacks.give(place);
        }
        place = newPlace;
        notedIn = 0;
        frozen = larger;
    }

    @Replace
    public static void pin() {
        Continuation_ continuation = current();
        if (continuation != null) {
            continuation.pins++;
        }
    }

    @Replace
    public static void unpin() {
        Continuation_ continuation = current();
        if (continuation != null) {
            continuation.pins--;
        }
    }

    @Replace
    private static int isPinned0(ContinuationScope scope) {
        for (Continuation_ each = current(); each != null; each = each.parent) {
            if (each.pins != 0) {
                return IN_CRITICAL_SECTION;
            }
            if (each.scope == scope) {
                break;
            }
        }
        return 0;
    }

    /// The innermost one that is mounted on the running strand.
    @Add
    @NoFail(WHY)
    private static Continuation_ current() {
        return ((JavaThread_) (Object) Scheduler.current().thread).cont;
    }

    /// Only for those that are not mounted, and that whoever calls keeps from being mounted.
    @Replace
    public StackTraceElement[] getStackTrace() {
        return frozen == null ? new StackTraceElement[0] : SuspendedTrace.ofFrozen(frozen);
    }
}
