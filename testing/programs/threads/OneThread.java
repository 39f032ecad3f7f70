package threads;

import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.TreeMap;

/** java.util.concurrent where nothing has to wait for another thread. */
public class OneThread {
    public static void main(String[] args) throws Exception {
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        lock.lock();
        System.out.println(lock.getHoldCount() + " " + lock.isHeldByCurrentThread() + lock.tryLock());
        lock.unlock();
        lock.unlock();
        lock.unlock();
        System.out.println(lock.isLocked());
        try {
            lock.unlock();
        } catch (IllegalMonitorStateException e) {
            System.out.println("not mine");
        }
        lock.lock();
        Condition condition = lock.newCondition();
        System.out.println(condition.await(5, TimeUnit.MILLISECONDS));
        lock.unlock();
        ReentrantReadWriteLock both = new ReentrantReadWriteLock();
        both.writeLock().lock();
        both.readLock().lock();
        both.writeLock().unlock();
        System.out.println(both.getReadLockCount() + " " + both.isWriteLocked());
        ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
        for (int i = 0; i < 500; i++) map.merge("k" + i % 50, i, Integer::sum);
        map.computeIfAbsent("new", String::length);
        map.compute("k1", (k, v) -> null);
        map.putIfAbsent("k2", 0);
        System.out.println(map.size() + " " + map.get("k2") + map.containsKey("k1") + map.reduceValues(Long.MAX_VALUE, Integer::sum));
        System.out.println(new TreeMap<>(map).firstEntry() + " " + map.values().stream().mapToInt(x -> x).max().getAsInt());
        ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>();
        queue.add(1);
        queue.offer(2);
        System.out.println(queue.poll() + " " + queue);
        CopyOnWriteArrayList<Integer> copy = new CopyOnWriteArrayList<>(new Integer[] {1, 2, 3});
        for (int x : copy) copy.add(x * 10);
        System.out.println(copy + " " + copy.addIfAbsent(10));
        ConcurrentSkipListMap<Integer, String> skip = new ConcurrentSkipListMap<>();
        for (int i = 0; i < 50; i++) skip.put(i * 7 % 50, "s" + i);
        System.out.println(skip.firstKey() + " " + skip.ceilingKey(20) + skip.headMap(3));
        Semaphore semaphore = new Semaphore(2);
        semaphore.acquire();
        System.out.println(semaphore.tryAcquire() + " " + semaphore.tryAcquire(1, TimeUnit.MILLISECONDS));
        CountDownLatch latch = new CountDownLatch(2);
        latch.countDown();
        System.out.println(latch.await(1, TimeUnit.MILLISECONDS) + " " + latch.getCount());
        latch.countDown();
        latch.await();
        LinkedBlockingQueue<String> blocking = new LinkedBlockingQueue<>(1);
        System.out.println(blocking.offer("a") + " " + blocking.offer("b", 1, TimeUnit.MILLISECONDS) + blocking.take() + blocking.poll(1, TimeUnit.MILLISECONDS));
        Callable<Integer> callable = () -> 42;
        FutureTask<Integer> task = new FutureTask<>(callable);
        task.run();
        System.out.println(task.get() + " " + task.isDone());
        System.out.println(TimeUnit.HOURS.toSeconds(2) + " " + TimeUnit.NANOSECONDS.convert(3, TimeUnit.SECONDS));
    }
}
