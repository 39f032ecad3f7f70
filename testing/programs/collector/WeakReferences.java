package collector;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** Weak and phantom references are cleared and enqueued after a collection; strong and soft ones stay. */
public class WeakReferences {
    private static final List<Object> KEPT = new ArrayList<>();

    private static List<Reference<Object>> make(ReferenceQueue<Object> queue) {
        List<Reference<Object>> references = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Object referent = new byte[100 + i];
            if (i % 4 == 0) {
                KEPT.add(referent);
            }
            references.add(i % 2 == 0 ? new WeakReference<>(referent, queue) : new PhantomReference<>(referent, queue));
        }
        return references;
    }

    private static void scrub(int depth) {
        long[] filler = new long[8];
        filler[depth & 7] = depth;
        if (depth > 0) {
            scrub(depth - 1);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        ReferenceQueue<Object> queue = new ReferenceQueue<>();
        SoftReference<String> soft = new SoftReference<>(new String("soft"));
        List<Reference<Object>> references = make(queue);
        scrub(50);
        int enqueued = 0;
        for (int attempt = 0; attempt < 50 && enqueued < 70; attempt++) {
            System.gc();
            Reference<?> reference = queue.remove(100);
            while (reference != null) {
                enqueued++;
                reference = queue.poll();
            }
        }
        int alive = 0;
        for (Reference<Object> reference : references) {
            if (!reference.refersTo(null)) {
                alive++;
            }
        }
        // A word left on a stack may keep one or two: both are rounded away.
        System.out.println("enqueued " + (enqueued >= 70 && enqueued <= 75 ? "as expected" : "" + enqueued));
        System.out.println("alive " + (alive >= 25 && alive <= 30 ? "as expected" : "" + alive));
        System.out.println("kept " + KEPT.size() + " " + soft.get());
        WeakReference<Object> cleared = new WeakReference<>(KEPT, null);
        cleared.clear();
        System.out.println(cleared.get() + " " + cleared.enqueue() + " " + new WeakReference<Object>(KEPT, queue).enqueue());
    }
}
