package ibrik.runtime.heap.layout;

import ibrik.vocabulary.layout.ExecutorLayout;
import ibrik.vocabulary.layout.HubLayout;
import ibrik.vocabulary.mark.Assembly;
import ibrik.vocabulary.mark.External;
import ibrik.vocabulary.mark.Inline;
import ibrik.vocabulary.mark.Symbol;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Executor;
import ibrik.vocabulary.raw.Memory;

/// The real surroundings of the heap: linker symbols and the executor block at `%gs`.
@UsesMagic("names linker symbols of the image and reads hubs")
public final class ImageEnvironment extends HeapEnvironment {
    @Symbol("__hubs")
    private static native Address hubsSymbol();

    @Symbol("__hubs_end")
    private static native Address hubsEndSymbol();

    @Symbol("__static_references_start")
    private static native Address staticReferencesSymbol();

    @Symbol("__static_references_end")
    private static native Address staticReferencesEndSymbol();

    @Symbol("__image_heap_start")
    private static native Address imageHeapSymbol();

    @Symbol("__image_heap_end")
    private static native Address imageHeapEndSymbol();

    @Assembly(value = "prefetcht0 ($0)", constraints = "r")
    private static native void prefetchLine(long address);

    @Assembly(value = "prefetchw ($0)", constraints = "r")
    private static native void prefetchLineForWrite(long address);

    @External("ibrik_collect")
    private static native void collect(int cause);

    @Override
    @Inline
    @Uninterruptible(Reason.HEAP)
    public Address hubs() {
        return hubsSymbol();
    }

    @Override
    @Uninterruptible(Reason.HEAP)
    public Address hubsEnd() {
        return hubsEndSymbol();
    }

    @Override
    @Uninterruptible(Reason.HEAP)
    public Address staticReferences() {
        return staticReferencesSymbol();
    }

    @Override
    @Uninterruptible(Reason.HEAP)
    public Address staticReferencesEnd() {
        return staticReferencesEndSymbol();
    }

    @Override
    @Uninterruptible(Reason.HEAP)
    public Address imageHeap() {
        return imageHeapSymbol();
    }

    @Override
    @Uninterruptible(Reason.HEAP)
    public Address imageHeapEnd() {
        return imageHeapEndSymbol();
    }

    @Override
    @Inline
    @Uninterruptible(Reason.HEAP)
    public Address executor() {
        return new Address(Executor.loadLong(ExecutorLayout.SELF));
    }

    @Override
    @Inline
    @Uninterruptible(Reason.HEAP)
    public int executorNumber() {
        // SAFE: a field of the block.
        return Memory.loadInt(executor().plus(ExecutorLayout.NUMBER));
    }

    @Override
    @Inline
    @Uninterruptible(Reason.HEAP)
    public void prefetch(Address address) {
        prefetchLine(address.raw());
    }

    @Override
    @Inline
    @Uninterruptible(Reason.HEAP)
    public void prefetchForWrite(Address address) {
        prefetchLineForWrite(address.raw());
    }

    @Override
    public void enterCollector(int cause) {
        collect(cause);
    }

    @Override
    public String className(Address hub) {
        // SAFE: hubs name their mirrors, which are in the image heap and never move (HubLayout).
        return ((Class<?>) Memory.objectAt(Memory.loadAddress(hub.plus(HubLayout.CLASS_MIRROR)))).getName();
    }
}
