package ibrik.runtime.thread;

/// Values of `Thread.FieldHolder.threadStatus`: those of JVM TI 25, "Get Thread State", that `VM.toThreadState` reads.
public final class ThreadStatus {
    private static final int ALIVE = 0x0001;
    public static final int TERMINATED = 0x0002;
    public static final int RUNNABLE = ALIVE | 0x0004;
    private static final int WAITING_FOR_EVER = ALIVE | 0x0080 | 0x0010;
    private static final int WAITING_WITH_DEADLINE = ALIVE | 0x0080 | 0x0020;
    private static final int SLEEPING = 0x0040;
    private static final int IN_OBJECT_WAIT = 0x0100;
    private static final int PARKED = 0x0200;
    private static final int BLOCKED_ON_MONITOR = ALIVE | 0x0400;

    private ThreadStatus() {}

    /// What HotSpot's thread dumps call it.
    static String text(int status) {
        if ((status & SLEEPING) != 0) {
            return "TIMED_WAITING (sleeping)";
        }
        if (status == BLOCKED_ON_MONITOR) {
            return "BLOCKED (on object monitor)";
        }
        boolean hasDeadline = (status & WAITING_WITH_DEADLINE) == WAITING_WITH_DEADLINE;
        if ((status & PARKED) != 0) {
            return hasDeadline ? "TIMED_WAITING (parking)" : "WAITING (parking)";
        }
        if ((status & IN_OBJECT_WAIT) != 0) {
            return hasDeadline ? "TIMED_WAITING (on object monitor)" : "WAITING (on object monitor)";
        }
        return "RUNNABLE";
    }

    static int of(int waitingFor, boolean withDeadline) {
        if (waitingFor == Strand.MONITOR) {
            return BLOCKED_ON_MONITOR;
        }
        int status = withDeadline ? WAITING_WITH_DEADLINE : WAITING_FOR_EVER;
        if (waitingFor == Strand.PERMIT) {
            return status | PARKED;
        }
        return status | (waitingFor == Strand.TIME ? SLEEPING : IN_OBJECT_WAIT);
    }
}
