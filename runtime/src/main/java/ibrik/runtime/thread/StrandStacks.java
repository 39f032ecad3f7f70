package ibrik.runtime.thread;

import ibrik.runtime.executor.RuntimeLock;
import ibrik.runtime.heap.collection.RootVisitor;
import ibrik.runtime.heap.collection.StackSource;
import ibrik.runtime.platform.Executors;
import ibrik.vocabulary.layout.ExecutorLayout;
import ibrik.vocabulary.mark.Holds;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Shows the collector the stacks of the strands that do not run. Their registers are on their stacks.
@UsesMagic("reads fields of executor blocks")
final class StrandStacks extends StackSource {
    @Override
    @Holds(LockRank.RUNTIME)
    @Uninterruptible("called during a collection")
    public void stopOthers() {
        if (Executors.areSeveral()) {
            RuntimeLock.stopOthers();
        }
    }

    @Override
    @Holds(LockRank.RUNTIME)
    @Uninterruptible("called during a collection")
    public void visit(RootVisitor visitor) {
        for (Strand strand = Scheduler.firstLiving(); strand != null; strand = strand.nextLiving) {
            if (strand.runner == null) {
                visit(strand, visitor);
            }
        }
        int own = Executors.number();
        for (int number = 0; number < Executors.count(); number++) {
            if (number != own) {
                visit(Executors.block(number), visitor);
            }
        }
        FrozenStacks frozen = FrozenStacks.all;
        if (frozen != null) {
            frozen.visit(visitor);
        }
    }

    /// What another executor runs, whatever that is.
    @Holds(LockRank.RUNTIME)
    @Uninterruptible("called during a collection")
    private static void visit(Address block, RootVisitor visitor) {
        Address stackPointer = RuntimeLock.stoppedAt(block);
        if (!stackPointer.isNone()) {
            // SAFE: the block of an executor that stands still.
            visitor.suspended(stackPointer, Memory.loadAddress(block.plus(ExecutorLayout.STACK_BASE)));
            Address thread = Memory.loadAddress(block.plus(ExecutorLayout.CURRENT_THREAD));
            if (!thread.isNone()) {
                visitor.reference(thread);
            }
        }
    }

    /// On a stack where nothing has run yet there are no frames.
    @Holds(LockRank.RUNTIME)
    @Uninterruptible("called during a collection")
    private static void visit(Strand strand, RootVisitor visitor) {
        Address stackPointer = new Address(strand.stackPointer);
        Address base = new Address(strand.stackBase);
        if (StackSwitch.isUnused(stackPointer)) {
            visitor.stack(stackPointer, base);
        } else {
            visitor.suspended(stackPointer, base);
        }
    }

    @Override
    @Holds(LockRank.RUNTIME)
    @Uninterruptible("called during a collection")
    public void callHelpers() {
        RuntimeLock.wakeAll();
        Runner.wakeAll();
    }

    @Override
    public void addHelper() {
        ExecutorStart.addOne();
    }

    @Override
    @Uninterruptible("called during a collection")
    public void resumeOthers() {}
}
