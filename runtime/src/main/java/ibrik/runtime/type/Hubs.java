package ibrik.runtime.type;

import ibrik.vocabulary.layout.HubLayout;
import ibrik.vocabulary.layout.ObjectLayout;
import ibrik.vocabulary.mark.Inline;
import ibrik.vocabulary.mark.Symbol;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Reads of hubs, the run-time records of classes. A hub is named by its offset in the section `__hubs`, an u32.
@UsesMagic("reads object headers and hubs, whose layout ObjectLayout and HubLayout fix")
public final class Hubs {
    private Hubs() {}

    @Symbol("__hubs")
    private static native Address section();

    /// The hub offset of an object's class; the object is not null.
    @Inline
    public static int of(Object object) {
        // SAFE: every object begins with its hub offset, and the argument is alive during the load.
        return Memory.loadInt(Memory.addressOf(object).plus(ObjectLayout.HUB_OFFSET));
    }

    /// The hub offset of the class that a mirror stands for.
    @Inline
    public static int of(Class<?> mirror) {
        return ((Mirror_) (Object) mirror).hubOffset;
    }

    @Inline
    public static Address address(int hub) {
        return section().plus(hub & 0xFFFF_FFFFL);
    }

    @Inline
    public static int kind(int hub) {
        // SAFE: hub offsets come from headers and mirrors, which the image builder filled (class comment).
        return Memory.loadByte(address(hub).plus(HubLayout.KIND));
    }

    @Inline
    public static int flags(int hub) {
        // SAFE: as in kind.
        return Memory.loadByte(address(hub).plus(HubLayout.FLAGS));
    }

    /// Bytes of an instance with its header; for arrays log2 of the bytes per element.
    @Inline
    public static int size(int hub) {
        // SAFE: as in kind.
        return Memory.loadInt(address(hub).plus(HubLayout.SIZE));
    }

    @Inline
    public static int lastSubclass(int hub) {
        // SAFE: as in kind.
        return Memory.loadInt(address(hub).plus(HubLayout.LAST_SUBCLASS));
    }

    /// The hub of an array's elements; arrays only.
    @Inline
    public static int element(int hub) {
        return offsetAt(address(hub).plus(HubLayout.ELEMENT_HUB));
    }

    /// The hub of the array type over this type, 0 if the image has none.
    @Inline
    public static int arrayOf(int hub) {
        return offsetAt(address(hub).plus(HubLayout.ARRAY_HUB));
    }

    /// True if `hub` has the number of interface `type` in the slot where all its implementors have it.
    @Inline
    public static boolean implementsInterface(int hub, int type) {
        Address wanted = address(type);
        // SAFE: slot offsets of interfaces lie inside every hub's interface table (HubLayout).
        int slot = Memory.loadShort(wanted.plus(HubLayout.INTERFACE_SLOT)) & 0xFFFF;
        short number = Memory.loadShort(wanted.plus(HubLayout.INTERFACE_NUMBER));
        return Memory.loadShort(address(hub).plus(slot)) == number;
    }

    @Inline
    public static boolean isInterface(int hub) {
        return (flags(hub) & HubLayout.FLAG_INTERFACE) != 0;
    }

    @Inline
    public static boolean isArray(int hub) {
        int kind = kind(hub);
        return kind == HubLayout.KIND_REFERENCE_ARRAY || kind == HubLayout.KIND_PRIMITIVE_ARRAY;
    }

    /// The `java.lang.Class` object of a hub.
    @Inline
    public static Class<?> mirror(int hub) {
        // SAFE: the image builder stores the mirror's address; mirrors are in the image heap and never move.
        return (Class<?>) Memory.objectAt(Memory.loadAddress(address(hub).plus(HubLayout.CLASS_MIRROR)));
    }

    private static int offsetAt(Address pointerToHub) {
        // SAFE: pointer fields of hubs hold hub addresses or 0.
        Address hub = Memory.loadAddress(pointerToHub);
        return hub.isNone() ? 0 : (int) hub.distanceFrom(section());
    }
}
