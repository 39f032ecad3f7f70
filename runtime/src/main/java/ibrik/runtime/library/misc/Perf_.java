package ibrik.runtime.library.misc;

import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Counters of the JDK, such as that of opened archives. Nobody looks at them from outside.
@Substitute("jdk.internal.perf.Perf")
final class Perf_ {
    @Replace
    @Harmless("binds natives of C, and there are none")
    private static void registerNatives() {}

    @Replace
    public ByteBuffer createLong(String name, int variability, int units, long value) {
        return ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder()).putLong(0, value);
    }
}
