package ibrik.runtime.library.process;

import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// The processes that a program can see: itself.
@Substitute("java.lang.ProcessHandleImpl")
final class ProcessHandleImpl_ {
    /// `STARTTIME_ANY`: when a process started is not known.
    @Add
    private static final long ANY_START = 0;

    @Add
    private static final long NO_PROCESS = -1;

    /// `NOT_A_CHILD`.
    @Add
    private static final int NO_CHILD = -2;

    @Replace
    @Harmless("it prepares native code")
    private static void initNative() {}

    @Replace
    private static long getCurrentPid0() {
        return Platform.current().process();
    }

    @Replace
    private static long isAlive0(long process) {
        return process == Platform.current().process() ? ANY_START : NO_PROCESS;
    }

    @Replace
    @Harmless("who started the program is not seen, as the interface allows")
    private static long parent0(long process, long start) {
        return NO_PROCESS;
    }

    /// @param parent   0 for all processes, else those that it started
    /// @param identity receives their numbers, as many as there is room for
    /// @return how many there are
    @Replace
    private static int getProcessPids0(long parent, long[] identity, long[] parents, long[] starts) {
        if (parent != 0) {
            return 0;
        }
        if (identity.length > 0) {
            identity[0] = Platform.current().process();
            if (parents != null) {
                parents[0] = NO_PROCESS;
            }
            if (starts != null) {
                starts[0] = ANY_START;
            }
        }
        return 1;
    }

    /// Whether the signal was sent.
    @Replace
    @Harmless("there is no other process, and the JDK refuses it for this one")
    private static boolean destroy0(long process, long start, boolean forcibly) {
        return false;
    }

    @Replace
    @Harmless("the answer is that nobody is a child")
    private static int waitForProcessExit0(long process, boolean reap) {
        return NO_CHILD;
    }
}
