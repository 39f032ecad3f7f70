package ibrik.testing.faults;

import ibrik.testing.run.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What may come of a run in which an error was made to come.
///
/// The program may do what it does without: it caught the error, or the error came where nobody asked. Or the error
/// ended it, and is named in the error stream; then its output is the beginning of what it prints else. A program that
/// is not made for faults (it lies outside of `programs/faults`) may print something else too, if it names the error,
/// or what an error leads to, because it may print what it catches.
final class Verdict {
    private static final int UNCAUGHT = 1;
    private static final Pattern THROWABLE = Pattern.compile("\\b\\w+(?:Exception|Error)\\b");
    /// What an error in an initialiser turns into for those that come later.
    private static final Set<String> CONSEQUENCES = Set.of("NoClassDefFoundError", "ExceptionInInitializerError");
    private static final List<String> NEVER = List.of("panic", "IllegalMonitorStateException");
    private static final int SHOWN_CHARACTERS = 400;

    private final String output;
    private final String errors;
    private final int status;
    private final boolean madeForFaults;

    /// @param plain the run without an error
    Verdict(Outcome plain, boolean madeForFaults) {
        this.output = text(plain.output());
        this.errors = withoutCounts(text(plain.errors()));
        this.status = plain.status();
        this.madeForFaults = madeForFaults;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// The error stream without the line that `-Xfail:count` adds.
    static String withoutCounts(String errors) {
        return errors.lines()
                .filter(line -> !line.startsWith("faults: "))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /// What is wrong with a run, in one line; empty if nothing is.
    Optional<String> complaint(Fault fault, Outcome run) {
        String said = text(run.output());
        String complained = text(run.errors());
        if (run.timedOut()) {
            return Optional.of("hangs: " + shown(said, complained));
        }
        if (run.status() != status && run.status() != UNCAUGHT) {
            return Optional.of("status " + run.status() + ": " + shown(said, complained));
        }
        if (run.status() == status && said.equals(output) && complained.equals(errors)) {
            return Optional.empty();
        }
        String all = said + complained;
        for (String word : NEVER) {
            if (all.contains(word) && !(output + errors).contains(word)) {
                return Optional.of(word + ": " + shown(said, complained));
            }
        }
        return unexplained(fault, said, complained, run.status());
    }

    private Optional<String> unexplained(Fault fault, String said, String complained, int endedWith) {
        Set<String> known = throwables(output + errors);
        for (String name : throwables(said + complained)) {
            if (!known.contains(name) && !name.equals(fault.error()) && !CONSEQUENCES.contains(name)) {
                return Optional.of("an unexplained " + name + ": " + shown(said, complained));
            }
        }
        boolean named = names(fault, complained);
        if (named && output.startsWith(said) && (said.equals(output) || endedWith == UNCAUGHT)) {
            return Optional.empty();
        }
        if (!madeForFaults && (named || names(fault, said))) {
            return Optional.empty();
        }
        return Optional.of("another output: " + shown(said, complained));
    }

    private static boolean names(Fault fault, String text) {
        return text.contains(fault.error()) || CONSEQUENCES.stream().anyMatch(text::contains);
    }

    private static Set<String> throwables(String text) {
        return THROWABLE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static String shown(String said, String complained) {
        String all = (said + "| " + complained).replace("\n", " / ");
        return all.length() <= SHOWN_CHARACTERS ? all : "..." + all.substring(all.length() - SHOWN_CHARACTERS);
    }
}
