package ibrik.runtime.heap.layout;

import ibrik.vocabulary.layout.HubLayout;
import ibrik.vocabulary.layout.ObjectLayout;
import ibrik.vocabulary.mark.Inline;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Sizes and kinds of objects, read through their hubs.
@UsesMagic(Reason.MAGIC)
public final class ObjectModel {
    /// Objects up to here are copied word by word. Chosen.
    private static final long SHORT_BYTES = 64;

    private final HeapEnvironment environment;

    public ObjectModel(HeapEnvironment environment) {
        this.environment = environment;
    }

    @Inline
    @Uninterruptible(Reason.HEAP)
    public Address hubOf(Address object) {
        // SAFE: `object` is the header of an object; hub offsets are unsigned.
        return environment.hubs().plus(Memory.loadInt(object) & 0xFFFFFFFFL);
    }

    /// True if an object starts here; false in the zeroed rest of an allocation buffer.
    @Inline
    @Uninterruptible(Reason.HEAP)
    public static boolean isObject(Address address) {
        return Memory.loadInt(address) != 0;
    }

    @Uninterruptible(Reason.HEAP)
    public static int kind(Address hub) {
        return Memory.loadByte(hub.plus(HubLayout.KIND));
    }

    @Uninterruptible(Reason.HEAP)
    public boolean isReferenceArray(Address object) {
        return kind(hubOf(object)) == HubLayout.KIND_REFERENCE_ARRAY;
    }

    /// Bytes that the object takes, header and padding included.
    @Uninterruptible(Reason.HEAP)
    public long bytesOf(Address object) {
        return bytesOf(object, Memory.loadInt(object));
    }

    /// The same for an object whose header may be changing.
    @Uninterruptible(Reason.HEAP)
    public long bytesOf(Address object, int hubOffset) {
        Address hub = environment.hubs().plus(hubOffset & 0xFFFFFFFFL);
        int kind = kind(hub);
        if (kind == HubLayout.KIND_REFERENCE_ARRAY || kind == HubLayout.KIND_PRIMITIVE_ARRAY) {
            return arrayBytes(hub, Memory.loadInt(object.plus(ObjectLayout.ARRAY_LENGTH)));
        }
        return instanceBytes(hub);
    }

    @Inline
    @Uninterruptible(Reason.HEAP)
    public static long instanceBytes(Address hub) {
        return aligned(Memory.loadInt(hub.plus(HubLayout.SIZE)));
    }

    @Inline
    @Uninterruptible(Reason.HEAP)
    public static long arrayBytes(Address hub, int length) {
        long elements = (long) length << Memory.loadInt(hub.plus(HubLayout.SIZE));
        return aligned(ObjectLayout.ARRAY_ELEMENTS + elements);
    }

    @Inline
    @Uninterruptible(Reason.HEAP)
    public static long aligned(long bytes) {
        return bytes + (ObjectLayout.ALIGNMENT - 1) & -ObjectLayout.ALIGNMENT;
    }

    /// Copies a whole object; `to` is room for it. Most objects are a few words long, too short for a call.
    @Inline
    @Uninterruptible(Reason.HEAP)
    public static void copy(Address from, Address to, long bytes) {
        if (bytes > SHORT_BYTES) {
            Memory.copy(from, to, bytes);
        } else {
            for (long offset = 0; offset < bytes; offset += 8) {
                // SAFE: inside the object and inside the room.
                Memory.storeLong(to.plus(offset), Memory.loadLong(from.plus(offset)));
            }
        }
    }
}
