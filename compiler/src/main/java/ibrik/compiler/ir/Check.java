package ibrik.compiler.ir;

import ibrik.compiler.classes.Kind;
import ibrik.compiler.classes.ReferenceType;

/// A test that throws: the result is input 0, and the check has no other effect.
public abstract sealed class Check extends Node {
    Check(Kind kind, Node... inputs) {
        super(kind, inputs);
    }

    @Override
    public boolean canThrow() {
        return true;
    }

    /// NullPointerException if input 0 is null.
    public static final class NullCheck extends Check {
        public NullCheck(Node reference) {
            super(Kind.REFERENCE, reference);
        }

        @Override
        public ReferenceType declaredTypeOrNull() {
            return input(0).declaredTypeOrNull();
        }

        @Override
        public boolean isNeverNull() {
            return true;
        }
    }

    /// ClassCastException if input 0 is neither null nor an instance.
    public static final class CheckCast extends Check {
        private final ReferenceType type;

        public CheckCast(Node reference, ReferenceType type) {
            super(Kind.REFERENCE, reference);
            this.type = type;
        }

        public ReferenceType type() {
            return type;
        }

        @Override
        public ReferenceType declaredTypeOrNull() {
            return type;
        }

        @Override
        public boolean isNeverNull() {
            return input(0).isNeverNull();
        }
    }

    /// ArrayIndexOutOfBoundsException unless 0 <= input 0 (index) < input 1 (length).
    public static final class BoundsCheck extends Check {
        public BoundsCheck(Node index, Node length) {
            super(Kind.INT, index, length);
        }
    }

    /// ArithmeticException if input 0 (INT or LONG) is zero.
    public static final class ZeroCheck extends Check {
        public ZeroCheck(Node divisor) {
            super(divisor.kind(), divisor);
        }
    }

    /// NegativeArraySizeException if input 0 is negative.
    public static final class NegativeSizeCheck extends Check {
        public NegativeSizeCheck(Node length) {
            super(Kind.INT, length);
        }
    }

    /// ArrayStoreException unless input 0 (value) is null or fits the element type of input 1 (array).
    public static final class StoreCheck extends Check {
        public StoreCheck(Node value, Node array) {
            super(Kind.REFERENCE, value, array);
        }

        @Override
        public ReferenceType declaredTypeOrNull() {
            return input(0).declaredTypeOrNull();
        }

        @Override
        public boolean isNeverNull() {
            return input(0).isNeverNull();
        }
    }
}
