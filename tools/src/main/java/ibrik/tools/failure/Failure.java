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

    /// A file could not be written: a full disk, a missing permission.
    public static Failure cannotWrite(Object what, Throwable cause) {
        String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return host(
                "cannot-write",
                "cannot write " + what + " (" + reason + ")",
                "check free space (df) and permissions, or choose another place");
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
