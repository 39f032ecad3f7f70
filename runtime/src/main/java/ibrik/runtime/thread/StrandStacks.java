package ibrik.runtime.thread;

import ibrik.runtime.heap.collection.RootVisitor;
import ibrik.runtime.heap.collection.StackSource;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.raw.Address;

/// Shows the collector the stacks of the strands that do not run. Their registers are on their stacks.
final class StrandStacks extends StackSource {
    /// There is one executor, and the collector runs on it.
    @Override
    @Uninterruptible("called during a collection")
    public void stopOthers() {}

    @Override
    @Uninterruptible("called during a collection")
    public void visit(RootVisitor visitor) {
        Strand running = Scheduler.current();
        for (Strand strand = Scheduler.firstLiving(); strand != null; strand = strand.nextLiving) {
            if (strand != running) {
                visit(strand, visitor);
            }
        }
    }

    /// On a stack where nothing has run yet there are no frames.
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
    @Uninterruptible("called during a collection")
    public void resumeOthers() {}
}
