package ibrik.runtime.platform;

import ibrik.vocabulary.layout.ExecutorLayout;
import ibrik.vocabulary.mark.Atomic;
import ibrik.vocabulary.mark.Holds;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Executor;
import ibrik.vocabulary.raw.Memory;

/// The executors of the program, cores or Linux threads, by number: 0 is the one that started. They come and never go.
@UsesMagic("reads and writes fields of executor blocks")
public final class Executors {
    /// A power of two. Chosen: the blocks and allocators of so many are in every image.
    public static final int MOST = 64;

    private static final String WHY = "locks and polls are made of it";

    @Atomic("a block is entered before the count that tells of it, and stays")
    private static final long[] BLOCKS = new long[MOST];

    @Atomic("grows by one under the lock of the runtime; who reads less does not know the new one yet")
    private static int count;

    private Executors() {}

    /// Called once, by the executor that starts the program.
    @Uninterruptible(WHY)
    @NoFail(WHY)
    public static void adoptFirst() {
        BLOCKS[0] = running().raw();
        count = 1;
    }

    /// Whether there is more than one.
    @Uninterruptible(WHY)
    @NoFail(WHY)
    public static boolean areSeveral() {
        return count > 1;
    }

    @Uninterruptible(WHY)
    @NoFail(WHY)
    public static int count() {
        return count;
    }

    /// Enters the next one, whose number its block holds.
    @Holds(LockRank.RUNTIME)
    @Uninterruptible(WHY)
    @NoFail(WHY)
    public static void add(Address block) {
        BLOCKS[count] = block.raw();
        count++;
    }

    @Uninterruptible(WHY)
    @NoFail(WHY)
    public static Address block(int number) {
        // NOTE: the mask leaves nothing to check, whose failure would be a panic, and panics ask here.
        return new Address(BLOCKS[number & MOST - 1]);
    }

    /// The block of the running one.
    @Uninterruptible(WHY)
    @NoFail(WHY)
    public static Address running() {
        return new Address(Executor.loadLong(ExecutorLayout.SELF));
    }

    /// The number of the running one.
    @Uninterruptible(WHY)
    @NoFail(WHY)
    public static int number() {
        // SAFE: the entry code made the block before any Java code ran.
        return Memory.loadInt(running().plus(ExecutorLayout.NUMBER));
    }

    /// What an executor does: [ExecutorLayout#RUNS], [ExecutorLayout#WAITS] or [ExecutorLayout#RESTS].
    @Uninterruptible(WHY)
    @NoFail(WHY)
    public static int state(Address block) {
        // SAFE: as in number.
        return Memory.loadIntVolatile(block.plus(ExecutorLayout.STATE));
    }

    @Uninterruptible(WHY)
    @NoFail(WHY)
    public static void setState(int state) {
        // SAFE: as in number.
        Memory.storeIntVolatile(running().plus(ExecutorLayout.STATE), state);
    }
}
