package ibrik.runtime.library.lang;

import ibrik.runtime.exception.Backtrace;
import ibrik.runtime.type.Clones;
import ibrik.vocabulary.mark.EntryPoint;

/// Errors of a machine that is short of stack or memory. They are made without their constructors, as HotSpot makes
/// them: constructors are Java code that looks at the stack limit, or may belong to the application. So these
/// errors take no cause and no suppressed exceptions.
///
/// Nothing here throws.
final class BareErrors {
    private BareErrors() {}

    /// A new error of the template's class, with the trace of the running stack as far as memory goes; the template
    /// itself if there is none.
    ///
    /// @param messageOrNull what `getMessage` says
    @EntryPoint("ibrik_make_error")
    static Throwable like(Throwable template, String messageOrNull) {
        Object copy = Clones.ofSameClassOrNull(template);
        Throwable_ error = (Throwable_) (copy == null ? template : copy);
        error.dress(messageOrNull, copy == null ? null : Backtrace.captureOrNull());
        return (Throwable) (Object) error;
    }
}
