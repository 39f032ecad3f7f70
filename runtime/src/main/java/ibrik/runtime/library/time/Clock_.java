package ibrik.runtime.library.time;

import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// Clocks: the seconds that the JDK subtracts to keep numbers small begin in 1970 here, which is within its bounds
/// until 2106.
@Substitute("java.time.Clock")
public abstract class Clock_ {
    @Replace("<clinit>")
    @Harmless("seconds are counted from 1970, which is within the bounds until 2106")
    private static void initialise() {}
}
