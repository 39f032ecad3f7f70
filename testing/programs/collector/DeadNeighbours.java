package collector;

import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/**
 * Referents that nobody names any more, with an object directly behind them that is alive: its address is where the
 * referent ends.
 */
public class DeadNeighbours {
    static boolean isWeakCleared() {
        Object referent = new Object();
        WeakReference<Object> reference = new WeakReference<>(referent);
        referent = null;
        System.gc();
        return reference.get() == null;
    }

    static boolean isArrayCleared() {
        int[] referent = new int[5];
        WeakReference<int[]> reference = new WeakReference<>(referent);
        referent = null;
        System.gc();
        return reference.get() == null;
    }

    static boolean isLoopCleared() {
        List<WeakReference<Object>> references = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Object referent = new byte[i];
            references.add(new WeakReference<>(referent));
        }
        System.gc();
        for (WeakReference<Object> reference : references) {
            if (reference.get() != null) {
                return false;
            }
        }
        return true;
    }

    static boolean isSoftCleared() {
        byte[] referent = new byte[1 << 20];
        SoftReference<byte[]> reference = new SoftReference<>(referent);
        referent = null;
        List<byte[]> filling = new ArrayList<>();
        try {
            while (true) {
                filling.add(new byte[1 << 16]);
            }
        } catch (OutOfMemoryError expected) {
            filling = null;
        }
        return reference.get() == null;
    }

    public static void main(String[] args) {
        System.out.println(isWeakCleared() + " " + isArrayCleared() + " " + isLoopCleared() + " " + isSoftCleared());
    }
}
