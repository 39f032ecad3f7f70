package ibrik.runtime.heap.collection;

import ibrik.runtime.heap.layout.HeapEnvironment;
import ibrik.runtime.heap.layout.ObjectModel;
import ibrik.runtime.heap.layout.Reason;
import ibrik.runtime.heap.space.Bitmaps;
import ibrik.runtime.heap.space.ObjectFinder;
import ibrik.vocabulary.layout.ExecutorLayout;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Finds the roots: stacks word by word, static fields and the image heap exactly. What stacks name stays where it is.
@UsesMagic(Reason.MAGIC)
final class RootScanner extends RootVisitor {
    private final HeapEnvironment environment;
    private final ObjectModel objects;
    private final ObjectFinder finder;
    private final Marker marker;
    private final Bitmaps bitmaps;
    private final PinnedBlocks pinned;
    private final RememberedSet remembered;
    /// Null if nobody knows what lives in frames.
    private FrameWalk frames;
    private boolean isExact;
    private boolean isYoung;
    private boolean isFrozen;
    private long stackBytes;

    RootScanner(
            HeapEnvironment environment,
            ObjectModel objects,
            ObjectFinder finder,
            Marker marker,
            Bitmaps bitmaps,
            PinnedBlocks pinned,
            RememberedSet remembered) {
        this.environment = environment;
        this.objects = objects;
        this.finder = finder;
        this.marker = marker;
        this.bitmaps = bitmaps;
        this.pinned = pinned;
        this.remembered = remembered;
    }

    /// Bytes of stacks that were visited since [#visitRunning].
    @Uninterruptible(Reason.HEAP)
    long stackBytes() {
        return stackBytes;
    }

    void walkBy(FrameWalk walk) {
        frames = walk;
    }

    /// The roots of the running executor: its stack from `stackTop` to its base, and its thread.
    ///
    /// @param exactly whether words that no frame reads again are left out, on this stack and the others
    /// @param young whether the collection is a young one
    @Uninterruptible(Reason.HEAP)
    void visitRunning(Address stackTop, boolean exactly, boolean young) {
        isYoung = young;
        stackBytes = 0;
        isExact = exactly && frames != null;
        pinned.clear();
        Address executor = environment.executor();
        suspended(stackTop, Memory.loadAddress(executor.plus(ExecutorLayout.STACK_BASE)));
        reference(Memory.loadAddress(executor.plus(ExecutorLayout.CURRENT_THREAD)));
    }

    @Override
    @Uninterruptible(Reason.HEAP)
    public void stack(Address low, Address high) {
        stackBytes += high.distanceFrom(low);
        words(low, high);
    }

    @Override
    @Uninterruptible(Reason.HEAP)
    public void words(Address low, Address high) {
        for (Address slot = low.alignedUp(8); slot.isBelow(high); slot = slot.plus(8)) {
            // SAFE: the range is a stack, which is mapped from its top to its base.
            word(Memory.loadAddress(slot));
        }
    }

    @Override
    @Uninterruptible(Reason.HEAP)
    public void suspended(Address saved, Address base) {
        if (isExact) {
            stackBytes += base.distanceFrom(saved);
            frames.visit(saved, base, this);
        } else {
            stack(saved, base);
        }
    }

    @Override
    @Uninterruptible(Reason.HEAP)
    public void frozen(Address saved, Address base) {
        isFrozen = true;
        suspended(saved, base);
        isFrozen = false;
    }

    @Override
    @Uninterruptible(Reason.HEAP)
    public boolean isYoung() {
        return isYoung;
    }

    @Override
    @Uninterruptible(Reason.HEAP)
    public void reference(Address object) {
        marker.visitInPlace(object);
    }

    /// A word that points into an object or one byte past its end keeps it: optimised code holds nothing else.
    ///
    /// What begins an object might also be the end of the one before. Where it matters what is dead, it does not
    /// count as that: only loops step pointers past arrays, and those that may meet a collection keep their arrays
    /// by name (`ibrik.compiler.llvm.Polls`).
    @Uninterruptible(Reason.HEAP)
    private void word(Address address) {
        if (!finder.mayPointIntoHeap(address)) {
            return;
        }
        Address inside = finder.objectAround(address);
        if (!inside.isNone()) {
            pin(inside);
        }
        if (address.isAligned(8) && !(isExact && inside.raw() == address.raw())) {
            Address before = finder.objectAround(address.minus(1));
            if (!before.isNone()) {
                pin(before);
            }
        }
    }

    @Uninterruptible(Reason.HEAP)
    private void pin(Address object) {
        if (!isFrozen) {
            remembered.addNamed(object);
        }
        if (!bitmaps.isMarked(object)) {
            pinned.add(object);
            marker.visitInPlace(object);
        }
    }

    @Uninterruptible(Reason.HEAP)
    void visitStatics() {
        marker.visitSlots(environment.staticReferences(), environment.staticReferencesEnd());
    }

    @Uninterruptible(Reason.HEAP)
    void visitImageHeap() {
        Address end = environment.imageHeapEnd();
        Address object = environment.imageHeap();
        while (object.isBelow(end)) {
            marker.followInImage(object);
            object = object.plus(objects.bytesOf(object));
        }
    }
}
