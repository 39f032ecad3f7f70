package ibrik.runtime.library.time;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The zones of the old date classes, over the file that lies in the image.
@Substitute("sun.util.calendar.ZoneInfoFile")
public final class ZoneInfoFile_ {
    @Alias
    private static native void load(DataInputStream file) throws IOException;

    @Replace
    private static void loadTZDB() {
        try {
            load(TimeZoneFile.open());
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
