package ibrik.runtime.thread;

import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.GuardedBy;
import ibrik.vocabulary.mark.Holds;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// The memory of stacks: taken from the platform, kept for the next strand of the same size.
@UsesMagic("links free stacks through their first words")
final class Stacks {
    private static final int NEXT = 0;
    private static final int BYTES = 8;
    /// Free stacks beyond this number go back to the platform.
    private static final int MOST_KEPT = 64;

    @GuardedBy(LockRank.RUNTIME)
    private static long firstFree;

    @GuardedBy(LockRank.RUNTIME)
    private static int kept;

    private Stacks() {}

    /// The lowest address of a stack of this size, 0 if memory is short.
    @Holds(LockRank.RUNTIME)
    @NoFail("a stack is free or taken")
    static long take(long bytes) {
        long stack = firstFree;
        // SAFE: the list holds stacks that no strand uses; each is larger than its two link words.
        if (stack != 0 && Memory.loadLong(new Address(stack + BYTES)) == bytes) {
            firstFree = Memory.loadLong(new Address(stack + NEXT));
            kept--;
            return stack;
        }
        return Platform.current().allocateStack(bytes).raw();
    }

    /// Gives back a stack that nothing runs on any more.
    @Holds(LockRank.RUNTIME)
    @NoFail("the strand whose stack it is has ended")
    static void give(long start, long bytes) {
        if (kept >= MOST_KEPT) {
            Platform.current().freeStack(new Address(start), bytes);
            return;
        }
        // SAFE: the stack's strand has ended; its memory is ours.
        Memory.storeLong(new Address(start + NEXT), firstFree);
        Memory.storeLong(new Address(start + BYTES), bytes);
        firstFree = start;
        kept++;
    }
}
