package faults;

import java.util.ArrayList;
import java.util.List;

/** Classes whose initialisers meet an error: whole, or failed for good, and never in between. */
public class Classes {
    private static String broken = "";
    private static int waiting;

    private static void check(boolean holds, String what) {
        if (!holds) {
            broken = what;
        }
    }

    /** What must be there once a class is initialised. */
    private static int late(String text) {
        System.out.print("");
        List<String> made = new ArrayList<>();
        for (int index = 0; index < 5; index++) {
            made.add(text + index);
        }
        return made.size() + deep(20);
    }

    private static int deep(int n) {
        return n == 0 ? 1 : deep(n - 1) * 31 ^ n;
    }

    static class First {
        static final int SIZE = late("first");
        static final String LAST = "done".concat("");
    }

    static class Base {
        static int size = late("base");
        static String last = new String("done");
    }

    static class Derived extends Base implements Defaults {
        static int size = late("derived");
        static String last = new String("done");
    }

    interface Defaults {
        int SIZE = late("defaults");
        Object LAST = new Object();

        default Object last() {
            return LAST;
        }
    }

    enum Colour {
        RED, GREEN, BLUE;

        static final List<Colour> ALL = new ArrayList<>(List.of(values()));
        static final int SIZE = late("colour");
    }

    static class Shared {
        static int size = late("shared");
        static Object last = pause();

        private static Object pause() {
            for (int turn = 0; turn < 5; turn++) {
                Thread.yield();
            }
            return new Object();
        }
    }

    interface Look {
        boolean isWhole();
    }

    /** Looks twice, as often as errors of other kinds come in between; the two must agree. */
    private static void look(String name, Look look) {
        int whole = 0;
        int failed = 0;
        for (int time = 0; time < 3; time++) {
            try {
                if (look.isWhole()) {
                    whole++;
                } else {
                    broken = name + " is half initialised";
                }
            } catch (NoClassDefFoundError again) {
                failed++;
                check(again.getMessage() != null, "no text");
            } catch (OutOfMemoryError | StackOverflowError first) {
                check(true, "");
            }
        }
        check(whole == 0 || failed == 0, name + " was whole and has failed");
    }

    private static void lookTogether() {
        look("Shared", () -> Shared.last != null && Shared.size != 0);
        waiting--;
    }

    public static void main(String[] args) throws InterruptedException {
        look("First", () -> First.LAST != null && First.SIZE != 0);
        look("Derived", () -> Derived.last != null && Base.last != null && Derived.size != 0 && Base.size != 0);
        look("Base", () -> Base.last != null && Base.size != 0);
        look("Defaults", () -> Defaults.LAST != null);
        look("Colour", () -> Colour.ALL.size() == 3 && Colour.SIZE != 0);
        List<Thread> threads = new ArrayList<>();
        for (int index = 0; index < 3; index++) {
            Thread thread = null;
            while (thread == null || thread.getState() == Thread.State.NEW) {
                try {
                    thread = new Thread(Classes::lookTogether);
                    thread.start();
                    threads.add(thread);
                } catch (OutOfMemoryError | StackOverflowError again) {
                    check(true, "");
                }
            }
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(broken.isEmpty() ? "whole" : broken);
    }
}
