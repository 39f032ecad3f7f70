package ibrik.tools.junit;

import java.io.OutputStream;
import java.util.List;

/// Where tests run: an image on a machine or hosted, or HotSpot.
@FunctionalInterface
public interface TestHome {
    /// Starts the runner and waits for its end.
    ///
    /// @param words  its arguments
    /// @param out    gets its standard output
    /// @param errors gets its error stream
    /// @return its exit status
    /// @throws ibrik.tools.failure.Failure if it had none, or was stopped
    int run(List<String> words, OutputStream out, OutputStream errors);
}
