import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

/// Errands that wait for one another, written as if each took no time: what others do meanwhile is of no concern.
final class Errands {
    private static final int MANY = 10_000;

    private Errands() {}

    /// Tasks that end before the block that began them: leaving it waits for all, and the first one that fails interrupts
    /// the others. Each has a virtual thread, so that whoever waits costs a piece of memory and no core.
    private static final class Scope implements AutoCloseable {
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private final AtomicReference<Throwable> failure = new AtomicReference<>();

        /// What a task will have found out.
        final class Task<T> {
            private final Future<T> future;

            private Task(Future<T> future) {
                this.future = future;
            }

            /// Parks until the task has ended.
            ///
            /// @throws CompletionException with what came first, if a task of the scope has failed
            T await() {
                try {
                    return future.get();
                } catch (ExecutionException failed) {
                    throw new CompletionException(failure.get());
                } catch (InterruptedException interruption) {
                    Thread.currentThread().interrupt();
                    throw new CompletionException(interruption);
                }
            }
        }

        /// Begins a task; it runs beside its caller.
        <T> Task<T> begin(Callable<T> work) {
            return new Task<>(threads.submit(() -> {
                try {
                    return work.call();
                } catch (Throwable thrown) {
                    if (failure.compareAndSet(null, thrown)) {
                        threads.shutdownNow();
                    }
                    throw thrown;
                }
            }));
        }

        @Override
        public void close() {
            threads.close();
        }
    }

    private static int price(int cents, int milliseconds) throws InterruptedException {
        Thread.sleep(milliseconds);
        return cents;
    }

    private static int breakfast() {
        try (Scope scope = new Scope()) {
            var bread = scope.begin(() -> price(320, 30));
            var milk = scope.begin(() -> price(129, 20));
            return bread.await() + milk.await();
        }
    }

    /// One that fails ends the one that would take an hour.
    private static String parcel() {
        try (Scope scope = new Scope()) {
            var parcel = scope.begin(() -> price(0, 3_600_000));
            scope.begin(() -> {
                throw new IllegalStateException("the shop is closed");
            });
            return "a parcel for " + parcel.await();
        } catch (CompletionException failed) {
            return failed.getCause().getMessage();
        }
    }

    private static int queue() {
        try (Scope scope = new Scope()) {
            var last = scope.begin(() -> price(1, 10));
            for (int i = 1; i < MANY; i++) {
                var before = last;
                last = scope.begin(() -> before.await() + 1);
            }
            return last.await();
        }
    }

    public static void main(String[] arguments) {
        System.out.println("breakfast: " + breakfast() + " cents");
        System.out.println("parcel: " + parcel());
        System.out.println("in the queue: " + queue());
    }
}
