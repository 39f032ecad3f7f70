package ibrik.compiler.ir;

import ibrik.compiler.classes.ArrayType;
import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.Kind;
import ibrik.compiler.classes.Method;
import ibrik.compiler.classes.ReferenceType;
import java.util.List;

/// A value or an instruction of the SSA form. Constants and parameters belong to the graph, all others stand in a
/// block.
///
/// `boolean`, `byte`, `short` and `char` values are INT, extended as their type says.
public abstract sealed class Node {
    private int id = -1;
    private final Kind kind;
    private final Node[] inputs;
    private Position position;
    private Node forward;
    private Object fact;

    Node(Kind kind, Node... inputs) {
        this.kind = kind;
        this.inputs = inputs;
    }

    /// Number within the graph, from 0, dense.
    public int id() {
        return id;
    }

    void number(int newId) {
        id = newId;
    }

    /// The kind of the result; VOID for none. A check's result is the checked value.
    public Kind kind() {
        return kind;
    }

    /// The values read, in the order that the subclass names. Entries may be replaced in place.
    public Node[] inputs() {
        return inputs;
    }

    public final Node input(int index) {
        return inputs[index];
    }

    /// Where the instruction comes from; null for constants and parameters.
    public Position position() {
        return position;
    }

    public void setPosition(Position newPosition) {
        position = newPosition;
    }

    /// The node that took this one's place, followed to the end; the node itself if none did.
    public final Node resolved() {
        Node node = this;
        while (node.forward != null) {
            node = node.forward;
        }
        return node;
    }

    public final void forwardTo(Node other) {
        forward = other;
    }

    /// Lets `other` take this node's place at all uses; takes effect with [Graph#finish()].
    public final void replaceBy(Node other) {
        forward = other;
    }

    /// What the analysis found out about the value; null before.
    public Object factOrNull() {
        return fact;
    }

    public void setFact(Object newFact) {
        fact = newFact;
    }

    /// True if executing this can throw or run arbitrary code, so that the block's handler matters.
    public boolean canThrow() {
        return false;
    }

    /// True if the instruction may be removed when nobody reads its result.
    public boolean isPure() {
        return false;
    }

    /// What is known of a reference from the instruction alone: a supertype of all values; null if nothing is known.
    public ReferenceType declaredTypeOrNull() {
        return null;
    }

    /// True if the reference is never null by the instruction alone.
    public boolean isNeverNull() {
        return false;
    }

    // ---- values without a place -------------------------------------------------------------------------------

    /// The method's parameter number `index`, the receiver being 0.
    public static final class Parameter extends Node {
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
    public static final class Constant extends Node {
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

    public static final class Null extends Node {
        public Null() {
            super(Kind.REFERENCE);
        }
    }

    /// An object of the snapshot.
    public static final class ObjectConstant extends Node {
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
    public static final class StringConstant extends Node {
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
    public static final class ClassConstant extends Node {
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

    // ---- pure instructions ------------------------------------------------------------------------------------

    /// One input per predecessor of its block, in that order.
    public static final class Phi extends Node {
        private Node[] operands = new Node[0];
        private Kind phiKind;

        public Phi(Kind kind) {
            super(kind);
            this.phiKind = kind;
        }

        @Override
        public Kind kind() {
            return phiKind;
        }

        /// While the graph is built: the kind is that of the first input found.
        public void settleKind(Kind found) {
            phiKind = phiKind == null ? found : phiKind;
        }

        @Override
        public Node[] inputs() {
            return operands;
        }

        public void setInputs(Node[] newOperands) {
            operands = newOperands;
        }
    }

    public static final class Binary extends Node {
        private final Operator operator;

        /// A shift's second input is INT.
        public Binary(Operator operator, Node left, Node right) {
            super(left.kind(), left, right);
            this.operator = operator;
        }

        public Operator operator() {
            return operator;
        }

        @Override
        public boolean isPure() {
            return true;
        }
    }

    public static final class Negate extends Node {
        public Negate(Node value) {
            super(value.kind(), value);
        }

        @Override
        public boolean isPure() {
            return true;
        }
    }

    public static final class Convert extends Node {
        private final Conversion conversion;

        public Convert(Conversion conversion, Node value) {
            super(conversion.to(), value);
            this.conversion = conversion;
        }

        public Conversion conversion() {
            return conversion;
        }

        @Override
        public boolean isPure() {
            return true;
        }
    }

    /// -1, 0 or 1: `lcmp`, `fcmpl`, `fcmpg`, `dcmpl`, `dcmpg`; `unordered` is the result for NaN (0 for LONG).
    public static final class ThreeWay extends Node {
        private final int unordered;

        public ThreeWay(Node left, Node right, int unordered) {
            super(Kind.INT, left, right);
            this.unordered = unordered;
        }

        public int unordered() {
            return unordered;
        }

        @Override
        public boolean isPure() {
            return true;
        }
    }

    /// 1 if the condition holds, else 0.
    public static final class Test extends Node {
        private final Condition condition;

        public Test(Condition condition, Node left, Node right) {
            super(Kind.INT, left, right);
            this.condition = condition;
        }

        public Condition condition() {
            return condition;
        }

        @Override
        public boolean isPure() {
            return true;
        }
    }

    /// 1 if the reference is an instance of the type, 0 if not or null.
    public static final class InstanceOf extends Node {
        private final ReferenceType type;

        public InstanceOf(Node reference, ReferenceType type) {
            super(Kind.INT, reference);
            this.type = type;
        }

        public ReferenceType type() {
            return type;
        }

        @Override
        public boolean isPure() {
            return true;
        }
    }

    /// Length of an array that is not null.
    public static final class ArrayLength extends Node {
        public ArrayLength(Node array) {
            super(Kind.INT, array);
        }

        @Override
        public boolean isPure() {
            return true;
        }
    }

    // ---- checks: the result is input 0, the check has no other effect than to throw ---------------------------

    public abstract static sealed class Check extends Node
            permits NullCheck, CheckCast, BoundsCheck, ZeroCheck, NegativeSizeCheck, StoreCheck {
        Check(Kind kind, Node... inputs) {
            super(kind, inputs);
        }

        @Override
        public boolean canThrow() {
            return true;
        }
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

    // ---- memory -----------------------------------------------------------------------------------------------

    /// Reads an instance field of input 0, which is not null.
    public static final class LoadField extends Node {
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
    public static final class StoreField extends Node {
        private final Field field;

        public StoreField(Node object, Field field, Node value) {
            super(Kind.VOID, object, value);
            this.field = field;
        }

        public Field field() {
            return field;
        }
    }

    public static final class LoadStatic extends Node {
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

    public static final class StoreStatic extends Node {
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
    public static final class LoadElement extends Node {
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
    public static final class StoreElement extends Node {
        private final JavaType element;

        public StoreElement(Node array, Node index, Node value, JavaType element) {
            super(Kind.VOID, array, index, value);
            this.element = element;
        }

        public JavaType element() {
            return element;
        }
    }

    // ---- allocation -------------------------------------------------------------------------------------------

    /// A zeroed instance; the class is initialised.
    public static final class New extends Node {
        private final ClassType type;

        public New(ClassType type) {
            super(Kind.REFERENCE);
            this.type = type;
        }

        public ClassType type() {
            return type;
        }

        @Override
        public boolean canThrow() {
            return true;
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

    /// A zeroed array of length input 0, which is not negative.
    public static final class NewArray extends Node {
        private final ArrayType type;

        public NewArray(ArrayType type, Node length) {
            super(Kind.REFERENCE, length);
            this.type = type;
        }

        public ArrayType type() {
            return type;
        }

        @Override
        public boolean canThrow() {
            return true;
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

    /// Nested arrays; inputs are the lengths of the outer dimensions, which may be negative (then it throws).
    public static final class NewMultiArray extends Node {
        private final ArrayType type;

        public NewMultiArray(ArrayType type, Node... lengths) {
            super(Kind.REFERENCE, lengths);
            this.type = type;
        }

        public ArrayType type() {
            return type;
        }

        @Override
        public boolean canThrow() {
            return true;
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

    // ---- control ----------------------------------------------------------------------------------------------

    /// Initialises a class (JVMS §5.5) unless it is initialised.
    public static final class InitialiseClass extends Node {
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
    public static final class Call extends Node {
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
    public static final class Intrinsic extends Node {
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

    public static final class MonitorEnter extends Node {
        public MonitorEnter(Node object) {
            super(Kind.VOID, object);
        }

        @Override
        public boolean canThrow() {
            return true;
        }
    }

    public static final class MonitorExit extends Node {
        public MonitorExit(Node object) {
            super(Kind.VOID, object);
        }

        @Override
        public boolean canThrow() {
            return true;
        }
    }

    /// The exception that arrived in a handler block; its first instruction.
    public static final class CaughtException extends Node {
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
    public static final class VariableValue extends Node {
        private final Variable variable;

        public VariableValue(Variable variable, Node value) {
            super(Kind.VOID, value);
            this.variable = variable;
        }

        public Variable variable() {
            return variable;
        }
    }

    /// A local variable of the source.
    ///
    /// @param method that declares it, not the one it is inlined into
    /// @param argument its number from 1 among the parameters, receiver included; 0 if it is none
    public record Variable(Method method, String name, JavaType type, int argument) {}

    /// Code that cannot be linked: throws the named error (`java/lang/NoSuchFieldError: text`) when it is reached.
    public static final class LinkageFailure extends Node {
        /// Prefix of the text of constructs that the compiler cannot compile.
        public static final String UNSUPPORTED = "unsupported: ";

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

    /// The uninitialised value between `new` and the constructor call of an unboxed record; the call forwards it.
    public static final class UnboxedPlaceholder extends Node {
        private final ClassType type;

        public UnboxedPlaceholder(ClassType type) {
            super(Kind.LONG);
            this.type = type;
        }

        ClassType type() {
            return type;
        }
    }

    static List<Node> resolvedInputs(Node node) {
        var inputs = node.inputs();
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = inputs[i].resolved();
        }
        return List.of(inputs);
    }
}
