package ibrik.runtime.library.foreign;

import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;

/// Its static fields are method handles for paths through layouts; see [LayoutPath_].
@Substitute("jdk.internal.foreign.Utils")
final class Utils_ {
    private Utils_() {}

    @Replace("<clinit>")
    @Harmless("its fields are method handles for paths through layouts, which LayoutPath does without")
    private static void initialise() {}
}
