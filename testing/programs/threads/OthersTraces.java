package threads;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/// What other threads are doing: waiting, parked, asleep, not started, ended.
public final class OthersTraces {
    private static final Object LOCK = new Object();

    private OthersTraces() {}

    public static void main(String[] arguments) throws InterruptedException {
        show("waiting", started(OthersTraces::waits, Thread.State.WAITING));
        show("parked", started(OthersTraces::parks, Thread.State.WAITING));
        show("asleep", started(OthersTraces::sleeps, Thread.State.TIMED_WAITING));
        Thread fresh = new Thread(OthersTraces::parks);
        System.out.println("fresh " + fresh.getStackTrace().length);
        Thread ended = new Thread(() -> {});
        ended.start();
        ended.join();
        System.out.println("ended " + ended.getStackTrace().length);
        var all = Thread.getAllStackTraces();
        System.out.println("own " + all.get(Thread.currentThread())[1].getMethodName() + " " + all.containsKey(ended));
        long named = all.entrySet().stream()
                .filter(entry -> entry.getKey().getName().startsWith("case"))
                .filter(entry -> entry.getValue().length > 2)
                .count();
        System.out.println("all " + named);
    }

    private static Thread started(Runnable task, Thread.State state) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Thread thread = new Thread(() -> outer(begun, task), "case");
        thread.setDaemon(true);
        thread.start();
        begun.await();
        while (thread.getState() != state) {
            Thread.yield();
        }
        return thread;
    }

    private static void outer(CountDownLatch begun, Runnable task) {
        begun.countDown();
        task.run();
    }

    private static void waits() {
        synchronized (LOCK) {
            try {
                LOCK.wait();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void parks() {
        while (true) {
            LockSupport.park();
        }
    }

    private static void sleeps() {
        try {
            Thread.sleep(1_000_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void show(String name, Thread thread) {
        for (StackTraceElement element : thread.getStackTrace()) {
            if (element.getClassName().startsWith("threads.") && !element.getMethodName().startsWith("lambda")) {
                System.out.println(name + " " + element.getMethodName() + " " + element.getLineNumber());
            }
        }
    }
}
