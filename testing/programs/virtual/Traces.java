package virtual;

import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/// What virtual threads are doing, for others and for themselves.
public final class Traces {
    private Traces() {}

    public static void main(String[] arguments) throws Exception {
        Thread parked = Thread.ofVirtual().name("parked").start(Traces::outer);
        await(parked, Thread.State.WAITING);
        show("parked", parked.getStackTrace());
        Map<Thread, StackTraceElement[]> all = Thread.getAllStackTraces();
        System.out.println(all.containsKey(parked) + " " + all.containsKey(Thread.currentThread()));
        LockSupport.unpark(parked);
        parked.join();
        System.out.println("ended " + parked.getStackTrace().length);
        Thread fresh = Thread.ofVirtual().unstarted(Traces::outer);
        System.out.println("fresh " + fresh.getStackTrace().length);
        Thread self = Thread.startVirtualThread(() -> {
            show("own", Thread.currentThread().getStackTrace());
            show("exception", new Exception().getStackTrace());
            String walked = StackWalker.getInstance().walk(frames ->
                    frames.map(StackWalker.StackFrame::getMethodName).collect(Collectors.joining(" ")));
            System.out.println(walked);
            LockSupport.parkNanos(1);
            show("after a park", new Exception().getStackTrace());
        });
        self.join();
        Thread spinning = Thread.startVirtualThread(Traces::spins);
        while (!running) {
            Thread.sleep(1);
        }
        StackTraceElement[] trace = spinning.getStackTrace();
        show("spinning", new StackTraceElement[] {trace[trace.length - 1]});
        System.out.println(spinning.getState() + " " + spinning.toString().contains("runnable@"));
        running = false;
        spinning.join();
        System.out.println(spinning.toString().endsWith("/terminated"));
    }

    private static volatile boolean running;

    private static void spins() {
        running = true;
        while (running) {
            Thread.onSpinWait();
        }
    }

    private static void outer() {
        inner(3);
    }

    private static void inner(int depth) {
        if (depth == 0) {
            LockSupport.park();
        } else {
            inner(depth - 1);
        }
    }

    private static void await(Thread thread, Thread.State state) throws InterruptedException {
        while (thread.getState() != state) {
            Thread.sleep(1);
        }
    }

    private static void show(String what, StackTraceElement[] trace) {
        System.out.println(what);
        for (StackTraceElement frame : trace) {
            String method = frame.getMethodName().replaceAll("[0-9]+", "");
            System.out.println("  " + frame.getClassName() + "." + method);
        }
    }
}
