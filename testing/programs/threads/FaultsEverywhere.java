package threads;

import java.util.concurrent.CountDownLatch;

/** Exceptions that the processor notices come on each core, while all of them do it at once. */
public class FaultsEverywhere {
    static final int ROUNDS = 200;
    static int[] none;
    static int zero;
    static volatile int depth;

    interface Fault {
        void happen();
    }

    static void overflow(int n) {
        depth = n;
        overflow(n + 1);
        depth = n - 1;
    }

    static final Fault[] FAULTS = {
        () -> none[3]++,
        () -> depth = 7 / zero,
        () -> depth = (int) (Long.MIN_VALUE % zero),
        () -> depth = new int[zero].clone()[0],
        () -> depth = new int[zero - 1].length,
        () -> depth = ((Integer) (Object) "text"),
        () -> depth = none.length,
        () -> {
            synchronized ((Object) none) {
                depth = 1;
            }
        },
    };

    static String name(Fault fault) {
        try {
            fault.happen();
            return "nothing";
        } catch (Throwable thrown) {
            return thrown.getClass().getSimpleName();
        }
    }

    static String all(CountDownLatch met) {
        met.countDown();
        while (met.getCount() > 0) Thread.onSpinWait();
        StringBuilder first = new StringBuilder();
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder names = new StringBuilder();
            for (Fault fault : FAULTS) names.append(name(fault)).append(' ');
            names.append(round % 20 == 0 ? name(() -> overflow(0)) : "StackOverflowError");
            if (round == 0) first = names;
            if (!names.toString().equals(first.toString())) return "round " + round + ": " + names;
        }
        return first.toString();
    }

    public static void main(String[] args) throws InterruptedException {
        int processors = Runtime.getRuntime().availableProcessors();
        CountDownLatch met = new CountDownLatch(processors);
        String[] results = new String[processors];
        Thread[] threads = new Thread[processors];
        for (int i = 0; i < processors; i++) {
            int number = i;
            threads[i] = new Thread(null, () -> results[number] = all(met), "faults", 256 << 10);
            threads[i].start();
        }
        for (Thread thread : threads) thread.join();
        for (String result : results) {
            if (!result.equals(results[0])) System.out.println("differs: " + result);
        }
        System.out.println(results[0]);
    }
}
