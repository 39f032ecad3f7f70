package ibrik.compiler.ir;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Kind;
import ibrik.compiler.classes.ReferenceType;

/// A value without inputs and without a place in a block: a parameter or a constant.
public abstract sealed class Leaf extends Node {
    Leaf(Kind kind, Node... inputs) {
        super(kind, inputs);
    }

    /// The method's parameter number `index`, the receiver being 0.
    public static final class Parameter extends Leaf {
        private final int index;
        private final JavaType type;
        private final boolean receiver;

        public Parameter(int index, JavaType type, boolean receiver) {
            super(type.kind());
            this.index = index;
            this.type = type;
            this.receiver = receiver;
        }

        public int index() {
            return index;
        }

        @Override
        public ReferenceType declaredTypeOrNull() {
            return type instanceof ReferenceType reference ? reference : null;
        }

        @Override
        public boolean isNeverNull() {
            return receiver;
        }
    }

    /// A number: `bits` is the value for INT (sign-extended) and LONG, the raw bits for FLOAT and DOUBLE.
    public static final class Constant extends Leaf {
        private final long bits;

        public Constant(Kind kind, long bits) {
            super(kind);
            this.bits = bits;
        }

        public long bits() {
            return bits;
        }

        public float asFloat() {
            return Float.intBitsToFloat((int) bits);
        }

        public double asDouble() {
            return Double.longBitsToDouble(bits);
        }
    }

    public static final class Null extends Leaf {
        public Null() {
            super(Kind.REFERENCE);
        }
    }

    /// An object of the snapshot.
    public static final class ObjectConstant extends Leaf {
        private final ConstantObject object;

        public ObjectConstant(ConstantObject object) {
            super(Kind.REFERENCE);
            this.object = object;
        }

        public ConstantObject object() {
            return object;
        }

        @Override
        public ReferenceType declaredTypeOrNull() {
            return object.type();
        }

        @Override
        public boolean isNeverNull() {
            return true;
        }
    }

    /// An interned string literal.
    public static final class StringConstant extends Leaf {
        private final String value;
        private final ClassType type;

        public StringConstant(String value, ClassType stringType) {
            super(Kind.REFERENCE);
            this.value = value;
            this.type = stringType;
        }

        public String value() {
            return value;
        }

        @Override
        public ReferenceType declaredTypeOrNull() {
            return type;
        }

        @Override
        public boolean isNeverNull() {
            return true;
        }
    }

    /// The java.lang.Class object of a type.
    public static final class ClassConstant extends Leaf {
        private final JavaType value;
        private final ClassType classType;

        public ClassConstant(JavaType value, ClassType classType) {
            super(Kind.REFERENCE);
            this.value = value;
            this.classType = classType;
        }

        public JavaType value() {
            return value;
        }

        @Override
        public ReferenceType declaredTypeOrNull() {
            return classType;
        }

        @Override
        public boolean isNeverNull() {
            return true;
        }
    }

    /// The uninitialised value between `new` and the constructor call of an unboxed record; the call forwards it.
    public static final class UnboxedPlaceholder extends Leaf {
        private final ClassType type;

        public UnboxedPlaceholder(ClassType type) {
            super(Kind.LONG);
            this.type = type;
        }

        ClassType type() {
            return type;
        }
    }
}
