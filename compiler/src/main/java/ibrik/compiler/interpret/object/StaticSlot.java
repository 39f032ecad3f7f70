package ibrik.compiler.interpret.object;

import ibrik.compiler.classes.Field;

/// The value of a static field in the snapshot.
public final class StaticSlot {
    private final Field field;
    public long bits;
    public HeapObject reference;

    public StaticSlot(Field field) {
        this.field = field;
    }

    public Field field() {
        return field;
    }

    public Runnable restore() {
        long bitsBefore = bits;
        HeapObject referenceBefore = reference;
        return () -> {
            bits = bitsBefore;
            reference = referenceBefore;
        };
    }
}
