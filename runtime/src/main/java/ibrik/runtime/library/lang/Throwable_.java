package ibrik.runtime.library.lang;

import ibrik.runtime.exception.Backtrace;
import ibrik.runtime.exception.StackTraces;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.util.List;

/// Stack traces: return addresses when the exception is made, decoded when somebody looks.
@Substitute("java.lang.Throwable")
public class Throwable_ {
    @Alias
    private static StackTraceElement[] UNASSIGNED_STACK;

    /// The return addresses, a `long[]`.
    @Alias
    transient Object backtrace;

    @Alias
    private StackTraceElement[] stackTrace;

    @Alias
    private String detailMessage;

    @Alias
    private Throwable cause;

    @Alias
    private List<Throwable> suppressedExceptions;

    /// Makes a copy of an error one of its own; see [BareErrors].
    @Add
    void dress(String message, long[] frames) {
        detailMessage = message;
        cause = null;
        suppressedExceptions = null;
        backtrace = frames;
    }

    @Replace
    private Throwable fillInStackTrace(int dummy) {
        backtrace = Backtrace.capture();
        return (Throwable) (Object) this;
    }

    @Replace
    private synchronized StackTraceElement[] getOurStackTrace() {
        if (stackTrace == UNASSIGNED_STACK || stackTrace == null) {
            if (backtrace == null) {
                return UNASSIGNED_STACK;
            }
            stackTrace = StackTraces.decode((Throwable) (Object) this, (long[]) backtrace);
        }
        return stackTrace;
    }
}
