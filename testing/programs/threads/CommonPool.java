// options: -Djava.util.concurrent.ForkJoinPool.common.parallelism=3
package threads;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/** The common pool has as many workers as the property says, and all of them work at once. */
public class CommonPool {
    public static void main(String[] args) throws Exception {
        System.out.println(ForkJoinPool.getCommonPoolParallelism() + " "
                + ForkJoinPool.commonPool().getParallelism());
        CountDownLatch all = new CountDownLatch(3);
        ForkJoinTask<?>[] tasks = new ForkJoinTask<?>[3];
        for (int i = 0; i < tasks.length; i++) {
            tasks[i] = ForkJoinPool.commonPool().submit(() -> {
                all.countDown();
                all.await();
                return 1;
            });
        }
        for (ForkJoinTask<?> task : tasks) {
            System.out.println(task.get());
        }
        System.out.println(CompletableFuture.supplyAsync(() -> 5)
                .thenApplyAsync(x -> x * 2)
                .get());
        System.out.println(ForkJoinPool.commonPool().getPoolSize() >= 3);
    }
}
