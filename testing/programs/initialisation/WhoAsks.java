package initialisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** Initialisers that ask for what depends on who runs them: the thread, its values, its stack, settings, counters. */
public class WhoAsks {
    static final ThreadLocal<String> LOCAL = ThreadLocal.withInitial(() -> "initial");

    static class OfThread { static final String NAME = Thread.currentThread().getName(); }

    static class OfLocal { static final String VALUE = LOCAL.get(); }

    static class OfStack {
        static final StackTraceElement[] TRACE = new Throwable().getStackTrace();
        static final List<String> WALKED = StackWalker.getInstance().walk(
                frames -> frames.map(StackWalker.StackFrame::getMethodName).toList());
    }

    static class Kept { static final Exception FAILURE = new IllegalStateException("kept"); }

    static class Property { static final String VALUE = System.getProperty("initialisation.asked", "none"); }

    static class Count { static final int NUMBER = new ArrayList<>(List.of(1, 2)).size(); }

    static class OfLocale { static final Locale VALUE = Locale.getDefault(); }

    static class Threads { static final Thread MADE = new Thread(() -> {}); }

    static class Waked {
        static final boolean FAILED;

        static {
            boolean failed = false;
            try {
                new Object().notify();
            } catch (IllegalMonitorStateException expected) {
                failed = true;
            }
            FAILED = failed;
        }
    }

    static class Deep {
        static int depth;
        static final boolean OVERFLOWED = overflow();

        static boolean overflow() {
            try {
                return deeper() < 0;
            } catch (StackOverflowError expected) {
                return true;
            }
        }

        static int deeper() {
            depth++;
            return deeper() + 1;
        }
    }

    static class Random { static final int VALUE = ThreadLocalRandom.current().nextInt(100); }

    static String fromHere() {
        return OfStack.TRACE[1].getMethodName() + " " + OfStack.WALKED.subList(0, 3) + " "
                + Kept.FAILURE.getStackTrace()[1].getMethodName();
    }

    public static void main(String[] args) throws InterruptedException {
        Thread first = new Thread(() -> System.out.println(OfThread.NAME + " " + OfLocal.VALUE), "first user");
        LOCAL.set("main's");
        first.start();
        first.join();
        System.setProperty("initialisation.asked", "set by main");
        System.out.println(fromHere());
        System.out.println(Property.VALUE + " " + Count.NUMBER + " " + Waked.FAILED);
        Locale.setDefault(Locale.ROOT);
        System.out.println("<" + OfLocale.VALUE + "> " + new Thread(() -> {}).getName() + " " + Threads.MADE.getName());
        System.out.println(Deep.OVERFLOWED + " " + (Deep.depth > 100) + " " + (Random.VALUE >= 0));
    }
}
