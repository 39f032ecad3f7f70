package ibrik.kernel.memory.mapping;

import ibrik.kernel.lock.RunningCore;
import ibrik.runtime.platform.Executors;
import ibrik.vocabulary.layout.ExecutorLayout;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Memory;

/// Without interrupts between cores: each forgets everything when it next takes the lock of the runtime, or before it
/// helps to mark while another core has that.
///
/// That is in time. What is unmapped is a stack whose strand has ended, or a part of the heap while all others stand
/// still and none helps any more, and nobody touches such addresses before they are mapped again: a stack that is
/// switched to or scanned under the lock, or a part of the heap behind a collection, which every core leaves by taking
/// the lock, or in a later collection that it helps with before. Tables stay: a core that looks ahead may walk old
/// ones at any time.
@UsesMagic("reads and writes a field of the executor block")
public final class LateShootdown extends Shootdown {
    private static final String WHY = "part of a switch between strands";

    private final RunningCore core;
    /// How often something was unmapped; changed under the lock of the runtime.
    private int epoch;

    public LateShootdown(RunningCore core) {
        super(core);
        this.core = core;
    }

    @Override
    @Uninterruptible(WHY)
    @NoFail(WHY)
    protected void forgetElsewhere() {
        if (Executors.areSeveral()) {
            epoch++;
            remember();
        }
    }

    @Override
    @Uninterruptible(WHY)
    @NoFail(WHY)
    protected boolean keepsTables() {
        return Executors.areSeveral();
    }

    /// Called when this core has taken the lock of the runtime, or helps a core that has it.
    @Uninterruptible(WHY)
    @NoFail(WHY)
    public void catchUp() {
        // SAFE: a field of the running executor's block.
        if (Memory.loadInt(Executors.running().plus(ExecutorLayout.FORGOTTEN_EPOCH)) != epoch) {
            remember();
            core.forgetAll();
        }
    }

    @Uninterruptible(WHY)
    @NoFail(WHY)
    private void remember() {
        // SAFE: as in catchUp.
        Memory.storeInt(Executors.running().plus(ExecutorLayout.FORGOTTEN_EPOCH), epoch);
    }
}
