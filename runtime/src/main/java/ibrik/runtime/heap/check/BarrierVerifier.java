package ibrik.runtime.heap.check;

import ibrik.runtime.heap.layout.Geometry;
import ibrik.runtime.heap.layout.HeapEnvironment;
import ibrik.runtime.heap.layout.ObjectModel;
import ibrik.runtime.heap.layout.Reason;
import ibrik.runtime.heap.space.Bitmaps;
import ibrik.runtime.heap.space.Cards;
import ibrik.runtime.heap.space.ChunkTable;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.layout.HubLayout;
import ibrik.vocabulary.layout.ObjectLayout;
import ibrik.vocabulary.layout.ReferenceLayout;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Checks before a collection what it relies on: objects that lived through the last one have a real hub still, and one
/// that is [ObjectLayout#OLD] refers to old ones alone, except through dirty cards. A store without its barrier is a
/// panic with the address of the slot.
@UsesMagic(Reason.MAGIC)
public final class BarrierVerifier {
    private final HeapEnvironment environment;
    private final ObjectModel objects;
    private final ChunkTable chunks;
    private final Bitmaps bitmaps;
    private final Cards cards;
    private final Verifier verifier;

    public BarrierVerifier(
            HeapEnvironment environment,
            ObjectModel objects,
            ChunkTable chunks,
            Bitmaps bitmaps,
            Cards cards,
            Verifier verifier) {
        this.environment = environment;
        this.objects = objects;
        this.chunks = chunks;
        this.bitmaps = bitmaps;
        this.cards = cards;
        this.verifier = verifier;
    }

    @Uninterruptible(Reason.HEAP)
    public void verify() {
        Address end = environment.imageHeapEnd();
        for (Address object = environment.imageHeap(); object.isBelow(end); ) {
            verifyObject(object);
            object = object.plus(objects.bytesOf(object));
        }
        for (int index = 0; index < chunks.used(); index++) {
            int state = chunks.state(index);
            if (state == ChunkTable.REGULAR) {
                verifyRegular(chunks.chunk(index));
            } else if (state == ChunkTable.HUGE) {
                verifyHuge(chunks.chunk(index).plus(Geometry.HUGE_OFFSET));
            }
        }
    }

    @Uninterruptible(Reason.HEAP)
    private void verifyRegular(Address chunk) {
        Address end = chunk.plus(Geometry.CHUNK_BYTES);
        Address object = bitmaps.nextStart(chunk, end);
        while (object.isBelow(end)) {
            verifyObject(object);
            object = bitmaps.nextStart(object.plus(ObjectLayout.ALIGNMENT), end);
        }
    }

    @Uninterruptible(Reason.HEAP)
    private void verifyHuge(Address object) {
        if (bitmaps.isStart(object)) {
            verifyObject(object);
        }
    }

    @Uninterruptible(Reason.HEAP)
    private void verifyObject(Address object) {
        Address hub = verifier.verifiedHub(object, objects.hubOf(object));
        if ((Memory.loadByte(object.plus(ObjectLayout.LOCK_WORD)) & ObjectLayout.OLD) == 0) {
            return;
        }
        int kind = ObjectModel.kind(hub);
        if (kind == HubLayout.KIND_REFERENCE_ARRAY) {
            verifyElements(object);
        } else if (kind != HubLayout.KIND_PRIMITIVE_ARRAY) {
            verifyFields(object, Memory.loadAddress(hub.plus(HubLayout.REFERENCE_MAP)));
        }
        if (kind >= HubLayout.KIND_SOFT_REFERENCE) {
            verifySlot(object.plus(ReferenceLayout.REFERENT));
            verifySlot(object.plus(ReferenceLayout.DISCOVERED));
        }
    }

    @Uninterruptible(Reason.HEAP)
    private void verifyElements(Address array) {
        int length = Memory.loadInt(array.plus(ObjectLayout.ARRAY_LENGTH));
        boolean hasCards = cards.has(array, length);
        for (int index = 0; index < length; index++) {
            Address slot = array.plus(ObjectLayout.ARRAY_ELEMENTS + 8L * index);
            if (!hasCards || !cards.isDirty(array, length, slot)) {
                verifySlot(slot);
            }
        }
    }

    @Uninterruptible(Reason.HEAP)
    private void verifyFields(Address object, Address map) {
        if (!map.isNone()) {
            int count = Memory.loadInt(map);
            for (int entry = 1; entry <= count; entry++) {
                verifySlot(object.plus(Memory.loadInt(map.plus(4L * entry))));
            }
        }
    }

    @Uninterruptible(Reason.HEAP)
    private void verifySlot(Address slot) {
        Address target = Memory.loadAddress(slot);
        boolean isInHeap =
                target.isWithin(chunks.heapStart(), chunks.heapStart().plus(chunks.extent()));
        if (isInHeap && !bitmaps.isStart(target)) {
            Platform.current().panic("heap: a store into an old object was not remembered; slot", slot.raw());
        }
    }
}
