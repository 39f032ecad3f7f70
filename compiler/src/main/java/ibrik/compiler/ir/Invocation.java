package ibrik.compiler.ir;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.Kind;
import ibrik.compiler.classes.Method;
import ibrik.compiler.classes.ReferenceType;

/// Runs other code: a method, what the back end has for one, or the initialiser of a class.
public abstract sealed class Invocation extends Node {
    Invocation(Kind kind, Node... inputs) {
        super(kind, inputs);
    }

    /// How the callee is found.
    public enum Dispatch {
        /// The method itself: static, private, constructor, `super`, or proven. A receiver is not null.
        DIRECT,
        /// By the class of input 0, which is not null.
        VIRTUAL,
        /// By the class of input 0, which is not null; the method is an interface's.
        INTERFACE
    }

    /// Calls a method; inputs are the arguments with the receiver first.
    public static final class Call extends Invocation {
        private final Method method;
        private final Dispatch dispatch;

        public Call(Method method, Dispatch dispatch, Node... arguments) {
            super(method.signature().result().kind(), arguments);
            this.method = method;
            this.dispatch = dispatch;
        }

        public Method method() {
            return method;
        }

        public Dispatch dispatch() {
            return dispatch;
        }

        @Override
        public boolean canThrow() {
            return true;
        }

        @Override
        public ReferenceType declaredTypeOrNull() {
            return method.signature().result() instanceof ReferenceType type ? type : null;
        }
    }

    /// An operation that the back end has code for, named by the method that stands for it; inputs are its arguments.
    /// Never built for the interpreter, which sees the [Call].
    public static final class Intrinsic extends Invocation {
        private final Method method;
        private final boolean throwing;
        private final boolean pure;

        public Intrinsic(Method method, boolean throwing, boolean pure, Node... arguments) {
            super(method.signature().result().kind(), arguments);
            this.method = method;
            this.throwing = throwing;
            this.pure = pure;
        }

        public Method method() {
            return method;
        }

        @Override
        public boolean canThrow() {
            return throwing;
        }

        @Override
        public boolean isPure() {
            return pure;
        }

        @Override
        public ReferenceType declaredTypeOrNull() {
            return method.signature().result() instanceof ReferenceType type ? type : null;
        }
    }

    /// Initialises a class (JVMS §5.5) unless it is initialised.
    public static final class InitialiseClass extends Invocation {
        private final ClassType type;

        public InitialiseClass(ClassType type) {
            super(Kind.VOID);
            this.type = type;
        }

        public ClassType type() {
            return type;
        }

        @Override
        public boolean canThrow() {
            return true;
        }
    }
}
