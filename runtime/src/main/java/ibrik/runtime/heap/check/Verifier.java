package ibrik.runtime.heap.check;

import ibrik.runtime.heap.layout.Geometry;
import ibrik.runtime.heap.layout.HeapEnvironment;
import ibrik.runtime.heap.layout.ObjectModel;
import ibrik.runtime.heap.layout.Reason;
import ibrik.runtime.heap.space.Bitmaps;
import ibrik.runtime.heap.space.ChunkTable;
import ibrik.runtime.heap.space.Lines;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.layout.HubLayout;
import ibrik.vocabulary.layout.ObjectLayout;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Checks after a collection that every live object is sound: a real hub, the bit [ObjectLayout#OLD], lines that are
/// in use, and references that name live objects or the image heap. The first finding is a panic with the object's
/// address.
@UsesMagic(Reason.MAGIC)
public final class Verifier {
    private final HeapEnvironment environment;
    private final ObjectModel objects;
    private final ChunkTable chunks;
    private final Bitmaps bitmaps;

    public Verifier(HeapEnvironment environment, ObjectModel objects, ChunkTable chunks, Bitmaps bitmaps) {
        this.environment = environment;
        this.objects = objects;
        this.chunks = chunks;
        this.bitmaps = bitmaps;
    }

    @Uninterruptible(Reason.HEAP)
    public void verify() {
        Address end = environment.staticReferencesEnd();
        for (Address slot = environment.staticReferences(); slot.isBelow(end); slot = slot.plus(8)) {
            verifyReference(slot);
        }
        for (int index = 0; index < chunks.used(); index++) {
            int state = chunks.state(index);
            if (state == ChunkTable.REGULAR) {
                verifyRegular(chunks.chunk(index));
            } else if (state == ChunkTable.HUGE) {
                verifyObject(chunks.chunk(index).plus(Geometry.HUGE_OFFSET));
            }
        }
    }

    @Uninterruptible(Reason.HEAP)
    private void verifyRegular(Address chunk) {
        Address end = chunk.plus(Geometry.CHUNK_BYTES);
        Address freeFrom = chunk.plus(Geometry.METADATA_BYTES);
        Address object = bitmaps.nextStart(chunk, end);
        while (object.isBelow(end)) {
            if (object.isBelow(freeFrom)) {
                Platform.current().panic("heap: objects overlap", object.raw());
            }
            verifyObject(object);
            freeFrom = object.plus(objects.bytesOf(object));
            verifyLines(object, freeFrom);
            object = bitmaps.nextStart(object.plus(ObjectLayout.ALIGNMENT), end);
        }
    }

    @Uninterruptible(Reason.HEAP)
    private void verifyLines(Address object, Address end) {
        for (Address line = object; line.isBelow(end); line = line.plus(Geometry.LINE_BYTES)) {
            if (Lines.state(line) != Lines.LIVE) {
                Platform.current().panic("heap: live object in a free line", object.raw());
            }
        }
        if (Lines.state(end.minus(1)) != Lines.LIVE) {
            Platform.current().panic("heap: live object ends in a free line", object.raw());
        }
    }

    @Uninterruptible(Reason.HEAP)
    private void verifyObject(Address object) {
        if ((Memory.loadLong(object) & ObjectLayout.FORWARDED) != 0) {
            Platform.current().panic("heap: forwarded object", object.raw());
        }
        if ((Memory.loadByte(object.plus(ObjectLayout.LOCK_WORD)) & ObjectLayout.OLD) == 0) {
            Platform.current().panic("heap: object that lived is not old", object.raw());
        }
        Address hub = objects.hubOf(object);
        int kind = ObjectModel.kind(verifiedHub(object, hub));
        if (kind == HubLayout.KIND_REFERENCE_ARRAY) {
            int length = Memory.loadInt(object.plus(ObjectLayout.ARRAY_LENGTH));
            for (int index = 0; index < length; index++) {
                verifyReference(object.plus(ObjectLayout.ARRAY_ELEMENTS + 8L * index));
            }
        } else if (kind != HubLayout.KIND_PRIMITIVE_ARRAY) {
            verifyFields(object, Memory.loadAddress(hub.plus(HubLayout.REFERENCE_MAP)));
        }
    }

    /// The hub, if it is one of an object.
    @Uninterruptible(Reason.HEAP)
    Address verifiedHub(Address object, Address hub) {
        boolean inside = hub.isWithin(environment.hubs().plus(1), environment.hubsEnd());
        if (!inside || Memory.loadInt(hub.plus(HubLayout.OWN_OFFSET)) != Memory.loadInt(object)) {
            Platform.current().panic("heap: object without a hub", object.raw());
        }
        if (ObjectModel.kind(hub) == HubLayout.KIND_NO_INSTANCES) {
            Platform.current().panic("heap: instance of an abstract class", object.raw());
        }
        return hub;
    }

    @Uninterruptible(Reason.HEAP)
    private void verifyFields(Address object, Address map) {
        if (!map.isNone()) {
            int count = Memory.loadInt(map);
            for (int entry = 1; entry <= count; entry++) {
                verifyReference(object.plus(Memory.loadInt(map.plus(4L * entry))));
            }
        }
    }

    @Uninterruptible(Reason.HEAP)
    private void verifyReference(Address slot) {
        Address target = Memory.loadAddress(slot);
        if (target.isNone() || target.isWithin(environment.imageHeap(), environment.imageHeapEnd())) {
            return;
        }
        boolean inRange = target.isWithin(chunks.heapStart(), chunks.heapStart().plus(chunks.extent()));
        if (!inRange || !target.isAligned(ObjectLayout.ALIGNMENT) || !isLive(target)) {
            Platform.current().panic("heap: reference to no object in the slot", slot.raw());
        }
    }

    @Uninterruptible(Reason.HEAP)
    private boolean isLive(Address object) {
        int state = chunks.state(chunks.indexOf(object));
        return (state == ChunkTable.REGULAR || state == ChunkTable.HUGE) && bitmaps.isStart(object);
    }
}
