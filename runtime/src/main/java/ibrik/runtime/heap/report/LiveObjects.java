package ibrik.runtime.heap.report;

import ibrik.runtime.heap.layout.Geometry;
import ibrik.runtime.heap.layout.HeapEnvironment;
import ibrik.runtime.heap.layout.ObjectModel;
import ibrik.runtime.heap.layout.Reason;
import ibrik.runtime.heap.space.Bitmaps;
import ibrik.runtime.heap.space.ChunkTable;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Counts all objects that a full collection left, at the end of that collection: the start bitmap is exact then.
@UsesMagic(Reason.MAGIC)
final class LiveObjects {
    private final HeapEnvironment environment;
    private final ObjectModel objects;
    private final ChunkTable chunks;
    private final Bitmaps bitmaps;
    private final ClassCounts counts;

    LiveObjects(
            HeapEnvironment environment, ObjectModel objects, ChunkTable chunks, Bitmaps bitmaps, ClassCounts counts) {
        this.environment = environment;
        this.objects = objects;
        this.chunks = chunks;
        this.bitmaps = bitmaps;
        this.counts = counts;
    }

    /// Counts the objects that the image builder made; they live for ever.
    @Uninterruptible(Reason.HEAP)
    void countImage() {
        Address end = environment.imageHeapEnd();
        Address object = environment.imageHeap();
        while (object.isBelow(end)) {
            counts.add(object);
            object = object.plus(objects.bytesOf(object));
        }
    }

    @Uninterruptible(Reason.HEAP)
    void countHeap() {
        for (int index = 0; index < chunks.used(); index++) {
            int state = chunks.state(index);
            if (state == ChunkTable.REGULAR) {
                countChunk(chunks.chunk(index));
            } else if (state == ChunkTable.HUGE) {
                counts.add(chunks.chunk(index).plus(Geometry.HUGE_OFFSET));
            }
        }
    }

    @Uninterruptible(Reason.HEAP)
    private void countChunk(Address chunk) {
        Address bitmap = chunk.plus(bitmaps.starts());
        for (long offset = 0; offset < Geometry.BITMAP_BYTES; offset += Long.BYTES) {
            // SAFE: inside the bitmap of a regular chunk.
            long bits = Memory.loadLong(bitmap.plus(offset));
            while (bits != 0) {
                long granule = (offset << 3) + Long.numberOfTrailingZeros(bits);
                counts.add(chunk.plus(granule << 3));
                bits &= bits - 1;
            }
        }
    }
}
