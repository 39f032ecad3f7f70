package memory;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.WeakHashMap;

/** Weak references are cleared after a collection if nothing else refers to the object. */
public class WeakReferences {
    static WeakReference<Object> dropped(ReferenceQueue<Object> queue) {
        return new WeakReference<>(new byte[1000], queue);
    }

    static void overwriteStack(int n) {
        long a = n, b = n + 1, c = n + 2;
        if (n > 0) overwriteStack(n - 1);
        if (a + b + c == -1) System.out.println("never");
    }

    public static void main(String[] args) throws Exception {
        ReferenceQueue<Object> queue = new ReferenceQueue<>();
        Object strong = new Object();
        WeakReference<Object> held = new WeakReference<>(strong);
        int cleared = 0;
        WeakReference<?>[] many = new WeakReference<?>[20];
        for (int i = 0; i < many.length; i++) many[i] = dropped(queue);
        overwriteStack(50);
        for (int i = 0; i < 10; i++) {
            System.gc();
            Thread.sleep(2);
        }
        for (WeakReference<?> reference : many) if (reference.get() == null) cleared++;
        System.out.println(cleared >= 18);
        System.out.println(held.get() == strong);
        int queued = 0;
        for (int i = 0; i < 100 && queued < cleared; i++) {
            if (queue.remove(20) != null) queued++;
        }
        System.out.println(queued == cleared);
        SoftReference<String> soft = new SoftReference<>(new String("soft"));
        System.out.println(soft.get());
        held.clear();
        System.out.println(held.get() == null && held.refersTo(null));
        WeakHashMap<Object, String> map = new WeakHashMap<>();
        map.put(strong, "kept");
        map.put(new Object(), "lost");
        System.out.println(map.get(strong));
        System.out.println(map.containsValue("kept"));
    }
}
