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
                visitor.stack(new Address(strand.stackPointer), new Address(strand.stackBase));
            }
        }
    }

    @Override
    @Uninterruptible("called during a collection")
    public void resumeOthers() {}
}
