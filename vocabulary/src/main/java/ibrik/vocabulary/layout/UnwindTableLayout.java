package ibrik.vocabulary.layout;

/// The table by which the unwinder steps from a frame to its caller and finds landing pads.
///
/// All numbers are little-endian; "offset" is a distance in bytes from `__text_start`. Positions are from
/// `__unwind_table`, which is aligned to 8:
///
///     +0   u32  rowCount
///     +4   u32  shapeCount
///     +8   u32  padCount
///     +12  u32  position of the shapes
///     +16  u32  position of the pads
///     +20  u32  position of the buckets
///     +24  u32  rowStart[rowCount]   offsets, ascending: where a stretch of code with one shape starts
///          u16  rowShape[rowCount]   bits 0-14 the number of its shape; bit 15: it has landing pads
///               padding to 4
///          shape[shapeCount]         12 bytes each, see below
///          u32  padStart[padCount]   offsets, ascending: where a stretch of code with one landing pad starts
///          u32  padEnd[padCount]     where it ends; stretches do not overlap
///          u32  pad[padCount]        offset of the landing pad
///          u32  bucket[...]          for each 256 bytes of code, and once more: the last row that starts at or before
///                                    them (0 if none), so that a search looks at a few rows only
///
/// A row ends where the next one starts.
///
/// Look-ups use `return address - 1`, which lies inside the call instruction. Rows are exact only where a call can be:
/// prologues and epilogues may have the shape of their neighbours.
///
/// A shape says where the caller's frame is. CFA is the caller's `rsp` after the return:
///
///     +0   i32  distance from the base register (`rsp`, after the callee's return) to the CFA
///     +4   u8   flags
///     +5   u8   bytes / 8 that a landing pad finds already popped from the stack (pushed arguments of the call)
///     +6   u8   saved[6]: rbx, rbp, r12, r13, r14, r15; n > 0: saved at CFA - 8 * n; 0: not saved
///
/// The return address is at CFA - 8.
public final class UnwindTableLayout {
    public static final int ROW_COUNT = 0;
    public static final int SHAPE_COUNT = 4;
    public static final int PAD_COUNT = 8;
    public static final int SHAPES_POSITION = 12;
    public static final int PADS_POSITION = 16;
    public static final int BUCKETS_POSITION = 20;
    public static final int ROW_STARTS = 24;

    /// Binary logarithm of the bytes of code in a bucket; chosen.
    public static final int BUCKET_SHIFT = 8;

    public static final int ROW_SHAPE = 0x7FFF;
    public static final int ROW_HAS_PADS = 0x8000;

    public static final int SHAPE_BYTES = 12;
    public static final int SHAPE_CFA_DISTANCE = 0;
    public static final int SHAPE_FLAGS = 4;
    public static final int SHAPE_POPPED_WORDS = 5;
    public static final int SHAPE_SAVED = 6;

    /// The CFA counts from `rbp` instead of `rsp`.
    public static final int FLAG_BASE_IS_RBP = 1;
    /// No frame description: assembly outside of Java, where a walk ends.
    public static final int FLAG_NO_FRAME = 2;

    /// Order of the callee-saved registers in a shape and in the record that `ibrik_throw` makes.
    public static final int RBX = 0;
    public static final int RBP = 1;
    public static final int R12 = 2;
    public static final int R13 = 3;
    public static final int R14 = 4;
    public static final int R15 = 5;
    public static final int SAVED_REGISTERS = 6;

    private UnwindTableLayout() {}
}
