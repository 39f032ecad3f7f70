package ibrik.runtime.library.process;

import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// What is known of a process besides its number: nothing, as the interface allows.
@Substitute("java.lang.ProcessHandleImpl$Info")
final class ProcessInfo_ {
    @Replace
    @Harmless("it prepares native code")
    private static void initIDs() {}

    @Replace
    @Harmless("fields that are not known stay as they are")
    private void info0(long process) {}
}
