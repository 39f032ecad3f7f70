package ibrik.runtime.startup;

import ibrik.runtime.library.concurrent.ThreadLocalRandom_;
import ibrik.runtime.library.util.ImmutableCollections_;
import ibrik.runtime.platform.Platform;

/// Numbers that must differ from run to run although the classes that hold them were initialised at build time.
final class Seeds {
    private Seeds() {}

    static void sow() {
        ImmutableCollections_.salt(Platform.current().entropy());
        ThreadLocalRandom_.seed(Platform.current().entropy());
    }
}
