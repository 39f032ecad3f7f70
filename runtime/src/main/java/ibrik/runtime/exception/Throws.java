package ibrik.runtime.exception;

import ibrik.runtime.platform.Platform;
import ibrik.runtime.type.Hubs;
import ibrik.vocabulary.mark.EntryPoint;
import ibrik.vocabulary.mark.External;
import ibrik.vocabulary.mark.MayOverflow;
import ibrik.vocabulary.mark.NeverInline;

/// What compiled code calls when an operation must throw. None of these returns.
final class Throws {
    private static final String COLD = "throwing is not the fast path, and the return address names the place";
    private static final String EITHER = "an exception is thrown in any case, and the stack is full";
    private static final StackOverflowError OVERFLOW = new StackOverflowError();

    private Throws() {}

    @External("ibrik_make_error")
    private static native Throwable makeError(Throwable template, String message);

    /// A check has failed in code that must not fail (`@NoFail`).
    @EntryPoint("ibrik_broken_invariant")
    @NeverInline(COLD)
    static void brokenInvariant() {
        Platform.current().panic("code that must not fail has met what cannot be", 0);
    }

    @EntryPoint("ibrik_throw_null_pointer")
    @MayOverflow(EITHER)
    @NeverInline(COLD)
    static void nullPointer() {
        throw new NullPointerException();
    }

    @EntryPoint("ibrik_throw_index")
    @MayOverflow(EITHER)
    @NeverInline(COLD)
    static void index(int index, int length) {
        StringBuilder message = new StringBuilder("Index ");
        message.append(index).append(" out of bounds for length ").append(length);
        throw new ArrayIndexOutOfBoundsException(message.toString());
    }

    @EntryPoint("ibrik_throw_negative_size")
    @MayOverflow(EITHER)
    @NeverInline(COLD)
    static void negativeSize(int size) {
        throw new NegativeArraySizeException(Integer.toString(size));
    }

    @EntryPoint("ibrik_throw_division_by_zero")
    @MayOverflow(EITHER)
    @NeverInline(COLD)
    static void divisionByZero() {
        throw new ArithmeticException("/ by zero");
    }

    @EntryPoint("ibrik_throw_class_cast")
    @MayOverflow(EITHER)
    @NeverInline(COLD)
    static void classCast(Object object, int hub) {
        throw new ClassCastException(CastMessage.of(object.getClass(), Hubs.mirror(hub)));
    }

    @EntryPoint("ibrik_throw_array_store")
    @MayOverflow(EITHER)
    @NeverInline(COLD)
    static void arrayStore(Object value) {
        throw new ArrayStoreException(value.getClass().getName());
    }

    /// Runs below the limit, so nothing in here may look at it (`ibrik.compiler.stack.StackReserve`).
    @EntryPoint(value = "ibrik_throw_stack_overflow", fromAssembly = true)
    @NeverInline(COLD)
    static void stackOverflow() {
        throw (StackOverflowError) makeError(OVERFLOW, null);
    }

    @EntryPoint(value = "ibrik_throw_incompatible_class_change", fromAssembly = true)
    @MayOverflow(EITHER)
    @NeverInline(COLD)
    static void incompatibleClassChange() {
        throw new IncompatibleClassChangeError();
    }

    /// @param classAndMessage `java/lang/NoSuchMethodError: message`
    @EntryPoint("ibrik_throw_linkage")
    @MayOverflow(EITHER)
    @NeverInline(COLD)
    static void linkage(String classAndMessage) {
        int colon = classAndMessage.indexOf(": ");
        String name = colon < 0 ? classAndMessage : classAndMessage.substring(0, colon);
        String message = colon < 0 ? null : classAndMessage.substring(colon + 2);
        if (name.equals("java/lang/UnsupportedOperationException")) {
            throw new UnsupportedOperationException(message);
        }
        throw linkageError(name, message);
    }

    private static LinkageError linkageError(String name, String message) {
        return switch (name) {
            case "java/lang/NoSuchMethodError" -> new NoSuchMethodError(message);
            case "java/lang/NoSuchFieldError" -> new NoSuchFieldError(message);
            case "java/lang/NoClassDefFoundError" -> new NoClassDefFoundError(message);
            case "java/lang/AbstractMethodError" -> new AbstractMethodError(message);
            case "java/lang/IllegalAccessError" -> new IllegalAccessError(message);
            case "java/lang/InstantiationError" -> new InstantiationError(message);
            case "java/lang/UnsatisfiedLinkError" -> new UnsatisfiedLinkError(message);
            case "java/lang/ClassFormatError" -> new ClassFormatError(message);
            case "java/lang/UnsupportedClassVersionError" -> new UnsupportedClassVersionError(message);
            case "java/lang/ClassCircularityError" -> new ClassCircularityError(message);
            case "java/lang/VerifyError" -> new VerifyError(message);
            case "java/lang/BootstrapMethodError" -> new BootstrapMethodError(message);
            default -> new IncompatibleClassChangeError(message);
        };
    }
}
