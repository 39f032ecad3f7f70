package ibrik.runtime.heap.collection;

import ibrik.runtime.heap.layout.Reason;
import ibrik.runtime.heap.space.WorkerLock;
import ibrik.vocabulary.layout.HubLayout;
import ibrik.vocabulary.layout.ReferenceLayout;
import ibrik.vocabulary.mark.LockRank;
import ibrik.vocabulary.mark.Rank;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Soft, weak and phantom references: found during marking, cleared after it, and handed over as a list.
///
/// A found reference is linked through its `discovered` field. The last one of a list points to itself during the
/// collection, so that null means "not in a list". Without finalisation nothing comes to life again, so all kinds are
/// treated in one pass after marking.
///
/// The list that waits for the reference handler is a root: its members have lost their referent, and `discovered` of
/// such a reference is followed like any field.
@UsesMagic(Reason.MAGIC)
public final class ReferenceProcessor {
    @Rank(LockRank.COLLECTION_WORKERS)
    private final WorkerLock lock;

    private Address found = Address.none();
    private Address pending = Address.none();
    private long softClock;
    private long softLifetime;
    private int clearedCount;

    ReferenceProcessor(WorkerLock lock) {
        this.lock = lock;
    }

    /// Starts a collection. A soft reference that was not asked for within `lifetime` milliseconds before `clock`
    /// counts as weak; a negative lifetime makes all of them weak.
    @Uninterruptible(Reason.HEAP)
    void prepare(long clock, long lifetime) {
        found = Address.none();
        softClock = clock;
        softLifetime = lifetime;
        clearedCount = 0;
    }

    /// Milliseconds since start-up as of the last collection: what `SoftReference.get` stores.
    public long softClock() {
        return softClock;
    }

    /// How many references the last collection cleared.
    @Uninterruptible(Reason.HEAP)
    int clearedCount() {
        return clearedCount;
    }

    /// Called by the marker for a reference object whose ordinary fields were followed.
    @Uninterruptible(Reason.HEAP)
    void discover(Marker marker, Address reference, int kind) {
        Address slot = reference.plus(ReferenceLayout.REFERENT);
        Address link = reference.plus(ReferenceLayout.DISCOVERED);
        Address referent = Memory.loadAddress(slot);
        if (referent.isNone()) {
            marker.visitSlot(link);
        } else if (marker.isAlive(referent) || isStrong(reference, kind)) {
            marker.visitSlot(slot);
        } else if (Memory.loadAddress(link).isNone()) {
            lock.acquire();
            Memory.storeAddress(link, found.isNone() ? reference : found);
            found = reference;
            lock.release();
        }
    }

    @Uninterruptible(Reason.HEAP)
    private boolean isStrong(Address reference, int kind) {
        if (kind == HubLayout.KIND_SOFT_REFERENCE) {
            return softClock - Memory.loadLong(reference.plus(ReferenceLayout.SOFT_TIMESTAMP)) <= softLifetime;
        }
        return kind == HubLayout.KIND_FINAL_REFERENCE;
    }

    /// Marks the list that waits for the reference handler.
    @Uninterruptible(Reason.HEAP)
    void markPending(Marker marker) {
        pending = marker.visit(pending);
    }

    /// After marking: clears the references whose referent was not found and appends them to the pending list.
    @Uninterruptible(Reason.HEAP)
    void clearDead(Marker marker) {
        Address reference = found;
        found = Address.none();
        while (!reference.isNone()) {
            Address link = reference.plus(ReferenceLayout.DISCOVERED);
            Address next = Memory.loadAddress(link);
            Address slot = reference.plus(ReferenceLayout.REFERENT);
            if (marker.isAlive(Memory.loadAddress(slot))) {
                marker.update(slot);
                Memory.storeAddress(link, Address.none());
            } else {
                Memory.storeAddress(slot, Address.none());
                Memory.storeAddress(link, pending);
                pending = reference;
                clearedCount++;
            }
            reference = next.isSame(reference) ? Address.none() : next;
        }
    }

    public boolean hasPending() {
        return !pending.isNone();
    }

    /// The first reference of the pending list, linked through `discovered`; the list is empty afterwards.
    @Uninterruptible("between load and return the list is held by nothing but this word")
    public Address takePending() {
        Address first = pending;
        pending = Address.none();
        return first;
    }
}
