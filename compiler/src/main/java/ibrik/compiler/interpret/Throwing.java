package ibrik.compiler.interpret;

/// Makes the exceptions that instructions throw.
final class Throwing {
    private static final String WITH_MESSAGE = "(Ljava/lang/String;)V";

    private final Machine machine;

    Throwing(Machine machine) {
        this.machine = machine;
    }

    /// An exception of the interpreted program, to be thrown by the caller.
    InterpretedThrow of(String className, String message) {
        return new InterpretedThrow(
                machine.create(className, WITH_MESSAGE, machine.heap().newString(message)));
    }

    InterpretedThrow of(String className) {
        return new InterpretedThrow(machine.create(className, "()V"));
    }

    InterpretedThrow nullPointer() {
        return of("java.lang.NullPointerException");
    }

    InterpretedThrow index(int index, int length) {
        return of("java.lang.ArrayIndexOutOfBoundsException", "Index " + index + " out of bounds for length " + length);
    }

    InterpretedThrow classCast(HeapObject object, String target) {
        return of(
                "java.lang.ClassCastException", "class " + object.type().name() + " cannot be cast to class " + target);
    }
}
