package ibrik.runtime.library.invoke;

import java.lang.reflect.Array;

/// Forms that move arguments about, and others of one line.
final class Forms {
    private Forms() {}

    static Object[] without(Object[] arguments, int position, int count) {
        Object[] left = new Object[arguments.length - count];
        System.arraycopy(arguments, 0, left, 0, position);
        System.arraycopy(arguments, position + count, left, position, left.length - position);
        return left;
    }

    static Object[] withMore(Object[] arguments, int position, Object... values) {
        Object[] all = new Object[arguments.length + values.length];
        System.arraycopy(arguments, 0, all, 0, position);
        System.arraycopy(values, 0, all, position, values.length);
        System.arraycopy(arguments, position, all, position + values.length, arguments.length - position);
        return all;
    }

    static Form insert(Form next, int position, Object value) {
        return new Form() {
            @Override
            Object run(Object[] arguments) throws Throwable {
                return next.run(withMore(arguments, position, value));
            }
        };
    }

    static Form drop(Form next, int position) {
        return new Form() {
            @Override
            Object run(Object[] arguments) throws Throwable {
                return next.run(without(arguments, position, 1));
            }
        };
    }

    /// @param to this argument of `next` is a copy of that at `from`
    static Form duplicate(Form next, int from, int to) {
        int source = from < to ? from : from - 1;
        return new Form() {
            @Override
            Object run(Object[] arguments) throws Throwable {
                return next.run(withMore(arguments, to, arguments[source]));
            }
        };
    }

    /// @param order for each argument of `next`, which of those given it is
    static Form permute(Form next, int[] order) {
        int[] from = order.clone();
        return new Form() {
            @Override
            Object run(Object[] arguments) throws Throwable {
                Object[] moved = new Object[from.length];
                for (int i = 0; i < from.length; i++) {
                    moved[i] = arguments[from[i]];
                }
                return next.run(moved);
            }
        };
    }

    static Form spread(Form next, int position, int length) {
        return new Form() {
            @Override
            Object run(Object[] arguments) throws Throwable {
                Object array = arguments[position];
                MethodHandleImpl_.checkSpreadArgument(array, length);
                Object[] values = new Object[length];
                for (int i = 0; i < length; i++) {
                    values[i] = Array.get(array, i);
                }
                return next.run(withMore(without(arguments, position, 1), position, values));
            }
        };
    }

    static Form withoutResult(Form next) {
        return new Form() {
            @Override
            Object run(Object[] arguments) throws Throwable {
                next.run(arguments);
                return null;
            }
        };
    }

    /// Gives its argument back; null if it has none, for void.
    static Form identity() {
        return new Form() {
            @Override
            Object run(Object[] arguments) {
                return arguments.length == 0 ? null : arguments[0];
            }
        };
    }

    static Form constant(Object value) {
        return new Form() {
            @Override
            Object run(Object[] arguments) {
                return value;
            }
        };
    }

    static Form raise() {
        return new Form() {
            @Override
            Object run(Object[] arguments) throws Throwable {
                throw (Throwable) arguments[0];
            }
        };
    }
}
