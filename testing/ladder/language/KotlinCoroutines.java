// library: org.jetbrains.kotlinx:kotlinx-coroutines-core-jvm:1.10.1
// library: org.jetbrains.kotlin:kotlin-stdlib:2.1.0
package language;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import kotlin.Unit;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.BuildersKt;
import kotlinx.coroutines.CoroutineScope;
import kotlinx.coroutines.CoroutineScopeKt;
import kotlinx.coroutines.CoroutineStart;
import kotlinx.coroutines.DelayKt;
import kotlinx.coroutines.Deferred;
import kotlinx.coroutines.Dispatchers;
import kotlinx.coroutines.Job;
import kotlinx.coroutines.future.FutureKt;

/** Coroutines, channels and futures, from Java. */
public class KotlinCoroutines {
    public static void main(String[] words) throws Exception {
        CoroutineScope scope = CoroutineScopeKt.CoroutineScope(Dispatchers.getDefault());
        AtomicInteger sum = new AtomicInteger();
        Job[] jobs = new Job[20];
        for (int index = 0; index < jobs.length; index++) {
            int number = index;
            jobs[index] = BuildersKt.launch(scope, EmptyCoroutineContext.INSTANCE, CoroutineStart.DEFAULT, (inner, continuation) -> {
                sum.addAndGet(number);
                return Unit.INSTANCE;
            });
        }
        BuildersKt.runBlocking(EmptyCoroutineContext.INSTANCE, (inner, continuation) -> {
            System.out.println("blocking " + Thread.currentThread().getName().startsWith("main"));
            return Unit.INSTANCE;
        });
        for (Job job : jobs) {
            BuildersKt.runBlocking(EmptyCoroutineContext.INSTANCE, (inner, continuation) -> job.join(continuation));
        }
        System.out.println(sum.get() + " " + jobs[3].isCompleted());
        Deferred<String> deferred = BuildersKt.async(scope, EmptyCoroutineContext.INSTANCE, CoroutineStart.LAZY, (inner, continuation) -> "computed");
        deferred.start();
        CompletableFuture<String> future = FutureKt.asCompletableFuture(deferred);
        System.out.println(future.get());
        Object slept = BuildersKt.runBlocking(Dispatchers.getIO(), (inner, continuation) -> DelayKt.delay(20, continuation));
        System.out.println(slept);
        Deferred<Integer> failing = BuildersKt.async(CoroutineScopeKt.CoroutineScope(Dispatchers.getUnconfined()), EmptyCoroutineContext.INSTANCE, CoroutineStart.DEFAULT, (inner, continuation) -> {
            throw new IllegalStateException("thrown");
        });
        System.out.println(failing.isCancelled() + " " + failing.getCompletionExceptionOrNull().getMessage());
        CoroutineScopeKt.cancel(scope, null);
        System.out.println(CoroutineScopeKt.isActive(scope));
    }
}
