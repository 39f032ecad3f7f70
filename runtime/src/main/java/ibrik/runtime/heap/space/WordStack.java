package ibrik.runtime.heap.space;

import ibrik.runtime.heap.layout.Reason;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.Inline;
import ibrik.vocabulary.mark.NeverInline;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// A stack of words outside the heap: objects that are to be followed, or that were remembered.
///
/// It doubles when it is full. If there is no memory for that, and before it has started, entries are dropped and
/// [#takeOverflowed] says so.
@UsesMagic(Reason.MAGIC)
public final class WordStack {
    private static final long INITIAL_BYTES = 32 << 10;

    private final long maximumBytes;
    private Address bottom = Address.none();
    private Address top = Address.none();
    private Address limit = Address.none();
    private boolean overflowed;

    /// @param maximumBytes the stack never grows beyond, a power of two
    public WordStack(long maximumBytes) {
        this.maximumBytes = maximumBytes;
    }

    /// Called once. False if there is no memory.
    public boolean start(Platform platform) {
        long bytes = Math.min(INITIAL_BYTES, maximumBytes);
        bottom = platform.allocateRaw(bytes);
        top = bottom;
        limit = bottom.plus(bytes);
        return !bottom.isNone();
    }

    @Inline
    @Uninterruptible(Reason.HEAP)
    public boolean isEmpty() {
        return top.isSame(bottom);
    }

    @Inline
    @Uninterruptible(Reason.HEAP)
    public boolean hasMoreThan(int entries) {
        return top.distanceFrom(bottom) > 8L * entries;
    }

    /// Grows, if it must, for so many entries; if false, the next push may drop its entry. At most as many as fit in
    /// the first stack.
    @Inline
    @Uninterruptible(Reason.HEAP)
    public boolean hasRoom(int entries) {
        return limit.distanceFrom(top) >= 8L * entries || grow();
    }

    @Inline
    @Uninterruptible(Reason.HEAP)
    public void push(long entry) {
        if (!hasRoom(1)) {
            overflowed = true;
            return;
        }
        // SAFE: `top` is below `limit` (line above).
        Memory.storeLong(top, entry);
        top = top.plus(8);
    }

    /// Pushes both, the second on top, or drops both.
    @Uninterruptible(Reason.HEAP)
    public void pushPair(long below, long above) {
        if (!hasRoom(2)) {
            overflowed = true;
            return;
        }
        Memory.storeLong(top, below);
        Memory.storeLong(top.plus(8), above);
        top = top.plus(16);
    }

    /// The stack is not empty.
    @Inline
    @Uninterruptible(Reason.HEAP)
    public long pop() {
        top = top.minus(8);
        return Memory.loadLong(top);
    }

    /// How many words it holds.
    @Uninterruptible(Reason.HEAP)
    public long words() {
        return top.distanceFrom(bottom) >> 3;
    }

    /// The word with so many below it.
    @Uninterruptible(Reason.HEAP)
    public long word(long index) {
        // SAFE: the caller asks below `words`.
        return Memory.loadLong(bottom.plus(8 * index));
    }

    /// Takes the lowest words away, of which it has so many.
    @Uninterruptible(Reason.HEAP)
    public void removeLowest(long count) {
        long left = 8 * (words() - count);
        // SAFE: what is copied is what the stack holds above them.
        Memory.copy(bottom.plus(8 * count), bottom, left);
        top = bottom.plus(left);
    }

    @Uninterruptible(Reason.HEAP)
    public void clear() {
        top = bottom;
    }

    /// True if an entry was dropped since the last call.
    @Uninterruptible(Reason.HEAP)
    public boolean takeOverflowed() {
        boolean before = overflowed;
        overflowed = false;
        return before;
    }

    @NeverInline("cold, keeps push small")
    @Uninterruptible(Reason.HEAP)
    private boolean grow() {
        long bytes = limit.distanceFrom(bottom);
        if (bytes == 0 || bytes >= maximumBytes) {
            return false;
        }
        Address bigger = Platform.current().allocateRaw(2 * bytes);
        if (bigger.isNone()) {
            return false;
        }
        long filled = top.distanceFrom(bottom);
        // SAFE: both stacks are at least this long.
        Memory.copy(bottom, bigger, filled);
        Platform.current().freeRaw(bottom);
        bottom = bigger;
        top = bigger.plus(filled);
        limit = bigger.plus(2 * bytes);
        return true;
    }
}
