package ibrik.runtime.exception;

import ibrik.runtime.type.Allocation;
import ibrik.runtime.type.Hubs;
import ibrik.vocabulary.layout.SavedRegistersLayout;
import ibrik.vocabulary.mark.EntryPoint;
import ibrik.vocabulary.mark.External;
import ibrik.vocabulary.mark.NeverInline;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Return addresses of the running stack, innermost first.
@UsesMagic("reads the record of registers that the assembly made")
public final class Backtrace {
    /// Frames that a trace may show: HotSpot's default of `-XX:MaxJavaStackTraceDepth`.
    public static final int MOST_FRAMES = 1024;
    /// Frames above the first one shown: constructors of the exception's classes and this package.
    private static final int HIDDEN_FRAMES = 32;
    private static final int FIRST_GUESS = 48;
    private static final long[] FRAMES_LIKE = {};

    private Backtrace() {}

    @External("ibrik_walk_stack")
    private static native int walkStack(long[] into, int most);

    /// [#capture] where nothing may throw: null if there is no memory, the innermost frames if there is little.
    @NeverInline("its own frame is the first of the walk")
    public static long[] captureOrNull() {
        int hub = Hubs.of(FRAMES_LIKE);
        long[] frames = (long[]) Allocation.arrayOrNull(hub, FIRST_GUESS);
        if (frames == null) {
            return null;
        }
        int count = walkStack(frames, FIRST_GUESS);
        if (count == FIRST_GUESS) {
            long[] more = (long[]) Allocation.arrayOrNull(hub, MOST_FRAMES + HIDDEN_FRAMES);
            if (more != null) {
                frames = more;
                count = walkStack(frames, frames.length);
            }
        }
        long[] exact = (long[]) Allocation.arrayOrNull(hub, count);
        if (exact == null) {
            return null;
        }
        copy(frames, exact);
        return exact;
    }

    /// The return addresses of the callers of this method, at most as many as a trace can show.
    @NeverInline("its own frame is the first of the walk")
    public static long[] capture() {
        long[] frames = new long[FIRST_GUESS];
        int count = walkStack(frames, FIRST_GUESS);
        if (count == FIRST_GUESS) {
            frames = new long[MOST_FRAMES + HIDDEN_FRAMES];
            count = walkStack(frames, frames.length);
        }
        long[] exact = new long[count];
        System.arraycopy(frames, 0, exact, 0, count);
        return exact;
    }

    /// Not `arraycopy`, which can throw.
    @Uninterruptible("is no place to poll: the array has at most a thousand elements")
    private static void copy(long[] from, long[] to) {
        for (int index = 0; index < to.length; index++) {
            to[index] = from[index];
        }
    }

    /// Stores return addresses of callers of the calling method, innermost first; returns how many there were room for.
    public static int capture(long[] into, int most) {
        return walkStack(into, most);
    }

    /// Stores return addresses of a stack that does not run, innermost first; returns how many there were room for.
    ///
    /// @param record its registers, as `SavedRegistersLayout` has them; they are changed
    @Uninterruptible("the stack must not change, nor the array move")
    public static int walkFrom(Address record, long[] into) {
        int count = 0;
        do {
            // SAFE: the caller's record; step fills it anew.
            into[count] = Memory.loadLong(record.plus(SavedRegistersLayout.PROGRAM_COUNTER));
            count++;
        } while (count < into.length && Unwinder.step(record));
        return count;
    }

    /// @param record the registers of the method that called `ibrik_walk_stack`
    @EntryPoint(value = "ibrik_walk_frames", fromAssembly = true)
    @Uninterruptible("the stack must not change, nor the array move")
    static int walk(long[] into, int most, Address record) {
        int count = 0;
        while (count < most && Unwinder.step(record)) {
            // SAFE: step has just filled the record, which lies on the stack of the assembly routine.
            into[count] = Memory.loadLong(record.plus(SavedRegistersLayout.PROGRAM_COUNTER));
            count++;
        }
        return count;
    }
}
