package ibrik.runtime.library.misc;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// Facts about the machine that the virtual machine writes: x86-64.
@Substitute("jdk.internal.misc.UnsafeConstants")
public final class UnsafeConstants_ {
    @Alias
    static int ADDRESS_SIZE0;

    @Alias
    static int PAGE_SIZE;

    @Alias
    static boolean UNALIGNED_ACCESS;

    @Replace("<clinit>")
    private static void initialise() {
        ADDRESS_SIZE0 = 8;
        PAGE_SIZE = 4096;
        UNALIGNED_ACCESS = true;
    }
}
