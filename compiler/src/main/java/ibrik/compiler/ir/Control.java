package ibrik.compiler.ir;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Kind;
import ibrik.compiler.classes.Method;
import ibrik.compiler.classes.ReferenceType;

/// Monitors, and what the frame of the method has to do with exceptions and with the debugger.
public abstract sealed class Control extends Node {
    Control(Kind kind, Node... inputs) {
        super(kind, inputs);
    }

    /// A local variable of the source.
    ///
    /// @param method that declares it, not the one it is inlined into
    /// @param argument its number from 1 among the parameters, receiver included; 0 if it is none
    public record Variable(Method method, String name, JavaType type, int argument) {}

    /// Enters or leaves a monitor.
    public abstract static sealed class Lock extends Control {
        private boolean unpaired;

        Lock(Node object) {
            super(Kind.VOID, object);
        }

        /// True if the method that this stands in may leave what it has not entered, or end before it leaves what it
        /// has entered; so may the thread then.
        public boolean isUnpaired() {
            return unpaired;
        }

        public void setUnpaired() {
            unpaired = true;
        }

        /// The object, behind checks.
        public Node object() {
            var object = input(0).resolved();
            while (object instanceof Check check) {
                object = check.input(0).resolved();
            }
            return object;
        }

        @Override
        public boolean canThrow() {
            return true;
        }
    }

    public static final class MonitorEnter extends Lock {
        public MonitorEnter(Node object) {
            super(object);
        }
    }

    public static final class MonitorExit extends Lock {
        public MonitorExit(Node object) {
            super(object);
        }
    }

    /// The exception that arrived in a handler block; its first instruction.
    public static final class CaughtException extends Control {
        private final ClassType throwable;

        public CaughtException(ClassType throwable) {
            super(Kind.REFERENCE);
            this.throwable = throwable;
        }

        @Override
        public ReferenceType declaredTypeOrNull() {
            return throwable;
        }

        @Override
        public boolean isNeverNull() {
            return true;
        }
    }

    /// For the debugger: from here on the source's variable has this value.
    public static final class VariableValue extends Control {
        private final Variable variable;

        public VariableValue(Variable variable, Node value) {
            super(Kind.VOID, value);
            this.variable = variable;
        }

        public Variable variable() {
            return variable;
        }
    }

    /// Code that cannot be linked: throws the named error (`java/lang/NoSuchFieldError: text`) when it is reached.
    public static final class LinkageFailure extends Control {
        /// Prefix of the text of constructs that the compiler cannot compile.
        public static final String UNSUPPORTED = "java/lang/UnsupportedOperationException: ";

        private final String error;

        public LinkageFailure(String error) {
            super(Kind.VOID);
            this.error = error;
        }

        public String error() {
            return error;
        }

        @Override
        public boolean canThrow() {
            return true;
        }
    }
}
