package ibrik.tools.junit;

import ibrik.tools.failure.ExitStatus;
import ibrik.tools.failure.Failure;
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
            results.begin();
            int known = results.all().size();
            int place = results.place();
            Tail errors = new Tail(MOST_SAID);
            String how = start(errors);
            if (!results.isFinished()) {
                blame(how, errors.text().strip(), results.all().size() == known && results.place() == place);
            }
        }
        return results;
    }

    /// @return how it ended
    private String start(Tail errors) {
        RecordReader reader = new RecordReader(results::accept);
        try {
            int status = home.run(words(), reader, errors);
            return status == STATUS_OF_LATE
                    ? "the guest stopped because a test was late"
                    : "the guest ended with status " + status;
        } catch (Failure failure) {
            boolean isOfHost = failure.status() == ExitStatus.HOST || failure.status() == ExitStatus.USAGE;
            // Else the list of what is done may have become longer than a command line can be.
            if (isOfHost && results.done().isEmpty()) {
                throw failure;
            }
            return failure.problems().getFirst().what();
        } finally {
            reader.finish();
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

    /// @param stuck whether the guest came no further than the one before: the next would come no further either
    private void blame(String how, String said, boolean stuck) {
        if (!results.hasBegun()) {
            throw Failure.guest(
                    ExitStatus.GUEST,
                    "no-tests-ran",
                    how + " before it began with the first class of tests" + (said.isEmpty() ? "" : ":\n" + said),
                    "run it by hand to see more: `ibrik build` with the same options and --main ibrik.junit.Main");
        }
        boolean isOfTests = results.blame(how, said);
        if (stuck && !isOfTests) {
            results.leaveClass();
        }
    }
}
