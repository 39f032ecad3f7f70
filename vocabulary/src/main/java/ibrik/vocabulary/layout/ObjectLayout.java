package ibrik.vocabulary.layout;

/// Byte offsets inside every object, known to the compiler, the collector and the assembly.
///
///     +0   u32  hub offset: where the class's hub lies in the section `__hubs`
///     +4   u32  lock and hash word, see below
///     +8        fields in declaration order of the hierarchy, widest first inside a class (FieldLayout)
///     array: +8 i32 length, +12 padding, +16 elements
///
/// Objects are aligned to 8 bytes and their size is a multiple of 8.
/// Hub offsets are multiples of 8, so bit 0 of an object's first byte is clear, except during a collection: an
/// object that moved has the 8-byte word `new address | FORWARDED` in place of its header.
///
/// Lock and hash word (docs/decisions/012-thin-locks.md):
///
///     bit 31 = 1   locked: bits 8-30 the owner's number, bits 4-7 how often it has entered again
///     bit 0 = 1    bits 4-31 the number of a monitor record, which keeps the hash
///     else         bits 4-30 identity hash, 0: none yet
///     bits 1-3     for the collector, in each of these states
///
/// Its lowest byte is the one that write barriers test for [#OLD]. If its upper three bytes are 0, the object is not
/// locked and has neither record nor hash.
public final class ObjectLayout {
    public static final int HUB_OFFSET = 0;
    /// In the first byte: the object moved, and this is its old place.
    public static final int FORWARDED = 1;
    public static final int LOCK_WORD = 4;
    public static final int HEADER_BYTES = 8;
    public static final int ARRAY_LENGTH = 8;
    public static final int ARRAY_ELEMENTS = 16;
    public static final int ALIGNMENT = 8;

    public static final int HAS_RECORD = 1;
    public static final int LOCKED = 1 << 31;
    public static final int OWNER_SHIFT = 8;
    public static final int OWNER_BITS = 23;
    /// One entry more by the owner, and all such entries that fit.
    public static final int ENTRY = 1 << 4;
    public static final int ENTRIES = 0xF << 4;
    /// In place of an owner's number: as hash or record it is too small, so that no word has it.
    public static final int NO_OWNER = 1 << 4;
    /// The object lived through a collection (or is of the image heap) and is not remembered: before a reference is
    /// stored into it, the collector must be told. New objects have 0. Set by the collector and the image builder,
    /// cleared by `ibrik_remember`.
    public static final int OLD = 1 << 1;
    /// Two bits with which the collector's threads say to one another that an object does not move.
    public static final int STAYS = 3 << 2;
    public static final int COLLECTOR_BITS = OLD | STAYS;
    public static final int HASH_SHIFT = 4;
    public static final int HASH_BITS = 27;
    public static final int RECORD_SHIFT = 4;
    /// The smallest hash and the smallest number of a record.
    public static final int LEAST_HASH = 16;

    private ObjectLayout() {}
}
