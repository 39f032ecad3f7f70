package ibrik.runtime.library.nio;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.nio.channels.FileChannel.MapMode;

/// The JDK's own ways to map a file, made without a method handle.
@Substitute("jdk.internal.misc.ExtendedMapMode")
final class ExtendedMapMode_ {
    @Alias
    private static MapMode READ_ONLY_SYNC;

    @Alias
    private static MapMode READ_WRITE_SYNC;

    @Replace("<clinit>")
    private static void initialise() {
        READ_ONLY_SYNC = (MapMode) (Object) new MapMode_("READ_ONLY_SYNC");
        READ_WRITE_SYNC = (MapMode) (Object) new MapMode_("READ_WRITE_SYNC");
    }
}
