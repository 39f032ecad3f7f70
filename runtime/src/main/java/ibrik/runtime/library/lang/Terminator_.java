package ibrik.runtime.library.lang;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;

/// What HotSpot handles the signals with that ask for the end of the program.
@Substitute("java.lang.Terminator")
public final class Terminator_ {
    @Alias
    public static native void setup();
}
