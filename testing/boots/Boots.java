import java.util.concurrent.CountDownLatch;

/// Ends once as many threads as there are processors have met, each computing.
final class Boots {
    public static void main(String[] arguments) throws InterruptedException {
        int processors = Runtime.getRuntime().availableProcessors();
        CountDownLatch met = new CountDownLatch(processors);
        for (int number = 0; number < processors; number++) {
            new Thread(() -> {
                        met.countDown();
                        while (met.getCount() > 0) {
                            Thread.onSpinWait();
                        }
                    })
                    .start();
        }
        met.await();
        System.out.println("processors " + processors);
    }
}
