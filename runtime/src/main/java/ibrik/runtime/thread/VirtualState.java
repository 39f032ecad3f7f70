package ibrik.runtime.thread;

import ibrik.vocabulary.mark.NoFail;
import jdk.internal.misc.Unsafe;

/// The states of a virtual thread, with the numbers of the JDK's class: without initialising that, and exchanged where
/// nothing may fail.
final class VirtualState {
    static final int NEW = 0;
    static final int STARTED = 1;
    static final int RUNNING = 2;
    static final int PARKING = 3;
    static final int PARKED = 4;
    static final int TIMED_PARKING = 6;
    static final int TIMED_PARKED = 7;
    static final int UNPARKED = 9;
    static final int YIELDING = 10;
    static final int YIELDED = 11;
    static final int BLOCKING = 12;
    static final int BLOCKED = 13;
    static final int UNBLOCKED = 14;
    static final int WAITING = 15;
    static final int WAIT = 16;
    static final int TIMED_WAITING = 17;
    static final int TIMED_WAIT = 18;

    private static final Unsafe MEMORY = Unsafe.getUnsafe();
    private static final long STATE = MEMORY.objectFieldOffset(VirtualThread_.class, "state");

    private static final long READY = MEMORY.objectFieldOffset(VirtualThread_.class, "isReady");

    private VirtualState() {}

    /// True if it stood in no queue; it belongs to the caller's now.
    @NoFail("a thread waits or runs")
    static boolean claim(VirtualThread_ thread) {
        return MEMORY.compareAndSetInt(thread, READY, 0, 1);
    }

    /// True if the state was `expected` and is now `value`.
    @NoFail("a thread waits or runs")
    static boolean exchange(VirtualThread_ thread, int expected, int value) {
        return MEMORY.compareAndSetInt(thread, STATE, expected, value);
    }
}
