package threads;

/** synchronized, wait with timeout, notify, and the errors of monitors on one thread. */
public class Monitors {
    private int value;

    synchronized int bump(int n) {
        if (n == 0) return value;
        value++;
        return bump(n - 1);
    }

    static synchronized void fails() {
        throw new IllegalStateException("in a monitor");
    }

    public static void main(String[] args) throws InterruptedException {
        Monitors monitors = new Monitors();
        System.out.println(monitors.bump(100));
        System.out.println(Thread.holdsLock(monitors));
        try {
            fails();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage() + Thread.holdsLock(Monitors.class));
        }
        Object lock = new Object();
        synchronized (lock) {
            long start = System.nanoTime();
            lock.wait(20);
            System.out.println(System.nanoTime() - start >= 19_000_000L);
            lock.notify();
            lock.notifyAll();
        }
        try {
            lock.wait(1);
        } catch (IllegalMonitorStateException e) {
            System.out.println(e.getMessage());
        }
        try {
            lock.notify();
        } catch (IllegalMonitorStateException e) {
            System.out.println(e.getMessage());
        }
        Thread.currentThread().interrupt();
        System.out.println(Thread.currentThread().isInterrupted());
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            System.out.println(e.getMessage() + Thread.interrupted());
        }
        Thread.currentThread().interrupt();
        synchronized (lock) {
            try {
                lock.wait();
            } catch (InterruptedException e) {
                System.out.println("wait interrupted " + Thread.holdsLock(lock));
            }
        }
        int locked = 0;
        Object[] many = new Object[1000];
        for (int i = 0; i < many.length; i++) many[i] = new Object();
        for (int round = 0; round < 3; round++) {
            for (Object object : many) {
                synchronized (object) {
                    locked += Thread.holdsLock(object) ? 1 : 0;
                    if (round == 1) object.hashCode();
                }
            }
        }
        System.out.println(locked);
        try {
            Object none = null;
            synchronized (none) {
                System.out.println("never");
            }
        } catch (NullPointerException e) {
            System.out.println("null");
        }
    }
}
