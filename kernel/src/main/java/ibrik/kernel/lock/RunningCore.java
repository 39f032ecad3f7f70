package ibrik.kernel.lock;

import ibrik.machine.instruction.Processor;
import ibrik.vocabulary.layout.ExecutorLayout;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Executor;
import ibrik.vocabulary.raw.Memory;

/// What memory management asks of the core it runs on. Unit tests simulate several.
@UsesMagic("reads a field of the executor block")
public class RunningCore {
    private static final String WHY = "page faults take frames";

    /// 0 to one less than the number of cores.
    @Uninterruptible(WHY)
    public int number() {
        // SAFE: the entry code of each core makes its block before any Java code runs there.
        return Memory.loadInt(new Address(Executor.loadLong(ExecutorLayout.SELF)).plus(ExecutorLayout.NUMBER));
    }

    /// Backs the next 4 KiB of the running stack, so that no page fault of our own comes while we hold a lock or change
    /// what is this core's: the handler would want the same.
    @Uninterruptible(WHY)
    public void prepareStack() {
        Processor.touchStack();
    }

    /// Waits a moment for another core.
    @Uninterruptible(WHY)
    public void pause() {
        Processor.pause();
    }

    /// Forgets what this core remembers of the page at `page`, of any size.
    @Uninterruptible(WHY)
    public void forget(long page) {
        Processor.forgetPage(new Address(page));
    }

    /// Forgets what this core remembers of all pages, global ones too.
    @Uninterruptible(WHY)
    public void forgetAll() {
        Processor.forgetAllPages();
    }
}
