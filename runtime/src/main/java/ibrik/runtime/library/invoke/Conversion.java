package ibrik.runtime.library.invoke;

import java.lang.invoke.MethodType;

/// Converts arguments and the result to other types.
final class Conversion extends Form {
    private final Form next;
    private final MethodType from;
    private final MethodType to;
    private final boolean isStrict;
    /// One for each parameter that changes.
    private final boolean[] changes;
    private final boolean changesResult;

    /// @param from the type that this form has
    /// @param to   the type of `next`
    Conversion(Form next, MethodType from, MethodType to, boolean isStrict) {
        this.next = next;
        this.from = from;
        this.to = to;
        this.isStrict = isStrict;
        this.changes = new boolean[from.parameterCount()];
        for (int i = 0; i < changes.length; i++) {
            changes[i] = !ValueConversion.isNone(from.parameterType(i), to.parameterType(i), isStrict);
        }
        this.changesResult = !ValueConversion.isNone(to.returnType(), from.returnType(), isStrict);
    }

    boolean isNone() {
        boolean isChanged = changesResult;
        for (boolean change : changes) {
            isChanged |= change;
        }
        return !isChanged;
    }

    @Override
    Object run(Object[] arguments) throws Throwable {
        Object[] converted = arguments.clone();
        for (int i = 0; i < changes.length; i++) {
            if (changes[i]) {
                converted[i] =
                        ValueConversion.convert(arguments[i], from.parameterType(i), to.parameterType(i), isStrict);
            }
        }
        Object result = next.run(converted);
        return changesResult ? ValueConversion.convert(result, to.returnType(), from.returnType(), isStrict) : result;
    }
}
