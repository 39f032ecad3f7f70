package ibrik.tools.junit;

import ibrik.tools.failure.ExitStatus;
import ibrik.tools.failure.Failure;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Runs all tests of an image. When it ends before their end, the tests that ran are to blame, and it is started again
/// for the rest.
public final class TestRun {
    private static final int STATUS_OF_LATE = 124;
    private static final int MOST_SAID = 16_384;

    private final TestHome home;
    private final Duration limit;
    private final TestResults results = new TestResults();

    /// @param limit of one test
    public TestRun(TestHome home, Duration limit) {
        this.home = home;
        this.limit = limit;
    }

    /// @param classes how many there are
    public TestResults run(int classes) {
        while (!results.isFinished() && results.place() < classes) {
            int known = results.all().size();
            ByteArrayOutputStream errors = new ByteArrayOutputStream();
            String how = start(errors);
            if (!results.isFinished()) {
                blame(how, endOf(errors), known);
            }
        }
        return results;
    }

    /// @return how it ended
    private String start(ByteArrayOutputStream errors) {
        try {
            int status = home.run(words(), new RecordReader(results::accept), errors);
            return status == STATUS_OF_LATE
                    ? "the guest stopped because a test was late"
                    : "the guest ended with status " + status;
        } catch (Failure failure) {
            if (failure.status() == ExitStatus.HOST || failure.status() == ExitStatus.USAGE) {
                throw failure;
            }
            return failure.problems().getFirst().what();
        }
    }

    private List<String> words() {
        List<String> words =
                new ArrayList<>(List.of(Integer.toString(results.place()), Long.toString(limit.toMillis())));
        if (!results.done().isEmpty()) {
            words.add(results.done().stream().sorted().collect(Collectors.joining(",")));
        }
        return words;
    }

    /// @param known how many results there were before this guest
    private void blame(String how, String said, int known) {
        if (!results.blame(how, said)) {
            throw Failure.guest(
                    ExitStatus.GUEST,
                    "no-tests-ran",
                    how + " before it began with the first class of tests" + (said.isEmpty() ? "" : ":\n" + said),
                    "run it by hand to see more: `ibrik build` with the same options and --main ibrik.junit.Main");
        }
        // The next guest would come no further: an initialiser ended it, or what stands before all tests of a class.
        if (results.all().size() == known) {
            results.giveUpClass(how + " outside of its tests", said);
        }
    }

    private static String endOf(ByteArrayOutputStream errors) {
        String text = errors.toString(StandardCharsets.UTF_8).strip();
        return text.length() <= MOST_SAID ? text : text.substring(text.length() - MOST_SAID);
    }
}
