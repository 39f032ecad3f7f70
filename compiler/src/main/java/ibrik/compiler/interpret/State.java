package ibrik.compiler.interpret;

import java.util.List;

/// How a class gets initialised.
public sealed interface State {
    /// Its initialiser has run; the values of its static fields are in the snapshot.
    record BuildTime() implements State {}

    /// Its initialiser runs when the image does, at the first use.
    ///
    /// @param reason what the initialiser wanted that the build cannot give
    /// @param path the calls that led there, innermost first: `Class.method(File.java:line)` or `Class.method`
    record RunTime(String reason, List<String> path) implements State {}

    default boolean isBuildTime() {
        return this instanceof BuildTime;
    }
}
