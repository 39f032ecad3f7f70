package ibrik.compiler.interpret.object;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// Undo log of one run: every change to what existed before it, newest first.
public final class Transaction {
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private int firstSerial;

    /// Starts to log changes to objects that are older than the given serial number.
    public void begin(int nextSerial) {
        undo.clear();
        firstSerial = nextSerial;
    }

    public void commit() {
        undo.clear();
    }

    public void rollBack() {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
    }

    public void onRollBack(Runnable action) {
        undo.push(action);
    }

    boolean isOld(HeapObject object) {
        return object.serial() < firstSerial;
    }

    public void beforeWrite(HeapObject object, long offset, int width) {
        if (isOld(object)) {
            long bits = object.bitsAt(offset, width);
            undo.push(() -> object.setBits(offset, width, bits));
        }
    }

    public void beforeReferenceWrite(HeapObject object, long offset) {
        if (isOld(object)) {
            HeapObject before = object.reference(offset);
            undo.push(() -> object.setReference(offset, before));
        }
    }

    /// Before a write of many elements.
    public void beforeBulkWrite(ArrayObject array) {
        if (isOld(array)) {
            byte[] bytes = array.bytes().clone();
            HeapObject[] references = Arrays.copyOf(array.references(), array.references().length);
            undo.push(() -> {
                System.arraycopy(bytes, 0, array.bytes(), 0, bytes.length);
                System.arraycopy(references, 0, array.references(), 0, references.length);
            });
        }
    }
}
