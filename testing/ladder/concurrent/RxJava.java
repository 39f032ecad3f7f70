// library: io.reactivex.rxjava3:rxjava:3.1.10
// library: org.reactivestreams:reactive-streams:1.0.4
package concurrent;

import io.reactivex.rxjava3.core.BackpressureStrategy;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.exceptions.CompositeException;
import io.reactivex.rxjava3.schedulers.Schedulers;
import io.reactivex.rxjava3.schedulers.TestScheduler;
import io.reactivex.rxjava3.subjects.BehaviorSubject;
import io.reactivex.rxjava3.subjects.ReplaySubject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Observables, flows with backpressure, schedulers of test and of threads. */
public class RxJava {
    public static void main(String[] words) {
        System.out.println(Observable.range(1, 10).filter(number -> number % 3 == 0).map(number -> number * number).toList().blockingGet());
        System.out.println(Observable.just("one", "two", "three").groupBy(String::length).flatMapSingle(group -> group.toList().map(list -> group.getKey() + "=" + list)).toSortedList().blockingGet());
        System.out.println(Observable.zip(Observable.range(1, 3), Observable.just("a", "b", "c"), (number, letter) -> letter + number).blockingIterable().iterator().next());
        System.out.println(Flowable.range(1, 1000).onBackpressureBuffer().observeOn(Schedulers.computation()).map(number -> number * 2L).reduce(0L, Long::sum).blockingGet());
        System.out.println(Flowable.range(1, 100).parallel(3).runOn(Schedulers.computation()).map(number -> number + 1).sequential().reduce(0, Integer::sum).blockingGet());
        TestScheduler clock = new TestScheduler();
        List<Object> seen = new ArrayList<>();
        Observable.interval(1, TimeUnit.SECONDS, clock).take(5).buffer(2).subscribe(seen::add, seen::add, () -> seen.add("end"));
        clock.advanceTimeBy(3, TimeUnit.SECONDS);
        seen.add("|");
        clock.advanceTimeBy(3, TimeUnit.SECONDS);
        System.out.println(seen);
        BehaviorSubject<Integer> subject = BehaviorSubject.createDefault(0);
        List<Integer> heard = new ArrayList<>();
        subject.onNext(1);
        subject.distinctUntilChanged().subscribe(heard::add);
        subject.onNext(1);
        subject.onNext(2);
        ReplaySubject<String> replay = ReplaySubject.createWithSize(2);
        for (String text : new String[] {"x", "y", "z"}) {
            replay.onNext(text);
        }
        replay.onComplete();
        System.out.println(heard + " " + subject.getValue() + " " + replay.toList().blockingGet());
        int[] tries = {0};
        System.out.println(Single.fromCallable(() -> {
            if (tries[0]++ < 2) {
                throw new IllegalStateException("not yet");
            }
            return tries[0];
        }).retry(3).blockingGet());
        System.out.println(Maybe.<String>empty().defaultIfEmpty("nothing").blockingGet() + " " + Completable.fromAction(() -> System.out.println("acted")).blockingAwait(5, TimeUnit.SECONDS));
        System.out.println(Observable.range(1, 3).concatMap(number -> Observable.range(0, number)).scan(Integer::sum).lastElement().blockingGet());
        System.out.println(Flowable.<Integer>create(out -> {
            for (int number = 0; number < 100; number++) {
                out.onNext(number);
            }
            out.onComplete();
        }, BackpressureStrategy.LATEST).observeOn(Schedulers.trampoline(), false, 1).count().blockingGet() > 0);
        System.out.println(Observable.timer(10, TimeUnit.MILLISECONDS).map(_ -> Thread.currentThread().isDaemon()).blockingFirst() + " " + Observable.just(1).subscribeOn(Schedulers.io()).blockingSingle());
        try {
            Observable.mergeDelayError(Observable.error(new IllegalStateException("first")), Observable.error(new IllegalArgumentException("second"))).blockingSubscribe(_ -> {}, wrong -> {
                System.err.println(wrong.getMessage() + " " + ((CompositeException) wrong).getExceptions());
            });
            Observable.range(0, 3).map(number -> 1 / number).blockingLast();
        } catch (ArithmeticException wrong) {
            System.err.println(wrong.getMessage());
        }
        Schedulers.shutdown();
    }
}
