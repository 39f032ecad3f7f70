package ibrik.runtime.library.ref;

import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// There is no finalization, as with `--finalization=disabled` of the `java` command (JEP 421).
@Substitute("java.lang.ref.Finalizer")
final class Finalizer_ {
    @Replace
    @Harmless("JEP 421 lets every Java platform go without finalization")
    private static boolean isFinalizationEnabled() {
        return false;
    }

    @Replace
    @Harmless("it counts for recorders of the virtual machine, and there are none")
    private static void reportComplete(Object finalizee) {}
}
