package ibrik.vocabulary.layout;

/// The table of what lives at each call: which callee-saved registers and which words of its frame a function still
/// reads after the call has returned or thrown.
///
/// All numbers are little-endian; "offset" is a distance in bytes from `__text_start`. Positions are from
/// `__liveness_table`, which is aligned to 8:
///
///     +0   u32  position of the sites
///     +4   u32  position of the sets
///     +8   u32  bucket[...]  for each 256 bytes of code, and once more: where the sites begin that return into them,
///                            from the position of the sites
///          site[...]         u8 low byte of the offset that the call returns to, ascending in a bucket;
///                            varint (7 bits a byte, the low ones first, bit 7: more follow): the place of its set,
///                            from the position of the sets
///          set[...]          u8: bits 0-5 registers rbx, rbp, r12, r13, r14, r15; bit 6: all words of the frame, and
///                            no words follow; else u8 count, count bytes of bits: bit n of them all is the word at
///                            `rsp + 8 * n` after the return. Words above the frame's return address are arguments.
///
/// A call without a site keeps all registers and all words of its frame.
public final class LivenessTableLayout {
    public static final int SITES_POSITION = 0;
    public static final int SETS_POSITION = 4;
    public static final int BUCKETS = 8;

    /// Binary logarithm of the bytes of code in a bucket: the rest of an offset is one byte.
    public static final int BUCKET_SHIFT = 8;

    public static final int REGISTERS = 0x3F;
    public static final int WHOLE_FRAME = 0x40;

    private LivenessTableLayout() {}
}
