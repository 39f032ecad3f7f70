package ibrik.runtime.library.ref;

import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// There is no finalization, as with `--finalization=disabled` of the `java` command (JEP 421). The build warns of
/// classes whose finalizer would do something.
@Substitute("java.lang.ref.Finalizer")
final class Finalizer_ {
    @Replace
    @Harmless("JEP 421 lets a Java platform go without finalization, and the build warns of classes that count on it")
    private static boolean isFinalizationEnabled() {
        return false;
    }

    @Replace
    @Harmless("it counts for recorders of the virtual machine, and there are none")
    private static void reportComplete(Object finalizee) {}
}
