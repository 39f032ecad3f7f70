package ibrik.runtime.library.invoke;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.VarHandle;
import java.lang.invoke.WrongMethodTypeException;
import java.util.Objects;
import jdk.internal.foreign.Utils;
import jdk.internal.foreign.layout.AbstractLayout;

/// What the compiler's code for a `VarHandle` that is not a constant calls.
final class SegmentAccess {
    private SegmentAccess() {}

    /// Finds where an access goes.
    ///
    /// @param segment the first coordinate, null if the call has none
    /// @param indexes the `count` others; on return its first two elements are base and offset in the segment
    /// @return the segment that holds the variable
    static Object place(VarHandle handle, Object segment, long[] indexes, int count) {
        var path = (SegmentVarHandle_) (Object) handle;
        Object start = segment;
        long[] all = indexes;
        int length = count;
        if (path.given != null) {
            start = path.given[0] != null ? path.given[0] : segment;
            all = merged(handle, indexes, count);
            length = all.length;
        }
        if (length != path.indexCount() || segment != null && path.given != null && path.given[0] != null) {
            throw mismatch(handle);
        }
        long base = all[0];
        int used = 1;
        if (path.elementOrNull != null) {
            base = ((AbstractLayout<?>) path.elementOrNull).scale(base, all[1]);
            used = 2;
        }
        return walk(path, start, base, all, used, indexes);
    }

    /// The caller's indexes between those that the handle has.
    private static long[] merged(VarHandle handle, long[] indexes, int count) {
        Object[] given = ((SegmentVarHandle_) (Object) handle).given;
        long[] all = new long[given.length - 1];
        int next = 0;
        for (int at = 0; at < all.length; at++) {
            if (given[at + 1] != null) {
                all[at] = (Long) given[at + 1];
            } else if (next < count) {
                all[at] = indexes[next++];
            } else {
                throw mismatch(handle);
            }
        }
        if (next != count) {
            throw mismatch(handle);
        }
        return all;
    }

    /// @param used how many of `all` are taken
    private static Object walk(SegmentVarHandle_ path, Object start, long base, long[] all, int used, long[] result) {
        Object segment = start;
        long from = base;
        int next = used;
        if (path.outerOrNull != null) {
            long[] place = new long[2];
            segment = target(path.outerOrNull, walk(path.outerOrNull, start, base, all, used, place), place);
            from = 0;
            next = used + path.outerOrNull.indexCount() - 1;
        }
        long offset = path.offset;
        for (int level = 0; level < path.strides.length; level++) {
            offset += path.strides[level] * Objects.checkIndex(all[next + level], path.bounds[level]);
        }
        result[0] = from;
        result[1] = offset;
        return segment;
    }

    /// All memory from the address that lies at `place`.
    private static Object target(SegmentVarHandle_ address, Object segment, long[] place) {
        VarHandle handle = (VarHandle) (Object) address;
        long value = SegmentLongs_.get(handle, segment, place[0], place[1]);
        return Utils.longToAddress(fromAddress(value, handle).address(), Long.MAX_VALUE, 1);
    }

    /// The segment that an address variable of the handle means.
    static MemorySegment fromAddress(long address, VarHandle handle) {
        var layout = (AddressLayout) ((SegmentVarHandle_) (Object) handle).variable;
        return Utils.longToAddress(address, Utils.pointeeByteSize(layout), Utils.pointeeByteAlign(layout));
    }

    static long toAddress(MemorySegment segment) {
        if (!segment.isNative()) {
            throw new IllegalArgumentException("Heap segment not allowed: " + segment);
        }
        return segment.address();
    }

    /// A call whose types the handle cannot be adapted to.
    static RuntimeException mismatch(VarHandle handle) {
        return new WrongMethodTypeException("the call does not fit " + handle);
    }

    /// A static field by a handle that was not known when the image was built.
    static RuntimeException ofStatic(VarHandle handle) {
        return new UnsupportedOperationException(
                "a VarHandle of a static field must be a constant where it is used: keep it in a static final field");
    }

    /// An access mode that the handle's variable does not have.
    static RuntimeException unsupported(VarHandle handle) {
        return new UnsupportedOperationException();
    }
}
