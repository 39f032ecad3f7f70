package threads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Threads that are stopped in the middle of library code, which others then enter: all sums must come out right. */
public class Interleaved {
    static final int THREADS = 6;
    static final int ROUNDS = 60;
    static final Map<String, Integer> COUNTS = new ConcurrentHashMap<>();
    static final Map<String, Integer> LOCKED = Collections.synchronizedMap(new HashMap<>());
    static final ConcurrentLinkedQueue<Integer> QUEUE = new ConcurrentLinkedQueue<>();
    static final AtomicLong SUM = new AtomicLong();
    static final ReentrantLock LOCK = new ReentrantLock();
    static final StringBuffer TEXT = new StringBuffer();
    static final CyclicBarrier BARRIER = new CyclicBarrier(THREADS);
    static long plain;
    static int guarded;
    static int failures;

    static synchronized void add(long value) {
        plain += value;
    }

    static void check(boolean right) {
        if (!right) {
            synchronized (Interleaved.class) {
                failures++;
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            Thread thread = new Thread(() -> work(number), "worker " + i);
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) thread.join();
        int total = 0;
        for (int count : COUNTS.values()) total += count;
        System.out.println(COUNTS.size() + " keys, " + total + " counts");
        total = 0;
        for (int count : LOCKED.values()) total += count;
        System.out.println(LOCKED.size() + " keys, " + total + " counts");
        long queued = 0;
        for (int value : QUEUE) queued += value;
        System.out.println(QUEUE.size() + " queued, " + queued);
        System.out.println(SUM.get() + " " + plain + " " + guarded + " " + TEXT.length() + " " + failures);
    }

    static void work(int number) {
        byte[] data = new byte[3000];
        for (int i = 0; i < data.length; i++) data[i] = (byte) (i * (number + 3) >> 3);
        for (int round = 0; round < ROUNDS; round++) {
            maps(round);
            check(roundTrip(data));
            numbers(number, round);
            if (round % 20 == 0) meet();
        }
    }

    static void maps(int round) {
        for (int i = 0; i < 50; i++) {
            String key = "key" + (i * round) % 97;
            COUNTS.merge(key, 1, Integer::sum);
            LOCKED.merge(key, 1, Integer::sum);
            QUEUE.add(i);
            SUM.addAndGet(i);
            add(i);
            TEXT.append(i % 10);
        }
        LOCK.lock();
        try {
            guarded++;
        } finally {
            LOCK.unlock();
        }
    }

    static boolean roundTrip(byte[] data) {
        Deflater deflater = new Deflater();
        deflater.setInput(data);
        deflater.finish();
        byte[] packed = new byte[4000];
        int length = deflater.deflate(packed);
        deflater.end();
        Inflater inflater = new Inflater();
        inflater.setInput(packed, 0, length);
        byte[] back = new byte[data.length];
        CRC32 sum = new CRC32();
        CRC32 wanted = new CRC32();
        try {
            check(inflater.inflate(back) == data.length);
        } catch (java.util.zip.DataFormatException e) {
            return false;
        }
        inflater.end();
        sum.update(back);
        wanted.update(data);
        return Arrays.equals(data, back) && sum.getValue() == wanted.getValue();
    }

    static void numbers(int number, int round) {
        String text = String.format("%d %s %.3f", number, Thread.currentThread().getName(), round / 7.0);
        check(text.startsWith(number + " worker " + number + " "));
        check(("in" + "terned" + round % 3).intern() == ("inter" + "ned" + round % 3).intern());
        try {
            Object nothing = round < 0 ? "" : null;
            nothing.hashCode();
            check(false);
        } catch (NullPointerException expected) {
            check(expected.getStackTrace()[0].getMethodName().equals("numbers"));
        }
        int[] sorted = new int[500];
        for (int i = 0; i < sorted.length; i++) sorted[i] = i * 7919 % 501;
        Arrays.sort(sorted);
        for (int i = 1; i < sorted.length; i++) check(sorted[i - 1] <= sorted[i]);
    }

    static void meet() {
        try {
            BARRIER.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            check(false);
        }
    }
}
