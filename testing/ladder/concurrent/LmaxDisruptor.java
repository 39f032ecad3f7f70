// library: com.lmax:disruptor:4.0.0
package concurrent;

import com.lmax.disruptor.BlockingWaitStrategy;
import com.lmax.disruptor.EventHandler;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.SleepingWaitStrategy;
import com.lmax.disruptor.TimeoutException;
import com.lmax.disruptor.dsl.Disruptor;
import com.lmax.disruptor.dsl.ProducerType;
import com.lmax.disruptor.util.DaemonThreadFactory;
import java.util.concurrent.TimeUnit;

/** Events through a diamond of handlers, from one and from several producers. */
public class LmaxDisruptor {
    static final class Event {
        long value;
        long doubled;
        long squared;
    }

    private static void diamond() throws TimeoutException {
        Disruptor<Event> disruptor = new Disruptor<>(Event::new, 64, DaemonThreadFactory.INSTANCE, ProducerType.SINGLE, new BlockingWaitStrategy());
        long[] sum = {0, 0};
        EventHandler<Event> doubling = (event, _, _) -> event.doubled = event.value * 2;
        EventHandler<Event> squaring = (event, _, _) -> event.squared = event.value * event.value;
        disruptor.handleEventsWith(doubling, squaring).then((event, _, _) -> {
            sum[0] += event.doubled + event.squared;
            sum[1]++;
        });
        RingBuffer<Event> ring = disruptor.start();
        for (long value = 0; value < 10_000; value++) {
            ring.publishEvent((event, _, number) -> event.value = number, value);
        }
        disruptor.shutdown(30, TimeUnit.SECONDS);
        System.out.println(sum[0] + " " + sum[1] + " " + ring.getCursor() + " " + ring.getBufferSize());
    }

    private static void producers() throws Exception {
        Disruptor<Event> disruptor = new Disruptor<>(Event::new, 128, DaemonThreadFactory.INSTANCE, ProducerType.MULTI, new SleepingWaitStrategy());
        long[] sum = {0, 0};
        disruptor.handleEventsWith((event, _, _) -> {
            sum[0] += event.value;
            sum[1]++;
        });
        RingBuffer<Event> ring = disruptor.start();
        Thread[] threads = new Thread[3];
        for (int index = 0; index < threads.length; index++) {
            long base = index * 1000L;
            threads[index] = new Thread(() -> {
                for (int number = 0; number < 1000; number++) {
                    long sequence = ring.next();
                    ring.get(sequence).value = base + number;
                    ring.publish(sequence);
                }
            });
            threads[index].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        disruptor.shutdown(30, TimeUnit.SECONDS);
        System.out.println(sum[0] + " " + sum[1]);
    }

    public static void main(String[] words) throws Exception {
        diamond();
        producers();
        try {
            new Disruptor<>(Event::new, 100, DaemonThreadFactory.INSTANCE);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
        }
    }
}
