package ibrik.runtime.library.ref;

import ibrik.runtime.heap.Heap;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.lang.ref.Reference;
import jdk.internal.ref.Cleaner;

/// The natives of `Reference`, and its handler, see [ReferenceHandOver].
@Substitute("java.lang.ref.Reference")
public abstract class Reference_ {
    @Alias
    private Object referent;

    @Alias
    private Reference<?> discovered;

    @Alias
    private native void enqueueFromPending();

    @Replace
    private boolean refersTo0(Object object) {
        return referent == object;
    }

    @Replace
    private void clear0() {
        referent = null;
    }

    @Replace
    private static Reference<?> getAndClearReferencePendingList() {
        return (Reference<?>) Heap.takePendingReferences();
    }

    @Replace
    private static boolean hasReferencePendingList() {
        return Heap.hasPendingReferences();
    }

    @Replace
    private static boolean waitForReferenceProcessing() {
        return ReferenceHandOver.run();
    }

    /// The handler starts when somebody waits for a queue.
    @Replace
    @Harmless("the handler starts when somebody waits for a queue")
    static void startReferenceHandlerThread(ThreadGroup group) {}

    /// For [PhantomReference_], whose referent is private here.
    @Add
    static boolean refersTo(Reference<?> reference, Object object) {
        return ((Reference_) (Object) reference).referent == object;
    }

    @Add
    static void forget(Reference<?> reference) {
        ((Reference_) (Object) reference).referent = null;
    }

    /// What is linked behind a reference of a list through `discovered`; the link is cut.
    @Add
    static Reference<?> unlink(Reference<?> reference) {
        Reference_ first = (Reference_) (Object) reference;
        Reference<?> next = first.discovered;
        first.discovered = null;
        return next;
    }

    @Add
    static void link(Reference<?> reference, Reference<?> next) {
        ((Reference_) (Object) reference).discovered = next;
    }

    /// Brings a cleared reference to its queue, or cleans up.
    @Add
    static void handOver(Reference<?> reference) {
        if (reference instanceof Cleaner) {
            ((Cleaner) reference).clean();
        } else {
            ((Reference_) (Object) reference).enqueueFromPending();
        }
    }
}
