package ibrik.runtime.heap.setting;

import ibrik.runtime.heap.layout.Reason;
import ibrik.vocabulary.mark.Uninterruptible;

/// How much may be allocated between two collections.
///
/// The larger a nursery is, the smaller is the part of it that lives, as most objects die young, and the less a new
/// object costs; but what lives makes the pause. So it grows while collections take more of the time than they should,
/// and shrinks when a pause comes near its goal.
public final class Nursery {
    /// Chosen: if all of it lives, the first pause is no longer than others.
    private static final long FIRST_BYTES = 4 << 20;
    /// Chosen: below, the fixed costs of a collection make up most of the pause.
    private static final long LEAST_BYTES = 1 << 20;
    /// Chosen by binary trees of depth 18, see docs/decisions/003-moving-and-young-collections.md.
    private static final long MOST_BYTES = 256 << 20;
    /// The default of `-XX:MaxGCPauseMillis`, the promise of SPECIFICATION.md.
    private static final long GOAL_MILLISECONDS = 10;
    /// A day: more would overflow, and means no goal.
    private static final long MOST_GOAL_MILLISECONDS = 86_400_000;
    /// A pause is steered to two fifths of the goal: the next nursery may hold twice as much that lives. Chosen.
    private static final long AIM_FIFTHS = 2;
    /// Collections may take a 32nd of the program's time before the nursery grows. Chosen.
    private static final int TIME_PART = 32;
    /// One long pause says little about the next: a nursery shrinks to no less than this part at once. Chosen.
    private static final int MOST_SHRINKING = 4;

    private long aimNanoseconds = GOAL_MILLISECONDS * 1_000_000 / 5 * AIM_FIFTHS;
    private boolean isFixed;
    private long wanted = FIRST_BYTES;
    private long bytes = FIRST_BYTES;

    /// `-Xmn`: a nursery of this size, whatever the pauses are.
    public void fix(long size) {
        isFixed = true;
        wanted = size;
        bytes = size;
    }

    /// `-XX:MaxGCPauseMillis`.
    public void aimAt(long milliseconds) {
        aimNanoseconds = Math.min(milliseconds, MOST_GOAL_MILLISECONDS) * 1_000_000 / 5 * AIM_FIFTHS;
    }

    /// How long a young collection may move objects, which takes longer than to leave them where they are.
    @Uninterruptible(Reason.HEAP)
    public long movingNanoseconds() {
        return isFixed ? Long.MAX_VALUE : aimNanoseconds;
    }

    /// A collection comes when so much was allocated since the last one.
    @Uninterruptible(Reason.HEAP)
    public long bytes() {
        return bytes;
    }

    /// What [#bytes] would be if the heap had room for it.
    @Uninterruptible(Reason.HEAP)
    public long wantedBytes() {
        return wanted;
    }

    /// Learns from a young collection.
    ///
    /// @param spent what had been allocated
    /// @param pause nanoseconds of the collection
    /// @param stacks nanoseconds of these that went to the stacks, which no smaller nursery saves: a deep recursion
    ///     would else have ever smaller nurseries, and spend its time looking at its own stack
    /// @param before nanoseconds between the collection before and this one
    @Uninterruptible(Reason.HEAP)
    public void learn(long spent, long pause, long stacks, long before) {
        if (isFixed || pause <= 0) {
            return;
        }
        long bySize = Math.max(pause - stacks, 1);
        // Bytes that would have made the pause that is aimed at, if what lives is a fixed part.
        long fitting = (long) ((double) spent * aimNanoseconds / bySize);
        if (bySize > aimNanoseconds) {
            wanted = Math.max(fitting, wanted / MOST_SHRINKING);
        } else if (pause > before / TIME_PART) {
            wanted = Math.max(wanted, Math.min(fitting, wanted + wanted / 2));
        }
    }

    /// Sets the size of the next one.
    ///
    /// @param room bytes that may be allocated before the heap's present bound
    /// @param most bytes of the largest heap
    @Uninterruptible(Reason.HEAP)
    void fit(long room, long most) {
        long least = Math.min(LEAST_BYTES, most / 16);
        if (!isFixed) {
            wanted = Math.max(least, Math.min(wanted, Math.min(MOST_BYTES, most / 4)));
        }
        // A nursery has to fit twice behind what lives, else the next collection but one is a full one.
        bytes = Math.max(Math.min(room / 2, wanted), least);
    }
}
