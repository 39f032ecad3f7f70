package ibrik.runtime.library.misc;

import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// The class that applications know as `Unsafe`: it warns of its first use.
@Substitute("sun.misc.Unsafe")
final class UnsupportedUnsafe_ {
    private UnsupportedUnsafe_() {}

    /// The JDK keeps this in a static field, which it reaches by its own address.
    @Replace
    private static boolean isMemoryAccessWarned() {
        return UnsafeWarning.isSettled();
    }

    @Replace
    private static boolean trySetMemoryAccessWarned() {
        return UnsafeWarning.GIVEN.compareAndSet(false, true);
    }
}
