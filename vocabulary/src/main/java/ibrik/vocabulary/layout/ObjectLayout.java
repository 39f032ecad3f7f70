package ibrik.vocabulary.layout;

/// Byte offsets inside every object, known to the compiler, the collector and the assembly.
///
///     +0   u32  hub offset: where the class's hub lies in the section `__hubs`
///     +4   u32  lock and hash word, see below
///     +8        fields in declaration order of the hierarchy, widest first inside a class
///     array: +8 i32 length, +12 padding, +16 elements
///
/// Objects are aligned to 8 bytes and their size is a multiple of 8.
/// Hub offsets are multiples of 8, so bit 0 of an object's first byte is clear, except during a collection: an
/// object that moved has the 8-byte word `new address | FORWARDED` in place of its header.
///
/// Lock and hash word: bit 0 = has a monitor record, bits 1-3 for the collector, bits 4-31 identity hash (0: none
/// yet). Its lowest byte is the one that write barriers test for [#OLD].
public final class ObjectLayout {
    public static final int HUB_OFFSET = 0;
    /// In the first byte: the object moved, and this is its old place.
    public static final int FORWARDED = 1;
    public static final int LOCK_WORD = 4;
    public static final int HEADER_BYTES = 8;
    public static final int ARRAY_LENGTH = 8;
    public static final int ARRAY_ELEMENTS = 16;
    public static final int ALIGNMENT = 8;

    public static final int HAS_MONITOR = 1;
    /// The object lived through a collection (or is of the image heap) and is not remembered: before a reference is
    /// stored into it, the collector must be told. New objects have 0. Set by the collector and the image builder,
    /// cleared by `ibrik_remember`.
    public static final int OLD = 1 << 1;
    /// Two bits with which the collector's threads say to one another that an object does not move.
    public static final int STAYS = 3 << 2;
    public static final int HASH_SHIFT = 4;

    private ObjectLayout() {}
}
