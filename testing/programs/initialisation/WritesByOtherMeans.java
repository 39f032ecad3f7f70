package initialisation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/** Writes that are no assignments: handles, updaters, reflection, atomic objects. Initialisers that run late see them. */
public class WritesByOtherMeans {
    static class Held {
        volatile int updated = 1;
        int handled = 1;
        int reflected = 1;
        final int fixed = Integer.parseInt("1");
        int[] array = {1};
    }

    static class Table {
        static final Held HELD = new Held();
        static int handled = 1;
        static int reflected = 1;
        static final AtomicInteger COUNTER = new AtomicInteger(1);
        static final int[] ELEMENTS = {1};
        static final StringBuilder TEXT = new StringBuilder("1");
    }

    static class Updated { static final int V = Table.HELD.updated; }

    static class Handled { static final int V = Table.HELD.handled * 10 + Table.handled; }

    static class Reflected { static final int V = Table.HELD.reflected * 10 + Table.reflected; }

    static class Fixed { static final int V = Table.HELD.fixed; }

    static class Counted { static final int V = Table.COUNTER.get(); }

    static class Elements { static final int V = Table.ELEMENTS[0]; }

    static class Text { static final String V = Table.TEXT.toString(); }

    static class Held2 { static final int V = Table.HELD.array[0]; }

    public static void main(String[] args) throws Exception {
        AtomicIntegerFieldUpdater.newUpdater(Held.class, "updated").set(Table.HELD, 2);
        var lookup = MethodHandles.lookup();
        VarHandle ofField = lookup.findVarHandle(Held.class, "handled", int.class);
        ofField.set(Table.HELD, 2);
        VarHandle ofStatic = lookup.findStaticVarHandle(Table.class, "handled", int.class);
        ofStatic.compareAndSet(1, 3);
        Field field = Held.class.getDeclaredField("reflected");
        field.setInt(Table.HELD, 2);
        Field ofClass = Table.class.getDeclaredField("reflected");
        ofClass.setInt(null, 3);
        Field fixed = Held.class.getDeclaredField("fixed");
        fixed.setAccessible(true);
        fixed.setInt(Table.HELD, 4);
        Table.COUNTER.addAndGet(4);
        VarHandle ofArray = MethodHandles.arrayElementVarHandle(int[].class);
        ofArray.setVolatile(Table.ELEMENTS, 0, 6);
        Table.TEXT.append("7");
        Table.HELD.array = new int[] {8};
        System.out.println(Updated.V + " " + Handled.V + " " + Reflected.V + " " + Fixed.V);
        System.out.println(Counted.V + " " + Elements.V + " " + Text.V + " " + Held2.V + " " + Table.HELD.fixed);
    }
}
