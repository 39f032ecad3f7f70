package ibrik.compiler.ir;

import ibrik.compiler.classes.Kind;
import ibrik.compiler.classes.ReferenceType;

/// A value that follows from its inputs alone: it cannot throw, and may be removed when nobody reads it.
public abstract sealed class Computation extends Node {
    Computation(Kind kind, Node... inputs) {
        super(kind, inputs);
    }

    @Override
    public boolean isPure() {
        return true;
    }

    public static final class Binary extends Computation {
        private final Operator operator;

        /// A shift's second input is INT.
        public Binary(Operator operator, Node left, Node right) {
            super(left.kind(), left, right);
            this.operator = operator;
        }

        public Operator operator() {
            return operator;
        }
    }

    public static final class Negate extends Computation {
        public Negate(Node value) {
            super(value.kind(), value);
        }
    }

    public static final class Convert extends Computation {
        private final Conversion conversion;

        public Convert(Conversion conversion, Node value) {
            super(conversion.to(), value);
            this.conversion = conversion;
        }

        public Conversion conversion() {
            return conversion;
        }
    }

    /// -1, 0 or 1: `lcmp`, `fcmpl`, `fcmpg`, `dcmpl`, `dcmpg`; `unordered` is the result for NaN (0 for LONG).
    public static final class ThreeWay extends Computation {
        private final int unordered;

        public ThreeWay(Node left, Node right, int unordered) {
            super(Kind.INT, left, right);
            this.unordered = unordered;
        }

        public int unordered() {
            return unordered;
        }
    }

    /// 1 if the condition holds, else 0.
    public static final class Test extends Computation {
        private final Condition condition;

        public Test(Condition condition, Node left, Node right) {
            super(Kind.INT, left, right);
            this.condition = condition;
        }

        public Condition condition() {
            return condition;
        }
    }

    /// 1 if the reference is an instance of the type, 0 if not or null.
    public static final class InstanceOf extends Computation {
        private final ReferenceType type;

        public InstanceOf(Node reference, ReferenceType type) {
            super(Kind.INT, reference);
            this.type = type;
        }

        public ReferenceType type() {
            return type;
        }
    }

    /// Length of an array that is not null.
    public static final class ArrayLength extends Computation {
        public ArrayLength(Node array) {
            super(Kind.INT, array);
        }
    }
}
