package collector;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/// New objects that only old objects name, stored in every way that Java has: a collector of young objects that is not
/// told of such a store loses them.
public class OldToYoung {
    static final int KINDS = 16;
    static final int COUNT = 64;

    static class Holder {
        Object plain;
        volatile Object ordered;
        volatile Object updated;
        Object handled;
        Holder next;
    }

    static final VarHandle HANDLED;
    static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(Object[].class);
    static final AtomicReferenceFieldUpdater<Holder, Object> UPDATED =
            AtomicReferenceFieldUpdater.newUpdater(Holder.class, Object.class, "updated");

    static {
        try {
            HANDLED = MethodHandles.lookup().findVarHandle(Holder.class, "handled", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    final Holder[] holders = new Holder[COUNT];
    final Object[] elements = new Object[COUNT];
    final Object[] copied = new Object[COUNT];
    final Object[] handled = new Object[COUNT];
    final Object[] large = new Object[100_000];
    final Object[][] nested = new Object[COUNT][1];
    final AtomicReference<Object>[] references;
    final AtomicReferenceArray<Object> array = new AtomicReferenceArray<>(COUNT);
    final List<Object> list = new ArrayList<>();
    final Map<Integer, Object> map = new HashMap<>();
    final Map<Integer, Object> concurrent = new ConcurrentHashMap<>();
    final Object[] cloned = new Object[COUNT];

    @SuppressWarnings("unchecked")
    OldToYoung() {
        references = new AtomicReference[COUNT];
        for (int i = 0; i < COUNT; i++) {
            holders[i] = new Holder();
            references[i] = new AtomicReference<>();
            list.add(null);
            map.put(i, "none");
            concurrent.put(i, "none");
        }
    }

    static int[] value(int round, int kind, int index) {
        return new int[] {round, kind, index, round * 31 + kind * 7 + index};
    }

    void store(int round) {
        Object[] fresh = new Object[COUNT];
        for (int i = 0; i < COUNT; i++) {
            Holder holder = holders[i];
            holder.plain = value(round, 0, i);
            holder.ordered = value(round, 1, i);
            UPDATED.set(holder, value(round, 2, i));
            HANDLED.setRelease(holder, value(round, 3, i));
            Holder next = new Holder();
            next.plain = value(round, 4, i);
            holder.next = next;
            elements[i] = value(round, 5, i);
            ELEMENT.setVolatile(handled, i, value(round, 6, i));
            large[i * 1500] = value(round, 7, i);
            nested[i] = new Object[] {value(round, 8, i)};
            references[i].compareAndSet(references[i].get(), value(round, 9, i));
            array.getAndSet(i, value(round, 10, i));
            list.set(i, value(round, 11, i));
            map.put(i, value(round, 12, i));
            concurrent.put(i, value(round, 13, i));
            fresh[i] = value(round, 14, i);
        }
        System.arraycopy(fresh, 0, copied, 0, COUNT);
        Object[] more = fresh.clone();
        Arrays.fill(more, 0, COUNT / 2, value(round, 15, 0));
        for (int i = 0; i < COUNT; i++) {
            cloned[i] = more[i];
        }
    }

    Object[] stored(int i) {
        Holder holder = holders[i];
        return new Object[] {
            holder.plain, holder.ordered, holder.updated, holder.handled, holder.next.plain,
            elements[i], handled[i], large[i * 1500], nested[i][0], references[i].get(),
            array.get(i), list.get(i), map.get(i), concurrent.get(i), copied[i], cloned[i]
        };
    }

    void check(int round) {
        for (int i = 0; i < COUNT; i++) {
            Object[] all = stored(i);
            for (int kind = 0; kind < KINDS; kind++) {
                int expectedKind = kind == 15 ? i < COUNT / 2 ? 15 : 14 : kind;
                int expectedIndex = kind == 15 && i < COUNT / 2 ? 0 : i;
                if (!Arrays.equals((int[]) all[kind], value(round, expectedKind, expectedIndex))) {
                    throw new AssertionError("round " + round + ", kind " + kind + ", index " + i);
                }
            }
        }
    }

    static int churn(int objects) {
        int sum = 0;
        Object[] kept = new Object[32];
        for (int i = 0; i < objects; i++) {
            kept[i & 31] = new int[i & 63];
            sum += ((int[]) kept[i * 7 & 31] == null) ? 1 : ((int[]) kept[i * 7 & 31]).length;
        }
        return sum;
    }

    public static void main(String[] args) {
        OldToYoung all = new OldToYoung();
        System.gc();
        long sum = 0;
        for (int round = 1; round <= 20; round++) {
            all.store(round);
            sum += churn(20_000 * round);
            all.check(round);
            if (round % 7 == 0) {
                System.gc();
                all.check(round);
            }
        }
        System.out.println("all kept, " + sum);
    }
}
