package ibrik.compiler.interpret.object;

import java.util.List;

/// The interpreted code wants something that is not available at build time; ends the whole run.
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private transient List<String> path = List.of();

    /// @param reason noun phrase or sentence that completes "runs at run time because of …"
    public Refused(String reason) {
        super(reason, null, false, false);
    }

    /// The interpreted calls that led here, innermost first.
    public List<String> path() {
        return path;
    }

    public Refused at(List<String> newPath) {
        if (path.isEmpty()) {
            path = newPath;
        }
        return this;
    }
}
