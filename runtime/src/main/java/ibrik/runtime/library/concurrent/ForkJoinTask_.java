package ibrik.runtime.library.concurrent;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;

/// Failures of tasks, without the copy of the exception that the JDK makes by reflection for another thread's trace:
/// the exception itself is thrown, with the trace of the thread that failed.
@Substitute("java.util.concurrent.ForkJoinTask")
public abstract class ForkJoinTask_ {
    @Alias
    private static int ABNORMAL;

    @Alias
    private static int THROWN;

    @Alias
    volatile int status;

    @Alias
    private volatile ForkJoinTaskAux_ aux;

    @Alias
    native void doExec();

    @Replace
    private Throwable getException(boolean asExecutionException) {
        int state = status;
        if (state >= 0 || (state & ABNORMAL) == 0) {
            return null;
        }
        ForkJoinTaskAux_ failure = aux;
        if ((state & THROWN) == 0 || failure == null || failure.ex == null) {
            return new CancellationException();
        }
        return asExecutionException ? new ExecutionException(failure.ex) : failure.ex;
    }
}
