package ibrik.vocabulary.layout;

/// The table that turns the pc of a faulting implicit null check into the pc that throws.
///
/// Little-endian; "offset" is a distance in bytes from `__text_start`. Positions are from `__fault_table`:
///
///     +0   u32  count
///     +4   u32  faulting[count]   offsets of instructions, ascending
///          u32  handler[count]    offsets of the code that throws
public final class FaultTableLayout {
    public static final int COUNT = 0;
    public static final int FAULTING = 4;

    private FaultTableLayout() {}
}
