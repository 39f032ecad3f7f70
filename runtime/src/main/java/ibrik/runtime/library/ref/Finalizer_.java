package ibrik.runtime.library.ref;

import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// There is no finalization, as with `--finalization=disabled` of the `java` command (JEP 421).
@Substitute("java.lang.ref.Finalizer")
final class Finalizer_ {
    @Replace
    private static boolean isFinalizationEnabled() {
        return false;
    }

    @Replace
    private static void reportComplete(Object finalizee) {}
}
