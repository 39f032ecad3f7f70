package ibrik.kernel.memory;

import ibrik.machine.instruction.Processor;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.raw.Address;

/// Makes processors forget a mapping that has gone. One core here; unit tests replace it.
public class PageForgetting {
    /// Returns when no processor uses an old mapping of `page` any more.
    @Uninterruptible("part of unmapping")
    public void forget(long page) {
        Processor.forgetPage(new Address(page));
    }
}
