package ibrik.runtime.thread;

import ibrik.runtime.exception.Backtrace;
import ibrik.runtime.exception.StackTraces;
import ibrik.vocabulary.mark.ImmutableAfter;

/// What all threads are doing, in HotSpot's words: states, stacks, what they hold and want, deadlocks.
///
/// Each stack is of another moment; what is wanted and held is of one.
public final class ThreadDump {
    private static final String TITLE = "Full thread dump " + System.getProperty("java.vm.name") + " ("
            + System.getProperty("java.version") + " " + System.getProperty("java.vm.info") + "):\n\n";

    /// By the kinds of [LockUse].
    @ImmutableAfter("the build")
    private static final String[] WANTS = {"", "\t- waiting to lock ", "\t- waiting on ", "\t- parking to wait for  "};

    private final Thread[] threads = ThreadStart.living();
    private final LockUse use = LockUse.now();
    private final StringBuilder text = new StringBuilder();

    private ThreadDump() {}

    /// The whole text.
    public static String take() {
        ThreadDump dump = new ThreadDump();
        dump.text.append(TITLE);
        for (Thread thread : dump.threads) {
            dump.describe(thread);
        }
        dump.deadlocks();
        return dump.text.toString();
    }

    private void describe(Thread thread) {
        JavaThread_ details = (JavaThread_) (Object) thread;
        StackTraceElement[] trace = thread == Thread.currentThread()
                ? StackTraces.decode(Backtrace.capture())
                : SuspendedTrace.ofOrNull(details);
        if (trace == null) {
            return;
        }
        quoted(thread).append(" #").append(details.tid);
        if (thread.isDaemon()) {
            text.append(" daemon");
        }
        text.append(" prio=").append(thread.getPriority()).append('\n');
        carried(thread);
        text.append("   java.lang.Thread.State: ")
                .append(ThreadStatus.text(details.holder.threadStatus))
                .append('\n');
        for (int frame = 0; frame < trace.length; frame++) {
            text.append("\tat ").append(trace[frame].toString()).append('\n');
            if (frame == 0) {
                wanted(thread);
            }
        }
        held(thread, details.tid);
        text.append('\n');
    }

    private void carried(Thread thread) {
        Thread shown = Scheduler.shownBy(thread);
        if (shown != thread && shown != null) {
            text.append("   Carrying virtual thread #").append(shown.threadId()).append('\n');
        }
    }

    private void wanted(Thread thread) {
        LockUse.Entry wait = use.waitOrNull(thread);
        if (wait != null) {
            text.append(WANTS[wait.kind]);
            object(wait.lock).append('\n');
        }
    }

    private void held(Thread thread, long tid) {
        for (int index = 0; index < use.count(); index++) {
            LockUse.Entry entry = use.entry(index);
            boolean holds = entry.thread == null && entry.holder == tid;
            // As on HotSpot: what it waits for a notification of it has entered, and will have again.
            boolean waits = entry.thread == thread && entry.kind == LockUse.AWAITS;
            if (holds || waits) {
                text.append("\t- locked ");
                object(entry.lock).append('\n');
            }
        }
    }

    private StringBuilder object(Object object) {
        text.append('<');
        name(object).append("> (a ");
        return kind(object).append(')');
    }

    /// HotSpot writes where the object lies; here objects move more often, and the identity hash stays.
    private StringBuilder name(Object object) {
        text.append("0x");
        String digits = Integer.toHexString(System.identityHashCode(object));
        for (int missing = 16 - digits.length(); missing > 0; missing--) {
            text.append('0');
        }
        return text.append(digits);
    }

    private StringBuilder kind(Object object) {
        text.append(object.getClass().getName());
        return object instanceof Class<?> type ? text.append(" for ").append(type.getName()) : text;
    }

    private StringBuilder quoted(Thread thread) {
        return text.append('"').append(thread.getName()).append('"');
    }

    /// Each circle of threads that wait for one another, once.
    private void deadlocks() {
        int[] visits = new int[threads.length];
        int found = 0;
        for (int start = 0; start < threads.length; start++) {
            int at = start;
            while (at >= 0 && visits[at] == 0) {
                visits[at] = start + 1;
                at = holderOf(threads[at]);
            }
            if (at >= 0 && visits[at] == start + 1) {
                found++;
                circle(at);
            }
        }
        if (found > 0) {
            text.append("Found ").append(found).append(found == 1 ? " deadlock.\n\n" : " deadlocks.\n\n");
        }
    }

    private void circle(int first) {
        text.append("Found one Java-level deadlock:\n=============================\n");
        int at = first;
        do {
            quoted(threads[at]).append(":\n");
            reason(threads[at]);
            at = holderOf(threads[at]);
            text.append(",\n  which is held by ");
            quoted(threads[at]).append("\n\n");
        } while (at != first);
    }

    private void reason(Thread thread) {
        LockUse.Entry wait = use.waitOrNull(thread);
        if (wait.kind == LockUse.ENTERS) {
            text.append("  waiting to lock monitor ");
            name(wait.lock).append(" (object ");
            name(wait.lock).append(", a ");
        } else {
            text.append("  waiting for ownable synchronizer ");
            name(wait.lock).append(", (a ");
        }
        kind(wait.lock).append(')');
    }

    /// The thread that holds what this one waits for to go on, by its place; -1 if there is none.
    private int holderOf(Thread thread) {
        LockUse.Entry wait = use.waitOrNull(thread);
        return wait != null && wait.kind != LockUse.AWAITS ? placeOf(wait.holder) : -1;
    }

    private int placeOf(long tid) {
        for (int place = 0; place < threads.length; place++) {
            if (((JavaThread_) (Object) threads[place]).tid == tid) {
                return place;
            }
        }
        return -1;
    }
}
