package ibrik.runtime.heap.report;

import ibrik.runtime.heap.layout.HeapEnvironment;
import ibrik.runtime.heap.layout.ObjectModel;
import ibrik.runtime.heap.layout.Reason;
import ibrik.runtime.heap.setting.HeapSettings;
import ibrik.runtime.heap.space.Bitmaps;
import ibrik.runtime.heap.space.ChunkTable;
import ibrik.runtime.platform.Platform;
import ibrik.runtime.platform.RawText;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.raw.Address;

/// Instances and bytes of each class, as `jmap -histo:live` prints them, without allocation on the heap.
///
/// The count is made inside a full collection, the table is printed after it. Objects that the image builder made count
/// too: on HotSpot they would be in the heap.
///
///      num     #instances         #bytes  class name
///     -------------------------------------------------------
///        1:          1000          24000  Main$Node
public final class HeapHistogram {
    /// Columns as `jmap` has them.
    private static final int RANK_WIDTH = 4;
    private static final int INSTANCES_WIDTH = 14;
    private static final int BYTES_WIDTH = 15;

    private final HeapEnvironment environment;
    private final HeapSettings settings;
    private final ClassCounts counts;
    private final LiveObjects live;
    private final RawText line = new RawText();
    private boolean wanted;
    private boolean counted;

    public HeapHistogram(
            HeapEnvironment environment,
            ObjectModel objects,
            ChunkTable chunks,
            Bitmaps bitmaps,
            HeapSettings settings) {
        this.environment = environment;
        this.settings = settings;
        this.counts = new ClassCounts(environment, objects);
        this.live = new LiveObjects(environment, objects, chunks, bitmaps, counts);
    }

    /// Takes the memory that counting needs, so that it is there when all else is used up; false if there is none.
    public boolean prepare() {
        return counts.start(Platform.current());
    }

    /// Asks the next full collection to count. Without memory for the counts it will not.
    public void request() {
        wanted = prepare();
    }

    /// Part of a full collection, at its end.
    @Uninterruptible(Reason.HEAP)
    public void afterFullCollection() {
        if (wanted || settings.histogramsFull && counts.isReady()) {
            wanted = false;
            counted = true;
            counts.clear();
            live.countImage();
            live.countHeap();
        }
    }

    /// Prints what was counted and not printed yet; called while nothing of the heap is touched.
    public void print() {
        int descriptor = settings.logDescriptor;
        if (!counted || !line.open()) {
            return;
        }
        counted = false;
        line.text(" num     #instances         #bytes  class name").endLine(descriptor);
        line.text("-------------------------------------------------------").endLine(descriptor);
        long instances = 0;
        long bytes = 0;
        int rank = 1;
        for (int record = counts.largest(); record >= 0; record = counts.largest()) {
            instances += counts.instances(record);
            bytes += counts.bytes(record);
            printClass(rank, record, descriptor);
            counts.remove(record);
            rank++;
        }
        line.text("Total").column(instances, INSTANCES_WIDTH);
        line.column(bytes, BYTES_WIDTH).endLine(descriptor);
    }

    private void printClass(int rank, int record, int descriptor) {
        Address hub = counts.hub(record);
        line.column(rank, RANK_WIDTH).text(":").column(counts.instances(record), INSTANCES_WIDTH);
        line.column(counts.bytes(record), BYTES_WIDTH);
        line.text("  ").text(environment.className(hub));
        line.endLine(descriptor);
    }
}
