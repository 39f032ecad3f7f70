package ibrik.runtime.library.invoke;

import java.lang.invoke.MethodHandle;

/// Forms that choose what they call.
final class ControlForms {
    private ControlForms() {}

    static Form guard(MethodHandle test, MethodHandle target, MethodHandle fallback) {
        Form condition = Form.of(test);
        Form then = Form.of(target);
        Form otherwise = Form.of(fallback);
        return new Form() {
            @Override
            Object run(Object[] arguments) throws Throwable {
                return ((Boolean) condition.run(arguments) ? then : otherwise).run(arguments);
            }
        };
    }

    static Form attempt(Form target, Class<? extends Throwable> caught, Form handler) {
        return new Form() {
            @Override
            Object run(Object[] arguments) throws Throwable {
                try {
                    return target.run(arguments);
                } catch (Throwable thrown) {
                    if (!caught.isInstance(thrown)) {
                        throw thrown;
                    }
                    return handler.run(Forms.withMore(arguments, 0, thrown));
                }
            }
        };
    }

    /// @param cleanup takes what was thrown, the result if there can be one, and the arguments
    static Form finish(MethodHandle target, Form cleanup) {
        Form body = Form.of(target);
        Class<?> type = target.type().returnType();
        return new Form() {
            @Override
            Object run(Object[] arguments) throws Throwable {
                Object result = ValueConversion.zero(type);
                Throwable thrown = null;
                try {
                    result = body.run(arguments);
                } catch (Throwable failure) {
                    thrown = failure;
                }
                Object changed = cleanup.run(
                        type == void.class
                                ? Forms.withMore(arguments, 0, thrown)
                                : Forms.withMore(arguments, 0, thrown, result));
                if (thrown != null) {
                    throw thrown;
                }
                return changed;
            }
        };
    }

    /// The first argument is the number of the case.
    static Form table(Form other, MethodHandle[] cases) {
        Form[] forms = new Form[cases.length];
        for (int i = 0; i < forms.length; i++) {
            forms[i] = Form.of(cases[i]);
        }
        return new Form() {
            @Override
            Object run(Object[] arguments) throws Throwable {
                int number = (Integer) arguments[0];
                return (number < 0 || number >= forms.length ? other : forms[number]).run(arguments);
            }
        };
    }
}
