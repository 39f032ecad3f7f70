package ibrik.runtime.library.lang;

import ibrik.runtime.exception.StackTraces;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// The text that says what was null, from the frame table.
@Substitute("java.lang.NullPointerException")
final class NullPointerException_ {
    @Replace
    private String getExtendedNPEMessage() {
        Object backtrace = ((Throwable_) (Object) this).backtrace;
        return backtrace == null ? null : StackTraces.nullMessageOrNull((Throwable) (Object) this, (long[]) backtrace);
    }
}
