package ibrik.runtime.library.invoke;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.lang.invoke.MethodType;

/// Makes forms of forms. The JDK's methods, which check the types before, count the handle itself as argument 0.
@Substitute("java.lang.invoke.LambdaFormEditor")
final class LambdaFormEditor_ {
    @Alias
    final LambdaForm_ lambdaForm;

    /// The constructor of the JDK.
    LambdaFormEditor_(LambdaForm_ form) {
        this.lambdaForm = form;
    }

    @Replace
    LambdaForm_ addArgumentForm(int position, BasicType_ type) {
        return Forms.drop((Form) lambdaForm, position - 1);
    }

    @Replace
    LambdaForm_ dupArgumentForm(int from, int to) {
        return Forms.duplicate((Form) lambdaForm, from - 1, to - 1);
    }

    @Replace
    LambdaForm_ spreadArgumentsForm(int position, Class<?> arrayType, int length) {
        return Forms.spread((Form) lambdaForm, position - 1, length);
    }

    @Replace
    LambdaForm_ collectArgumentsForm(int position, MethodType collector) {
        return new Combination.Collected((Form) lambdaForm, position - 1, collector);
    }

    @Replace
    LambdaForm_ filterArgumentForm(int position, BasicType_ type) {
        return new Combination.Filtered((Form) lambdaForm, position);
    }

    @Replace
    LambdaForm_ filterRepeatedArgumentForm(BasicType_ type, int... positions) {
        return new Combination.Filtered((Form) lambdaForm, positions);
    }

    /// @param isZero whether there is no filter, and the result is void
    @Replace
    LambdaForm_ filterReturnForm(BasicType_ type, boolean isZero) {
        return isZero ? Forms.withoutResult((Form) lambdaForm) : new Combination.Returned((Form) lambdaForm);
    }

    @Replace
    LambdaForm_ foldArgumentsForm(int position, boolean dropsResult, MethodType combiner) {
        return new Combination.Folded((Form) lambdaForm, position - 1, dropsResult, combiner.parameterCount());
    }

    @Replace
    LambdaForm_ permuteArgumentsForm(int skipped, int[] order) {
        return Forms.permute((Form) lambdaForm, order);
    }
}
