// library: io.projectreactor:reactor-core:3.7.2
// library: org.reactivestreams:reactive-streams:1.0.4
package concurrent;

import java.time.Duration;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.Context;
import reactor.util.function.Tuples;
import reactor.util.retry.Retry;

/** Pipelines now and on schedulers, errors, retries, sinks, context. */
public class ReactorCore {
    public static void main(String[] words) {
        System.out.println(Flux.range(1, 10).filter(number -> number % 2 == 1).map(number -> number * number).collectList().block());
        System.out.println(Flux.just("a", "b", "c").zipWith(Flux.range(1, 3), (letter, number) -> letter + number).reduce(String::concat).block());
        System.out.println(Flux.range(0, 20).buffer(6).map(List::size).collectList().block() + " " + Flux.range(0, 9).window(4).flatMap(Flux::count).collectList().block());
        System.out.println(Flux.just(3, 1, 2).sort().concatWith(Mono.just(9)).scan(Integer::sum).collectList().block());
        System.out.println(Flux.range(1, 4).concatMap(number -> Flux.range(0, number)).groupBy(number -> number).flatMap(group -> group.count().map(count -> group.key() + "x" + count)).sort().collectList().block());
        int[] attempts = {0};
        System.out.println(Mono.fromCallable(() -> {
            if (++attempts[0] < 3) {
                throw new IllegalStateException("attempt " + attempts[0]);
            }
            return "done after " + attempts[0];
        }).retryWhen(Retry.max(5)).block());
        System.out.println(Flux.range(1, 3).map(number -> 6 / (number - 2)).onErrorResume(ArithmeticException.class, wrong -> Flux.just(-1)).collectList().block());
        System.out.println(Flux.range(1, 100).parallel(4).runOn(Schedulers.parallel()).map(number -> number * 2).sequential().reduce(Integer::sum).block());
        System.out.println(Mono.delay(Duration.ofMillis(20)).thenReturn("later").subscribeOn(Schedulers.boundedElastic()).block(Duration.ofSeconds(20)));
        System.out.println(Mono.deferContextual(view -> Mono.just("user " + view.get("user"))).contextWrite(Context.of("user", "ada")).block());
        Sinks.Many<Integer> sink = Sinks.many().replay().limit(2);
        for (int number = 0; number < 5; number++) {
            sink.tryEmitNext(number);
        }
        sink.tryEmitComplete();
        System.out.println(sink.asFlux().collectList().block() + " " + Tuples.of(1, "two").mapT2(String::length));
        System.out.println(Flux.<Integer, Integer>generate(() -> 1, (state, out) -> {
            out.next(state);
            if (state > 100) {
                out.complete();
            }
            return state * 3;
        }).collectList().block());
        System.out.println(Flux.interval(Duration.ofMillis(5)).take(4).map(tick -> "t" + tick).collectList().block());
        Flux.just(1, 2).doOnSubscribe(_ -> System.out.println("subscribed")).doFinally(signal -> System.out.println("finally " + signal)).subscribe(System.out::println);
        try {
            Mono.error(new IllegalArgumentException("thrown")).block();
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
        }
        try {
            Mono.never().block(Duration.ofMillis(10));
        } catch (IllegalStateException wrong) {
            System.err.println(wrong.getMessage());
        }
        Schedulers.shutdownNow();
    }
}
