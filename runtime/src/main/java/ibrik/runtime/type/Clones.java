package ibrik.runtime.type;

import ibrik.runtime.heap.Heap;
import ibrik.vocabulary.layout.HubLayout;
import ibrik.vocabulary.layout.ObjectLayout;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Memory;

/// `Object.clone`.
@UsesMagic("copies the bytes of objects")
public final class Clones {
    private Clones() {}

    /// A shallow copy; the exception's message is the class name, as HotSpot has it.
    public static Object shallow(Object original) throws CloneNotSupportedException {
        int hub = Hubs.of(original);
        if (Hubs.isArray(hub)) {
            return array(original, hub);
        }
        if ((Hubs.flags(hub) & HubLayout.FLAG_CLONEABLE) == 0) {
            throw new CloneNotSupportedException(original.getClass().getName());
        }
        return filled(Allocation.instance(hub, Hubs.size(hub)), original);
    }

    /// A shallow copy of an object that is no array, cloneable or not; null if there is no memory for it.
    public static Object ofSameClassOrNull(Object original) {
        int hub = Hubs.of(original);
        Object copy = Allocation.instanceOrNull(hub, Hubs.size(hub));
        return copy == null ? null : filled(copy, original);
    }

    private static Object filled(Object copy, Object original) {
        long bytes = Hubs.size(Hubs.of(original));
        // SAFE: both are `bytes` long (same hub); the header stays the copy's own, no allocation in between.
        Memory.copy(
                Memory.addressOf(original).plus(ObjectLayout.HEADER_BYTES),
                Memory.addressOf(copy).plus(ObjectLayout.HEADER_BYTES),
                bytes - ObjectLayout.HEADER_BYTES);
        return copy;
    }

    private static Object array(Object original, int hub) {
        int length = Arrays.length(original);
        Object copy = Allocation.array(hub, length);
        if (Hubs.kind(hub) == HubLayout.KIND_REFERENCE_ARRAY) {
            // NOTE: a huge array is old from the start.
            Heap.rememberCopy(Arrays.element(original, 0, Hubs.size(hub)), copy, 0, length);
        }
        // SAFE: both have the same hub and length.
        Memory.copy(
                Memory.addressOf(original).plus(ObjectLayout.ARRAY_ELEMENTS),
                Memory.addressOf(copy).plus(ObjectLayout.ARRAY_ELEMENTS),
                (long) length << Hubs.size(hub));
        return copy;
    }
}
