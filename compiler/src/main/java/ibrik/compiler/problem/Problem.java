package ibrik.compiler.problem;

import java.util.List;
import java.util.Optional;

/// Something the user can repair: data, collected, never thrown one at a time.
public interface Problem {
    /// A short stable name for machines, such as `missing-class`.
    String code();

    /// What is wrong, as one sentence without a final full stop.
    String what();

    /// Where it is wrong, if a place is known.
    Optional<SourceLocation> where();

    /// How `main` reaches the place: one `Class.method (File.java:line)` per element, `main` first; may be empty.
    List<String> callPath();

    /// What to do about it, as one sentence without a final full stop.
    String remedy();

    /// A problem that needs no type of its own.
    record Plain(String code, String what, Optional<SourceLocation> where, List<String> callPath, String remedy)
            implements Problem {
        public Plain {
            callPath = List.copyOf(callPath);
        }
    }

    /// A problem without a place in a program.
    static Problem of(String code, String what, String remedy) {
        return new Plain(code, what, Optional.empty(), List.of(), remedy);
    }
}
