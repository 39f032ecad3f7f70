// library: dev.failsafe:failsafe:3.3.2
package concurrent;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.Fallback;
import dev.failsafe.RateLimiter;
import dev.failsafe.RetryPolicy;
import dev.failsafe.Timeout;
import dev.failsafe.TimeoutExceededException;
import java.time.Duration;

/** Retries, fallbacks, breakers, time limits. */
public class FailsafePolicies {
    public static void main(String[] words) {
        RetryPolicy<Object> retry = RetryPolicy.builder().handle(IllegalStateException.class).withDelay(Duration.ofMillis(2)).withMaxRetries(3)
                .onRetry(event -> System.out.println("retry " + event.getAttemptCount())).build();
        int[] tries = {0};
        System.out.println(Failsafe.with(retry).get(() -> {
            if (++tries[0] < 3) {
                throw new IllegalStateException("not yet");
            }
            return "after " + tries[0];
        }));
        Object instead = Failsafe.with(Fallback.of("instead"), retry).get(() -> {
            throw new IllegalArgumentException("never");
        });
        System.out.println(instead);
        CircuitBreaker<Object> breaker = CircuitBreaker.builder().withFailureThreshold(2).withDelay(Duration.ofMinutes(1)).build();
        for (int call = 0; call < 3; call++) {
            try {
                Failsafe.with(breaker).run(() -> {
                    throw new IllegalStateException("down");
                });
            } catch (CircuitBreakerOpenException open) {
                System.out.println("open");
            } catch (IllegalStateException down) {
                System.out.println(down.getMessage() + " " + breaker.getState());
            }
        }
        try {
            Failsafe.with(Timeout.<Object>builder(Duration.ofMillis(20)).withInterrupt().build()).run(() -> Thread.sleep(20_000));
        } catch (TimeoutExceededException late) {
            System.err.println(late.getClass().getSimpleName());
        }
        System.out.println(Failsafe.with(retry).getAsync(() -> 6 * 7).join() + " " + RateLimiter.burstyBuilder(1, Duration.ofMinutes(1)).build().tryAcquirePermit());
    }
}
