package ibrik.tools.failure;

import ibrik.compiler.problem.Problem;
import java.util.List;

/// Ends a command with problems that the user can repair.
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final int status;

    public Failure(int status, List<Problem> problems) {
        super(problems.isEmpty() ? "" : problems.getFirst().what(), null, false, false);
        this.status = status;
        this.problems = List.copyOf(problems);
    }

    /// A wrong option or an input that cannot be used.
    public static Failure usage(String code, String what, String remedy) {
        return new Failure(ExitStatus.USAGE, List.of(Problem.of(code, what, remedy)));
    }

    /// Something is missing or busy on this machine.
    public static Failure host(String code, String what, String remedy) {
        return new Failure(ExitStatus.HOST, List.of(Problem.of(code, what, remedy)));
    }

    /// The JVM of the tools has not what it needs.
    public static Failure noMemory(OutOfMemoryError failure) {
        if (String.valueOf(failure.getMessage()).contains("native thread")) {
            return host(
                    "no-threads",
                    "the tools could not start a thread (" + failure.getMessage() + ")",
                    "raise the limit of processes (ulimit -u), or end others");
        }
        long mebibytes = Runtime.getRuntime().maxMemory() >> 20;
        return host(
                "no-memory",
                "the tools ran out of memory: they may have " + mebibytes + " MiB (" + failure.getMessage() + ")",
                "give them more: set IBRIK_JAVA_OPTIONS=-Xmx" + 2 * mebibytes + "m");
    }

    /// A file could not be written: a full disk, a missing permission.
    public static Failure cannotWrite(Object what, Throwable cause) {
        String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return host(
                "cannot-write",
                "cannot write " + what + " (" + reason + ")",
                remedy(cause) + ", or choose another place");
    }

    /// What to do about a file that could not be read or written.
    public static String remedy(Throwable cause) {
        String reason = String.valueOf(cause.getMessage());
        if (reason.contains("Too many open files")) {
            return "raise the limit of open files (ulimit -n 1024)";
        }
        if (reason.contains("File too large")) {
            return "raise the limit of a file's size (ulimit -f unlimited)";
        }
        return "check free space (df) and permissions";
    }

    /// The guest did not end as it should.
    public static Failure guest(int status, String code, String what, String remedy) {
        return new Failure(status, List.of(Problem.of(code, what, remedy)));
    }

    public List<Problem> problems() {
        return problems;
    }

    public int status() {
        return status;
    }
}
