package ibrik.vocabulary.layout;

/// Byte offsets inside a hub, the read-only run-time record of a class, in the section `__hubs`.
///
/// Hubs stand in depth-first order of the class tree, so that "is X a subclass of C" is one unsigned range check on hub
/// offsets: `x - c <= lastSubclass(c) - c`. Offset 0 is never a hub.
///
///     +0   i32  size: bytes of an instance with its header; for arrays log2 of the bytes per element
///     +4   u8   kind, see the constants
///     +5   u8   flags
///     +8   ptr  the java.lang.Class object
///     +16  ptr  reference map: i32 count, then count i32 byte offsets, ascending (instances only)
///     +24  ptr  hub of the superclass, 0 for Object, interfaces and primitives
///     +32  ptr  hub of the element type, arrays only
///     +40  ptr  hub of the array type over this type, 0 if the image has none
///     +48  u32  hub offset of the last subclass in depth-first order
///     +52  u16  interfaces only: byte offset in a hub of the u16 slot to look at
///     +54  u16  interfaces only: the number found there in a class that implements it
///     +56  u32  hub offset of this hub itself
///     +64       u16 interface slots, then 8-byte aligned code pointers of the selectors
public final class HubLayout {
    public static final int SIZE = 0;
    public static final int KIND = 4;
    public static final int FLAGS = 5;
    public static final int CLASS_MIRROR = 8;
    public static final int REFERENCE_MAP = 16;
    public static final int SUPER_HUB = 24;
    public static final int ELEMENT_HUB = 32;
    public static final int ARRAY_HUB = 40;
    public static final int LAST_SUBCLASS = 48;
    public static final int INTERFACE_SLOT = 52;
    public static final int INTERFACE_NUMBER = 54;
    public static final int OWN_OFFSET = 56;
    public static final int INTERFACE_TABLE = 64;

    /// An ordinary instance, described by its reference map.
    public static final int KIND_INSTANCE = 0;
    public static final int KIND_REFERENCE_ARRAY = 1;
    public static final int KIND_PRIMITIVE_ARRAY = 2;
    /// Abstract classes, interfaces and primitive types: no instances.
    public static final int KIND_NO_INSTANCES = 3;
    /// Subclasses of java.lang.ref.Reference: `referent` and `discovered` are not in the reference map.
    public static final int KIND_SOFT_REFERENCE = 4;
    public static final int KIND_WEAK_REFERENCE = 5;
    public static final int KIND_FINAL_REFERENCE = 6;
    public static final int KIND_PHANTOM_REFERENCE = 7;

    public static final int FLAG_CLONEABLE = 1;
    public static final int FLAG_INTERFACE = 2;

    private HubLayout() {}
}
