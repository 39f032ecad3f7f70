package ibrik.runtime.library.invoke;

import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// `MethodHandles.loop`: variables, one for each clause that has one, and clauses that run in turn until
/// the condition of one is false.
final class Loop extends Form {
    private final Form[] first;
    private final Form[] steps;
    private final Form[] conditions;
    private final Form[] ends;
    /// For each clause, whether it has a variable.
    private final boolean[] hasVariable;
    private int variables;

    Loop(List<MethodHandle> first, List<MethodHandle> steps, List<MethodHandle> conditions, List<MethodHandle> ends) {
        this.first = forms(first);
        this.steps = forms(steps);
        this.conditions = forms(conditions);
        this.ends = forms(ends);
        this.hasVariable = new boolean[steps.size()];
        for (int i = 0; i < hasVariable.length; i++) {
            hasVariable[i] = steps.get(i).type().returnType() != void.class;
            variables += hasVariable[i] ? 1 : 0;
        }
    }

    private static Form[] forms(List<MethodHandle> handles) {
        List<Form> forms = new ArrayList<>();
        for (MethodHandle handle : handles) {
            forms.add(of(handle));
        }
        return forms.toArray(new Form[0]);
    }

    @Override
    Object run(Object[] arguments) throws Throwable {
        Object[] all = Forms.withMore(arguments, 0, new Object[variables]);
        int variable = 0;
        for (int i = 0; i < first.length; i++) {
            Object value = first[i].run(arguments);
            if (hasVariable[i]) {
                all[variable++] = value;
            }
        }
        while (true) {
            variable = 0;
            for (int i = 0; i < steps.length; i++) {
                Object value = steps[i].run(Arrays.copyOf(all, all.length));
                if (hasVariable[i]) {
                    all[variable++] = value;
                }
                if (!(Boolean) conditions[i].run(Arrays.copyOf(all, all.length))) {
                    return ends[i].run(Arrays.copyOf(all, all.length));
                }
            }
        }
    }
}
