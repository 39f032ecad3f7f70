import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// All trials, one behind the other:
///
///     Litmus ITERATIONS [SECONDS] [NAME]
///
/// Prints a line for each. A forbidden outcome, a failure and a trial that is not done in time end it with status 1.
public final class Litmus {
    private static final int USUAL_SECONDS = 300;

    private Litmus() {}

    public static void main(String[] arguments) throws InterruptedException {
        long iterations = arguments.length > 0 ? Long.parseLong(arguments[0]) : 20_000;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : USUAL_SECONDS;
        List<Trial<?>> trials = new ArrayList<>();
        trials.addAll(Ordering.trials());
        trials.addAll(Publication.trials());
        trials.addAll(Atomicity.trials());
        trials.addAll(Waiting.trials());
        int failed = 0;
        for (Trial<?> trial : trials) {
            if (arguments.length <= 2 || trial.name.contains(arguments[2])) {
                failed += passes(trial, iterations, seconds) ? 0 : 1;
            }
        }
        System.out.println(trials.size() + " trials, " + failed + " failed");
        System.exit(failed == 0 ? 0 : 1);
    }

    private static boolean passes(Trial<?> trial, long iterations, int seconds) throws InterruptedException {
        long count = Math.max(1, iterations / trial.slowness);
        try {
            Map<String, Long> seen =
                    new Race<>(trial, trial.most == 0 ? count : Math.min(count, trial.most)).run(seconds);
            Map<String, Long> forbidden = trial.forbidden(seen);
            String missed = trial.missed(seen).isEmpty() ? "" : "; not seen: " + trial.missed(seen);
            System.out.println(
                    (forbidden.isEmpty() ? "ok   " : "FAIL ") + trial.name + ": " + seen + missed
                            + (forbidden.isEmpty() ? "" : "; forbidden: " + forbidden));
            return forbidden.isEmpty();
        } catch (IllegalStateException failure) {
            System.out.println("FAIL " + trial.name + ": " + failure.getMessage() + cause(failure));
            return false;
        }
    }

    private static String cause(IllegalStateException failure) {
        return failure.getCause() == null ? "" : ": " + failure.getCause();
    }
}
