package ibrik.compiler.ir;

import ibrik.compiler.classes.ArrayType;
import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.Kind;
import ibrik.compiler.classes.ReferenceType;

/// A new object, zeroed; throws if there is no memory for it.
public abstract sealed class Creation extends Node {
    Creation(Kind kind, Node... inputs) {
        super(kind, inputs);
    }

    @Override
    public boolean canThrow() {
        return true;
    }

    @Override
    public boolean isNeverNull() {
        return true;
    }

    /// A zeroed instance; the class is initialised.
    public static final class New extends Creation {
        private final ClassType type;

        public New(ClassType type) {
            super(Kind.REFERENCE);
            this.type = type;
        }

        public ClassType type() {
            return type;
        }

        @Override
        public ReferenceType declaredTypeOrNull() {
            return type;
        }
    }

    /// A zeroed array of length input 0, which is not negative.
    public static final class NewArray extends Creation {
        private final ArrayType type;

        public NewArray(ArrayType type, Node length) {
            super(Kind.REFERENCE, length);
            this.type = type;
        }

        public ArrayType type() {
            return type;
        }

        @Override
        public ReferenceType declaredTypeOrNull() {
            return type;
        }
    }

    /// Nested arrays; inputs are the lengths of the outer dimensions, which may be negative (then it throws).
    public static final class NewMultiArray extends Creation {
        private final ArrayType type;

        public NewMultiArray(ArrayType type, Node... lengths) {
            super(Kind.REFERENCE, lengths);
            this.type = type;
        }

        public ArrayType type() {
            return type;
        }

        @Override
        public ReferenceType declaredTypeOrNull() {
            return type;
        }
    }
}
