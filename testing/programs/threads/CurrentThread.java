package threads;

/** The main thread's properties, ThreadLocal and scoped values. */
public class CurrentThread {
    static final ThreadLocal<Integer> COUNT = ThreadLocal.withInitial(() -> 5);
    static final ThreadLocal<String> NAME = new ThreadLocal<>();
    static final InheritableThreadLocal<String> INHERITED = new InheritableThreadLocal<>();
    static final ScopedValue<String> SCOPED = ScopedValue.newInstance();

    public static void main(String[] args) throws Exception {
        Thread thread = Thread.currentThread();
        System.out.println(thread.getName() + " " + thread.getPriority() + " " + thread.isDaemon() + thread.isVirtual()
            + thread.isAlive() + " " + thread.getState() + " " + thread.getThreadGroup().getName());
        thread.setName("renamed");
        System.out.println(Thread.currentThread().getName());
        COUNT.set(COUNT.get() + 1);
        System.out.println(COUNT.get() + " " + NAME.get());
        NAME.set("x");
        COUNT.remove();
        System.out.println(COUNT.get() + NAME.get());
        INHERITED.set("inherited");
        System.out.println(INHERITED.get());
        ThreadLocal<?>[] many = new ThreadLocal<?>[100];
        for (int i = 0; i < many.length; i++) {
            ThreadLocal<Integer> local = new ThreadLocal<>();
            local.set(i);
            many[i] = local;
        }
        int sum = 0;
        for (ThreadLocal<?> local : many) sum += (Integer) local.get();
        System.out.println(sum);
        ScopedValue.where(SCOPED, "bound").run(() -> System.out.println(SCOPED.get()));
        System.out.println(SCOPED.isBound());
        Thread unstarted = new Thread(() -> {}, "unstarted");
        System.out.println(unstarted.getState() + " " + unstarted.isAlive() + unstarted.getName());
        Thread.yield();
        Thread.onSpinWait();
    }
}
