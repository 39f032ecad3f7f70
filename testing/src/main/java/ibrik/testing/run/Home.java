package ibrik.testing.run;

import ibrik.testing.program.Program;
import java.io.IOException;
import java.nio.file.Path;

/// A place where programs run: HotSpot, hosted, the bare machine.
public interface Home {
    /// The word for it in reports and options.
    String word();

    /// Runs a program.
    ///
    /// @param scratch a folder of this run alone
    Outcome run(Program program, Path scratch) throws IOException, InterruptedException;
}
