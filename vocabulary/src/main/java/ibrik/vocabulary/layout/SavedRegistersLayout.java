package ibrik.vocabulary.layout;

/// The state of a frame at a call: made by the assembly of `ibrik_throw`, moved from frame to frame by the unwinder,
/// and installed by `ibrik_resume`.
///
///     +0   u64  rbx, rbp, r12, r13, r14, r15 at +0, +8 ... +40
///     +48  u64  rsp after the call returns
///     +56  u64  pc: the return address, or the landing pad to resume at
public final class SavedRegistersLayout {
    public static final int REGISTERS = 0;
    public static final int STACK_POINTER = 48;
    public static final int PROGRAM_COUNTER = 56;
    public static final int BYTES = 64;

    private SavedRegistersLayout() {}
}
