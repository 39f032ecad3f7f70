package ibrik.runtime.heap.report;

import ibrik.runtime.heap.layout.HeapEnvironment;
import ibrik.runtime.heap.layout.ObjectModel;
import ibrik.runtime.heap.layout.Reason;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Instances and bytes of each class, in raw memory that is taken when the first count is asked for.
///
/// A record for each 64 bytes of the hubs' section: a hub has at least so many (HubLayout), so that no two share one.
///
///     +0   i64  instances
///     +8   i64  bytes
///     +16  i64  address of the hub
@UsesMagic(Reason.MAGIC)
final class ClassCounts {
    private static final int LOG_HUB_BYTES = 6;
    private static final int RECORD_BYTES = 24;
    private static final int BYTES = 8;
    private static final int HUB = 16;

    private final HeapEnvironment environment;
    private final ObjectModel objects;
    private Address table = Address.none();
    private int records;

    ClassCounts(HeapEnvironment environment, ObjectModel objects) {
        this.environment = environment;
        this.objects = objects;
    }

    /// Takes the memory for the records, once; false if there is none.
    boolean start(Platform platform) {
        if (table.isNone()) {
            records = (int) (environment.hubsEnd().distanceFrom(environment.hubs()) >> LOG_HUB_BYTES) + 1;
            table = platform.allocateRaw((long) records * RECORD_BYTES);
        }
        return isReady();
    }

    @Uninterruptible(Reason.HEAP)
    boolean isReady() {
        return !table.isNone();
    }

    @Uninterruptible(Reason.HEAP)
    void clear() {
        // SAFE: start took so many bytes.
        Memory.fill(table, (long) records * RECORD_BYTES, (byte) 0);
    }

    @Uninterruptible(Reason.HEAP)
    void add(Address object) {
        Address hub = objects.hubOf(object);
        Address record = record((int) (hub.distanceFrom(environment.hubs()) >> LOG_HUB_BYTES));
        // SAFE: the object's hub lies in the section that start measured.
        Memory.storeLong(record, Memory.loadLong(record) + 1);
        Memory.storeLong(record.plus(BYTES), Memory.loadLong(record.plus(BYTES)) + objects.bytesOf(object));
        Memory.storeAddress(record.plus(HUB), hub);
    }

    @Uninterruptible(Reason.HEAP)
    private Address record(int index) {
        return table.plus((long) index * RECORD_BYTES);
    }

    int records() {
        return records;
    }

    long instances(int record) {
        return Memory.loadLong(record(record));
    }

    long bytes(int record) {
        return Memory.loadLong(record(record).plus(BYTES));
    }

    /// The record with the most bytes among those that have instances, -1 if none has.
    int largest() {
        int largest = -1;
        long most = -1;
        for (int record = 0; record < records; record++) {
            if (instances(record) != 0 && bytes(record) > most) {
                most = bytes(record);
                largest = record;
            }
        }
        return largest;
    }

    /// Takes a record out of the order.
    void remove(int record) {
        Memory.storeLong(record(record), 0);
    }

    /// The hub of a record that has instances.
    Address hub(int record) {
        return Memory.loadAddress(record(record).plus(HUB));
    }
}
