package ibrik.runtime.library.invoke;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;

/// Forms that call one handle more. They are made without it, and get it with the type of the whole.
abstract class Combination extends Form {
    final Form next;
    Form other;

    Combination(Form next) {
        this.next = next;
    }

    @Override
    Form with(MethodHandle part) {
        other = of(part);
        return this;
    }

    /// The other handle takes some of the arguments; its result, if it has one, stands in their place.
    static final class Collected extends Combination {
        private final int position;
        private final int count;
        private final boolean hasResult;

        Collected(Form next, int position, MethodType collector) {
            super(next);
            this.count = collector.parameterCount();
            this.hasResult = collector.returnType() != void.class;
            this.position = position;
        }

        @Override
        Object run(Object[] arguments) throws Throwable {
            Object[] taken = new Object[count];
            System.arraycopy(arguments, position, taken, 0, count);
            Object value = other.run(taken);
            Object[] left = Forms.without(arguments, position, count);
            return next.run(hasResult ? Forms.withMore(left, position, value) : left);
        }
    }

    /// The other handle changes one argument, or several, the last in the list first.
    static final class Filtered extends Combination {
        private final int[] positions;

        /// @param positions counted from 1
        Filtered(Form next, int... positions) {
            super(next);
            this.positions = positions.clone();
        }

        @Override
        Object run(Object[] arguments) throws Throwable {
            Object[] changed = arguments.clone();
            for (int i = positions.length - 1; i >= 0; i--) {
                int position = positions[i] - 1;
                changed[position] = other.run(new Object[] {arguments[position]});
            }
            return next.run(changed);
        }
    }

    /// The other handle gets the result, if there is one.
    static final class Returned extends Combination {
        private boolean hasResult;

        Returned(Form next) {
            super(next);
        }

        @Override
        Form with(MethodHandle part) {
            hasResult = part.type().parameterCount() != 0;
            return super.with(part);
        }

        @Override
        Object run(Object[] arguments) throws Throwable {
            Object value = next.run(arguments);
            return other.run(hasResult ? new Object[] {value} : NONE);
        }
    }

    /// The other handle gets some of the arguments; its result, if it has one, comes before them.
    static final class Folded extends Combination {
        private final int position;
        private final boolean dropsResult;
        private final int count;

        Folded(Form next, int position, boolean dropsResult, int count) {
            super(next);
            this.position = position;
            this.dropsResult = dropsResult;
            this.count = count;
        }

        @Override
        Object run(Object[] arguments) throws Throwable {
            Object[] seen = new Object[count];
            System.arraycopy(arguments, position, seen, 0, count);
            Object value = other.run(seen);
            return next.run(dropsResult ? arguments : Forms.withMore(arguments, position, value));
        }
    }
}
