package ibrik.compiler.interpret.execution;

import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.interpret.object.InterpretedThrow;

/// Makes the exceptions that instructions throw.
public final class Throwing {
    private static final String WITH_MESSAGE = "(Ljava/lang/String;)V";

    private final Machine machine;

    Throwing(Machine machine) {
        this.machine = machine;
    }

    /// An exception of the interpreted program, to be thrown by the caller.
    public InterpretedThrow of(String className, String message) {
        return new InterpretedThrow(
                machine.create(className, WITH_MESSAGE, machine.heap().newString(message)));
    }

    public InterpretedThrow of(String className) {
        return new InterpretedThrow(machine.create(className, "()V"));
    }

    public InterpretedThrow nullPointer() {
        return of("java.lang.NullPointerException");
    }

    public InterpretedThrow index(int index, int length) {
        return of("java.lang.ArrayIndexOutOfBoundsException", "Index " + index + " out of bounds for length " + length);
    }

    InterpretedThrow classCast(HeapObject object, String target) {
        return of(
                "java.lang.ClassCastException", "class " + object.type().name() + " cannot be cast to class " + target);
    }
}
