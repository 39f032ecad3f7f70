package ibrik.runtime.type;

import ibrik.runtime.heap.Heap;
import ibrik.vocabulary.layout.HubLayout;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Memory;

/// `System.arraycopy`.
@UsesMagic("moves array elements as bytes after the checks")
public final class ArrayCopy {
    private ArrayCopy() {}

    /// Copies elements; failures are those of [ArrayCopyFailure], in HotSpot's order and words.
    public static void copy(Object source, int from, Object target, int to, int length) {
        if (source == null || target == null) {
            throw new NullPointerException();
        }
        int sourceHub = Hubs.of(source);
        int targetHub = Hubs.of(target);
        if (sourceHub != targetHub || !Hubs.isArray(sourceHub)) {
            copyBetweenTypes(source, from, target, to, length);
            return;
        }
        checkRange(source, from, target, to, length);
        move(source, from, target, to, length, Hubs.size(sourceHub));
    }

    private static void copyBetweenTypes(Object source, int from, Object target, int to, int length) {
        int sourceHub = Hubs.of(source);
        int targetHub = Hubs.of(target);
        if (Hubs.kind(sourceHub) != HubLayout.KIND_REFERENCE_ARRAY
                || Hubs.kind(targetHub) != HubLayout.KIND_REFERENCE_ARRAY) {
            throw ArrayCopyFailure.types(source, target);
        }
        checkRange(source, from, target, to, length);
        if (TypeTests.isSubtype(Hubs.element(sourceHub), Hubs.element(targetHub))) {
            move(source, from, target, to, length, Hubs.size(sourceHub));
        } else {
            copyChecked((Object[]) source, from, (Object[]) target, to, length);
        }
    }

    private static void checkRange(Object source, int from, Object target, int to, int length) {
        if ((from | to | length) < 0 || length > Arrays.length(source) - from || length > Arrays.length(target) - to) {
            throw ArrayCopyFailure.range(source, from, target, to, length);
        }
    }

    private static void move(Object source, int from, Object target, int to, int length, int logBytes) {
        if (Hubs.kind(Hubs.of(target)) == HubLayout.KIND_REFERENCE_ARRAY) {
            Heap.rememberCopy(Arrays.element(source, from, logBytes), target, to, length);
        }
        // SAFE: both ranges were checked, both arrays have elements of 1 << logBytes bytes.
        Memory.copy(
                Arrays.element(source, from, logBytes),
                Arrays.element(target, to, logBytes),
                (long) length << logBytes);
    }

    /// Arrays of different types are different objects, so the direction does not matter.
    private static void copyChecked(Object[] source, int from, Object[] target, int to, int length) {
        int elementHub = Hubs.element(Hubs.of(target));
        for (int index = 0; index < length; index++) {
            Object value = source[from + index];
            if (value != null && !TypeTests.isInstance(value, elementHub)) {
                throw ArrayCopyFailure.element(source, target);
            }
            target[to + index] = value;
        }
    }
}
