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
@UsesMagic("links free stacks through their last words")
final class Stacks {
    /// From the end of a stack on: there memory lies in any case, while another page might have to be found first.
    private static final int NEXT = -16;

    private static final int BYTES = -8;
    /// Free stacks beyond this number go back to the platform.
    private static final int MOST_KEPT = 64;

    /// The end of the first free stack, 0 if there is none.
    @GuardedBy(LockRank.RUNTIME)
    private static long firstFree;

    @GuardedBy(LockRank.RUNTIME)
    private static int kept;

    private Stacks() {}

    /// The lowest address of a stack of this size, 0 if memory is short.
    @Holds(LockRank.RUNTIME)
    @NoFail("a stack is free or taken")
    static long take(long bytes) {
        long end = firstFree;
        // SAFE: the list holds stacks that no strand uses; each is larger than its two link words.
        if (end != 0 && Memory.loadLong(new Address(end + BYTES)) == bytes) {
            firstFree = Memory.loadLong(new Address(end + NEXT));
            kept--;
            return end - bytes;
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
        long end = start + bytes;
        // SAFE: the stack's strand has ended; its memory is ours.
        Memory.storeLong(new Address(end + NEXT), firstFree);
        Memory.storeLong(new Address(end + BYTES), bytes);
        firstFree = end;
        kept++;
    }
}
