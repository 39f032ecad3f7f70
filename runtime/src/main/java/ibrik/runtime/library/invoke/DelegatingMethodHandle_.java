package ibrik.runtime.library.invoke;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.lang.invoke.MethodHandle;

/// Handles that do what another one does.
@Substitute("java.lang.invoke.DelegatingMethodHandle")
abstract class DelegatingMethodHandle_ {
    @Alias
    private static boolean $assertionsDisabled;

    private DelegatingMethodHandle_() {}

    /// All but this: its field serves forms that are lists of expressions.
    @Replace("<clinit>")
    private static void initialise() {
        $assertionsDisabled = true;
    }

    @Replace
    private static LambdaForm_ chooseDelegatingForm(MethodHandle target) {
        return Form.of(target);
    }
}
