package ibrik.runtime.library.nio;

import ibrik.runtime.library.io.FileBytes;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.io.FileDescriptor;
import java.io.IOException;

/// What mapped buffers ask of the system.
@Substitute("java.nio.MappedMemoryUtils")
final class MappedMemoryUtils_ {
    @Replace
    @Harmless("binds natives of C, and there are none")
    private static void registerNatives() {}

    @Replace
    @Harmless("false does not say that pages are missing")
    private static boolean isLoaded0(long address, long length, long pages) {
        return false;
    }

    @Replace
    @Harmless("pages come when they are touched, which the JDK does next")
    private static void load0(long address, long length) {}

    @Replace
    private static void force0(FileDescriptor descriptor, long address, long length) throws IOException {
        FileBytes.check(FileDispatching.files().syncMapping(address, length));
    }
}
