package ibrik.vocabulary.layout;

/// What a stack holds below its limit, and the sizes that follow from it; assembly knows the same names
/// (`stack.inc`).
///
/// What can lie below a limit is summed up by the build, which fails if it is more (`ibrik.compiler.stack`).
public final class StackLayout {
    /// For Java code without a check of the limit, the runtime's services, and what a failing check leads to.
    public static final int CODE_BYTES = 12 * 1024;
    /// For interrupts that use the running stack, and for each handler of faults and signals on a stack of its own.
    public static final int HANDLER_BYTES = 4 * 1024;
    /// Bytes between the lowest address of any stack and its limit.
    public static final int STACK_RESERVE = CODE_BYTES + HANDLER_BYTES;
    /// Of [#CODE_BYTES], for frames that come back: those of a virtual thread that left where it must
    /// not fail may begin below the limit, as deep as from the last check to the copy.
    public static final int FROZEN_BYTES = 2 * 1024;
    /// The stacks that the kernel is linked with: of the boot, and of exceptions.
    public static final int KERNEL_STACK_BYTES = 2 * STACK_RESERVE;

    private StackLayout() {}
}
