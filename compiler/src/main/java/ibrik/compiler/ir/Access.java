package ibrik.compiler.ir;

import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Kind;
import ibrik.compiler.classes.ReferenceType;

/// A read or a write of a field or an element. What could throw was checked before.
public abstract sealed class Access extends Node {
    Access(Kind kind, Node... inputs) {
        super(kind, inputs);
    }

    /// Reads an instance field of input 0, which is not null.
    public static final class LoadField extends Access {
        private final Field field;

        public LoadField(Node object, Field field) {
            super(field.type().kind(), object);
            this.field = field;
        }

        public Field field() {
            return field;
        }

        @Override
        public boolean isPure() {
            return !field.isVolatile();
        }

        @Override
        public ReferenceType declaredTypeOrNull() {
            return field.type() instanceof ReferenceType type ? type : null;
        }
    }

    /// Writes input 1 to a field of input 0, which is not null.
    public static final class StoreField extends Access {
        private final Field field;

        public StoreField(Node object, Field field, Node value) {
            super(Kind.VOID, object, value);
            this.field = field;
        }

        public Field field() {
            return field;
        }
    }

    public static final class LoadStatic extends Access {
        private final Field field;

        public LoadStatic(Field field) {
            super(field.type().kind());
            this.field = field;
        }

        public Field field() {
            return field;
        }

        @Override
        public boolean isPure() {
            return !field.isVolatile();
        }

        @Override
        public ReferenceType declaredTypeOrNull() {
            return field.type() instanceof ReferenceType type ? type : null;
        }
    }

    public static final class StoreStatic extends Access {
        private final Field field;

        public StoreStatic(Field field, Node value) {
            super(Kind.VOID, value);
            this.field = field;
        }

        public Field field() {
            return field;
        }
    }

    /// Reads element input 1 of array input 0; null and bounds are checked before.
    public static final class LoadElement extends Access {
        private final JavaType element;

        /// @param element BYTE also for boolean arrays; for references the best known element type, at worst Object
        public LoadElement(Node array, Node index, JavaType element) {
            super(element.kind(), array, index);
            this.element = element;
        }

        public JavaType element() {
            return element;
        }

        @Override
        public boolean isPure() {
            return true;
        }

        @Override
        public ReferenceType declaredTypeOrNull() {
            return element instanceof ReferenceType type ? type : null;
        }
    }

    /// Writes input 2 to element input 1 of array input 0; null, bounds and type are checked before.
    public static final class StoreElement extends Access {
        private final JavaType element;

        public StoreElement(Node array, Node index, Node value, JavaType element) {
            super(Kind.VOID, array, index, value);
            this.element = element;
        }

        public JavaType element() {
            return element;
        }
    }
}
