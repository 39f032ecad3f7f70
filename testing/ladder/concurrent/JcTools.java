// library: org.jctools:jctools-core:4.0.5
package concurrent;

import java.util.Queue;
import org.jctools.counters.CountersFactory;
import org.jctools.counters.FixedSizeStripedLongCounter;
import org.jctools.maps.NonBlockingHashMap;
import org.jctools.maps.NonBlockingHashMapLong;
import org.jctools.maps.NonBlockingHashSet;
import org.jctools.queues.MessagePassingQueue;
import org.jctools.queues.MpmcArrayQueue;
import org.jctools.queues.MpscArrayQueue;
import org.jctools.queues.MpscLinkedQueue;
import org.jctools.queues.MpscUnboundedArrayQueue;
import org.jctools.queues.SpmcArrayQueue;
import org.jctools.queues.SpscArrayQueue;
import org.jctools.queues.SpscUnboundedArrayQueue;

/** All kinds of queues, between threads too, and maps without locks. */
public class JcTools {
    private static void passed(Queue<Integer> queue, int producers) throws InterruptedException {
        Thread[] threads = new Thread[producers];
        for (int index = 0; index < producers; index++) {
            int base = index * 1000;
            threads[index] = new Thread(() -> {
                for (int number = 0; number < 1000; number++) {
                    while (!queue.offer(base + number)) {
                        Thread.yield();
                    }
                }
            });
            threads[index].start();
        }
        long sum = 0;
        for (int received = 0; received < producers * 1000;) {
            Integer number = queue.poll();
            if (number == null) {
                Thread.yield();
            } else {
                sum += number;
                received++;
            }
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(queue.getClass().getSimpleName() + " " + sum + " " + queue.isEmpty());
    }

    public static void main(String[] words) throws InterruptedException {
        passed(new SpscArrayQueue<>(64), 1);
        passed(new SpscUnboundedArrayQueue<>(16), 1);
        passed(new SpmcArrayQueue<>(64), 1);
        passed(new MpscArrayQueue<>(64), 3);
        passed(new MpscLinkedQueue<>(), 3);
        passed(new MpscUnboundedArrayQueue<>(16), 3);
        passed(new MpmcArrayQueue<>(64), 3);
        MessagePassingQueue<Integer> queue = new MpscArrayQueue<>(8);
        int[] next = {0};
        System.out.println(queue.fill(() -> next[0]++) + " " + queue.relaxedPeek() + " " + queue.drain(number -> next[0] += number) + " " + next[0] + " " + queue.capacity());
        NonBlockingHashMap<String, Integer> map = new NonBlockingHashMap<>();
        for (int number = 0; number < 1000; number++) {
            map.merge("key" + number % 10, 1, Integer::sum);
        }
        map.remove("key3");
        System.out.println(map.size() + " " + map.get("key4") + " " + map.putIfAbsent("key4", 7) + " " + map.containsKey("key3"));
        NonBlockingHashMapLong<String> longs = new NonBlockingHashMapLong<>();
        longs.put(1L << 40, "big");
        longs.put(0, "zero");
        NonBlockingHashSet<String> set = new NonBlockingHashSet<>();
        System.out.println(longs.get(1L << 40) + longs.get(0) + longs.get(5) + " " + set.add("a") + set.add("a"));
        FixedSizeStripedLongCounter counter = CountersFactory.createFixedSizeStripedCounter(4);
        for (int number = 0; number < 100; number++) {
            counter.inc(number);
        }
        System.out.println(counter.get() + " " + counter.getAndReset() + " " + counter.get());
        try {
            new SpscArrayQueue<String>(4).offer(null);
        } catch (NullPointerException wrong) {
            System.err.println(wrong.getClass().getSimpleName());
        }
    }
}
