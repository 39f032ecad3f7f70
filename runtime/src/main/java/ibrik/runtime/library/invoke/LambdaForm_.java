package ibrik.runtime.library.invoke;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.lang.invoke.MethodHandle;

/// What a method handle does. The JDK's is a list of expressions from which it makes classes at run time; ours is an
/// object that runs, a [Form], and nothing of the original is left but the place that it has in handles.
@Substitute("java.lang.invoke.LambdaForm")
class LambdaForm_ {
    @Alias
    private static boolean $assertionsDisabled;

    /// The constructor of the JDK.
    LambdaForm_(int arity, int result, boolean isInlined, MethodHandle customised, FormName_[] names, FormKind_ kind) {}

    /// All but this: its fields serve forms that are lists of expressions.
    @Replace("<clinit>")
    private static void initialise() {
        $assertionsDisabled = true;
    }

    @Replace("<init>")
    @Harmless("its fields are for lists of expressions")
    private void initialise(
            int arity, int result, boolean isInlined, MethodHandle customised, FormName_[] names, FormKind_ kind) {}

    @Replace
    @Harmless("no form is made for one handle")
    LambdaForm_ uncustomize() {
        return this;
    }

    @Replace
    @Harmless("a form runs as it is")
    public void prepare() {}

    @Replace
    LambdaFormEditor_ editor() {
        return new LambdaFormEditor_(this);
    }

    @Replace
    static LambdaForm_ identityForm(BasicType_ type) {
        return Forms.identity();
    }
}
