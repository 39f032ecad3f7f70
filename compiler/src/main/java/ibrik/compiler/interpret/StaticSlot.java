package ibrik.compiler.interpret;

import ibrik.compiler.classes.Field;

/// The value of a static field in the snapshot.
final class StaticSlot {
    private final Field field;
    long bits;
    HeapObject reference;

    StaticSlot(Field field) {
        this.field = field;
    }

    Field field() {
        return field;
    }

    Runnable restore() {
        long bitsBefore = bits;
        HeapObject referenceBefore = reference;
        return () -> {
            bits = bitsBefore;
            reference = referenceBefore;
        };
    }
}
