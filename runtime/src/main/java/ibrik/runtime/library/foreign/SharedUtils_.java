package ibrik.runtime.library.foreign;

import ibrik.vocabulary.mark.Delete;
import ibrik.vocabulary.mark.Substitute;
import java.lang.foreign.Linker;

/// Calls of native code.
@Substitute("jdk.internal.foreign.abi.SharedUtils")
final class SharedUtils_ {
    private SharedUtils_() {}

    @Delete("an image has no native code to link with: java.lang.foreign.Linker is not there")
    public static native Linker getSystemLinker();
}
