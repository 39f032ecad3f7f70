package ibrik.runtime.heap;

import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.layout.ObjectLayout;
import ibrik.vocabulary.mark.NeverInline;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Old objects into which references were stored since the last collection: a young collection follows them, because
/// they may name new objects.
///
/// An object is in the buffer once: it enters when its bit [ObjectLayout#OLD] is cleared, and the collector sets the
/// bit again. Without memory for the buffer, objects are dropped and [#takeOverflowed] says so; the next collection
/// must
/// then be a full one. So it is before the heap has started.
@UsesMagic(Reason.MAGIC)
final class RememberedSet {
    private static final long INITIAL_BYTES = 32 << 10;
    /// Chosen: 4 million objects; to follow more of them is a full collection's work.
    private static final long MAXIMUM_BYTES = 32 << 20;

    private Address bottom = Address.none();
    private Address top = Address.none();
    private Address limit = Address.none();
    private boolean started;
    private boolean overflowed;

    /// Called once; from now on there may be a buffer.
    void start() {
        started = true;
    }

    /// Puts an object in, unless it is new or in it already.
    @Uninterruptible(Reason.BARRIER)
    void remember(Address object) {
        Address word = object.plus(ObjectLayout.LOCK_WORD);
        // SAFE: the lock word is part of every object's header; others may change their bits, hence the exchange.
        int before = Memory.loadInt(word);
        while ((before & ObjectLayout.OLD) != 0) {
            if (Memory.compareAndSetInt(word, before, before & ~ObjectLayout.OLD)) {
                push(object);
                return;
            }
            before = Memory.loadInt(word);
        }
    }

    /// Remembers that elements of a reference array are about to change.
    @Uninterruptible(Reason.BARRIER)
    void rememberElements(Address array, int first, int count) {
        if (count > 0 && first >= 0) {
            remember(array);
        }
    }

    @Uninterruptible(Reason.BARRIER)
    private void push(Address object) {
        if (top.isSame(limit) && !grow()) {
            overflowed = true;
            return;
        }
        // SAFE: `top` is below `limit` (line above).
        Memory.storeAddress(top, object);
        top = top.plus(8);
    }

    /// Takes an object out; none if it is empty.
    @Uninterruptible(Reason.HEAP)
    Address take() {
        if (top.isSame(bottom)) {
            return Address.none();
        }
        top = top.minus(8);
        return Memory.loadAddress(top);
    }

    /// Forgets all objects. Their bits are the caller's business.
    @Uninterruptible(Reason.HEAP)
    void clear() {
        top = bottom;
    }

    /// True if an object was dropped since the last call.
    @Uninterruptible(Reason.HEAP)
    boolean takeOverflowed() {
        boolean before = overflowed;
        overflowed = false;
        return before;
    }

    @NeverInline("cold, keeps push small")
    @Uninterruptible(Reason.BARRIER)
    private boolean grow() {
        long filled = top.distanceFrom(bottom);
        long bytes = Math.max(INITIAL_BYTES, 2 * filled);
        if (!started || bytes > MAXIMUM_BYTES) {
            return false;
        }
        Address bigger = Platform.current().allocateRaw(bytes);
        if (bigger.isNone()) {
            return false;
        }
        if (filled > 0) {
            // SAFE: the new buffer is longer than the old one.
            Memory.copy(bottom, bigger, filled);
            Platform.current().freeRaw(bottom);
        }
        bottom = bigger;
        top = bigger.plus(filled);
        limit = bigger.plus(bytes);
        return true;
    }
}
