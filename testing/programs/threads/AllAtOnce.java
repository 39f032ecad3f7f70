package threads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What threads on several processors do to each other: locks, waits, queues, garbage, pools, interrupts, traces. */
public class AllAtOnce {
    static final Object LOCK = new Object();
    static int count;
    static volatile boolean stop;

    interface Body {
        void run() throws InterruptedException;
    }

    static Thread start(Body body) {
        Thread thread = new Thread(() -> {
            try {
                body.run();
            } catch (InterruptedException e) {
                System.out.println("interrupted");
            }
        });
        thread.start();
        return thread;
    }

    static void join(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    static void monitors() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            threads.add(start(() -> {
                for (int k = 0; k < 20_000; k++) {
                    synchronized (LOCK) {
                        count++;
                    }
                }
            }));
        }
        join(threads);
        System.out.println("monitors " + count);
    }

    static void waits() throws InterruptedException {
        int[] turn = {0};
        Object monitor = new Object();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int me = i;
            threads.add(start(() -> {
                for (int k = 0; k < 500; k++) {
                    synchronized (monitor) {
                        while (turn[0] % 3 != me) {
                            monitor.wait();
                        }
                        turn[0]++;
                        monitor.notifyAll();
                    }
                }
            }));
        }
        join(threads);
        System.out.println("waits " + turn[0]);
    }

    static void queues() throws InterruptedException {
        ArrayBlockingQueue<Integer> first = new ArrayBlockingQueue<>(7);
        SynchronousQueue<Integer> second = new SynchronousQueue<>();
        long[] sum = {0};
        join(List.of(
                start(() -> {
                    for (int k = 0; k < 2000; k++) first.put(k);
                }),
                start(() -> {
                    for (int k = 0; k < 2000; k++) second.put(first.take());
                }),
                start(() -> {
                    for (int k = 0; k < 2000; k++) sum[0] += second.take();
                })));
        System.out.println("queues " + sum[0]);
    }

    static void conditions() throws InterruptedException {
        ReentrantLock lock = new ReentrantLock();
        Condition changed = lock.newCondition();
        int[] value = {0};
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int parity = i;
            threads.add(start(() -> {
                for (int k = 0; k < 1000; k++) {
                    lock.lock();
                    try {
                        while (value[0] % 2 != parity) changed.awaitUninterruptibly();
                        value[0]++;
                        changed.signal();
                    } finally {
                        lock.unlock();
                    }
                }
            }));
        }
        join(threads);
        System.out.println("conditions " + value[0]);
    }

    static long garbage(int seed) {
        Map<Integer, String> map = new HashMap<>();
        Random random = new Random(seed);
        long sum = 0;
        for (int k = 0; k < 30_000; k++) {
            int key = random.nextInt(5000);
            map.put(key, "v" + key + "x");
            String found = map.get(random.nextInt(5000));
            sum += found == null ? 0 : found.length();
            if (k % 1000 == 0) sum += new byte[100_000 + key].length;
        }
        for (Map.Entry<Integer, String> each : map.entrySet()) {
            if (!each.getValue().equals("v" + each.getKey() + "x")) throw new AssertionError(each);
        }
        return sum;
    }

    static void collections() throws InterruptedException {
        long[] sums = new long[4];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            int me = i;
            threads.add(start(() -> sums[me] = garbage(me)));
        }
        join(threads);
        System.out.println("garbage " + Arrays.stream(sums).sum());
    }

    static void streams() {
        long sum = IntStream.range(0, 1_000_000).parallel().mapToLong(i -> i * 3L).sum();
        int[] sorted = new Random(5).ints(100_000).toArray();
        int[] expected = sorted.clone();
        Arrays.parallelSort(sorted);
        Arrays.sort(expected);
        long grouped = IntStream.range(0, 50_000)
                .parallel()
                .boxed()
                .collect(Collectors.groupingByConcurrent(i -> i % 97, Collectors.counting()))
                .values()
                .stream()
                .mapToLong(x -> x)
                .sum();
        System.out.println("streams " + sum + " " + Arrays.equals(sorted, expected) + " " + grouped);
    }

    static void pools() throws Exception {
        long sum = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> futures = new ArrayList<>();
            for (int i = 0; i < 2000; i++) {
                int k = i;
                futures.add(pool.submit(() -> k * 2));
            }
            for (Future<Integer> future : futures) sum += future.get();
        }
        ScheduledExecutorService later = Executors.newScheduledThreadPool(2);
        CountDownLatch latch = new CountDownLatch(20);
        for (int i = 0; i < 20; i++) later.schedule(latch::countDown, i, TimeUnit.MILLISECONDS);
        latch.await();
        later.shutdown();
        System.out.println("pools " + sum);
    }

    static void interrupts() throws InterruptedException {
        int ended = 0;
        for (int i = 0; i < 60; i++) {
            Object monitor = new Object();
            boolean sleeps = i % 2 == 0;
            Thread thread = new Thread(() -> {
                try {
                    if (sleeps) {
                        Thread.sleep(1_000_000);
                    } else {
                        synchronized (monitor) {
                            monitor.wait();
                        }
                    }
                } catch (InterruptedException expected) {
                    return;
                }
                System.out.println("not interrupted");
            });
            thread.start();
            if (i % 3 == 0) Thread.yield();
            thread.interrupt();
            thread.join();
            ended++;
        }
        for (int i = 0; i < 60; i++) {
            Thread thread = new Thread(LockSupport::park);
            thread.start();
            if (i % 3 == 0) Thread.yield();
            LockSupport.unpark(thread);
            thread.join();
            ended++;
        }
        System.out.println("interrupts " + ended);
    }

    static int fibonacci(int n) {
        return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
    }

    static void traces() throws InterruptedException {
        Thread busy = new Thread(() -> {
            while (!stop) fibonacci(12);
        });
        busy.start();
        int wrong = 0;
        for (int i = 0; i < 200; i++) {
            StackTraceElement[] trace = busy.getStackTrace();
            if (trace.length > 0 && !trace[trace.length - 1].getMethodName().equals("run")) wrong++;
        }
        stop = true;
        busy.join();
        System.out.println("traces, wrong " + wrong);
    }

    public static void main(String[] args) throws Exception {
        monitors();
        waits();
        queues();
        conditions();
        collections();
        streams();
        pools();
        interrupts();
        traces();
    }
}
