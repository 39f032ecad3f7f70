package ibrik.runtime.library.invoke;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.lang.foreign.AddressLayout;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Access to memory through a layout. The JDK wraps a handle in method handles for each index, address or fixed
/// coordinate; here one handle knows the whole path, and [SegmentAccess] walks it.
///
/// The coordinates are a segment and a base offset; an index if the handle is of array elements; the indexes of
/// [#outerOrNull]'s path; one index for each stride. Those in [#given] are not the caller's.
@Substitute("java.lang.invoke.SegmentVarHandle")
public final class SegmentVarHandle_ {
    /// Numbers of the types that layouts carry; the compiler's `SegmentCarrier` has the same order.
    @Add
    private static final String CARRIERS = "ZBSCIJFD";

    @Add
    static final int ADDRESS = 8;

    @Alias
    final boolean be;

    @Alias
    final MemoryLayout enclosing;

    @Alias
    final long offset;

    /// What is read and written: an index in [#CARRIERS], or [#ADDRESS].
    @Add
    int carrier;

    /// Whether accesses that are more than plain are possible.
    @Add
    boolean isAligned;

    /// The variable's layout.
    @Add
    ValueLayout variable;

    @Add
    long[] strides;

    /// Above each index.
    @Add
    long[] bounds;

    /// Gives the address at which this handle's path begins; null if that is in the caller's segment.
    @Add
    SegmentVarHandle_ outerOrNull;

    /// The layout of which the segment holds an array; null if it holds one.
    @Add
    MemoryLayout elementOrNull;

    /// A `MemorySegment` or `Long` for each coordinate, null where the caller gives one; null if the caller gives all.
    @Add
    Object[] given;

    /// The constructor of the JDK.
    SegmentVarHandle_(VarForm_ form, boolean be, MemoryLayout enclosing, long offset, boolean exact) {
        this.be = be;
        this.enclosing = enclosing;
        this.offset = offset;
    }

    /// @param outerOrNull the way to the address at which `enclosing` lies
    @Add
    public static VarHandle of(
            MemoryLayout enclosing,
            ValueLayout variable,
            long offset,
            long[] strides,
            long[] bounds,
            VarHandle outerOrNull) {
        boolean bigEndian = variable.order() == ByteOrder.BIG_ENDIAN;
        var handle = new SegmentVarHandle_(null, bigEndian, enclosing, offset, false);
        handle.variable = variable;
        handle.carrier = variable instanceof AddressLayout
                ? ADDRESS
                : CARRIERS.indexOf(variable.carrier().descriptorString());
        handle.isAligned = variable.byteAlignment() >= variable.byteSize();
        handle.strides = strides;
        handle.bounds = bounds;
        handle.outerOrNull = (SegmentVarHandle_) (Object) outerOrNull;
        return asHandle(handle);
    }

    @Add
    private static VarHandle asHandle(SegmentVarHandle_ handle) {
        return (VarHandle) (Object) handle;
    }

    @Add
    private SegmentVarHandle_ copy(boolean exact) {
        var copy = new SegmentVarHandle_(null, be, enclosing, offset, exact);
        copy.variable = variable;
        copy.carrier = carrier;
        copy.isAligned = isAligned;
        copy.strides = strides;
        copy.bounds = bounds;
        copy.outerOrNull = outerOrNull;
        copy.elementOrNull = elementOrNull;
        copy.given = given;
        return copy;
    }

    /// The same variable in an array of `element`s: one more index behind the base offset.
    @Add
    public static VarHandle ofElements(VarHandle handle, MemoryLayout element) {
        var copy = ((SegmentVarHandle_) (Object) handle).copy(false);
        copy.elementOrNull = element;
        return asHandle(copy);
    }

    /// All coordinates behind the segment.
    @Add
    int indexCount() {
        int before = outerOrNull == null ? 1 : outerOrNull.indexCount();
        return before + (elementOrNull == null ? 0 : 1) + strides.length;
    }

    /// This handle with the coordinates from `position` on fixed.
    @Add
    VarHandle withCoordinates(int position, Object... values) {
        Object[] all = given == null ? new Object[1 + indexCount()] : given.clone();
        int at = 0;
        int left = position;
        for (Object value : values) {
            while (at < all.length && (all[at] != null || left > 0)) {
                left -= all[at] == null ? 1 : 0;
                at++;
            }
            if (at == all.length) {
                throw new IllegalArgumentException("Too many values");
            }
            all[at] = at == 0 ? (MemorySegment) value : (Object) ((Number) value).longValue();
        }
        var copy = copy(false);
        copy.given = all;
        return asHandle(copy);
    }

    @Replace
    MethodType accessModeTypeUncached(AccessType_ accessType) {
        Class<?>[] coordinates = new Class<?>[1 + indexCount()];
        int count = 0;
        for (int at = 0; at < coordinates.length; at++) {
            if (given == null || given[at] == null) {
                coordinates[count++] = at == 0 ? MemorySegment.class : long.class;
            }
        }
        return accessType.accessModeType(null, variable.carrier(), Arrays.copyOf(coordinates, count));
    }

    @Add
    public boolean isAccessModeSupported(VarHandle.AccessMode mode) {
        return switch (mode) {
            case GET, SET -> true;
            case GET_VOLATILE, SET_VOLATILE, GET_OPAQUE, SET_OPAQUE, GET_ACQUIRE, SET_RELEASE -> isAligned;
            case GET_AND_ADD, GET_AND_ADD_ACQUIRE, GET_AND_ADD_RELEASE -> isAligned && isIntegral();
            case GET_AND_SET,
                    GET_AND_SET_ACQUIRE,
                    GET_AND_SET_RELEASE,
                    COMPARE_AND_SET,
                    COMPARE_AND_EXCHANGE,
                    COMPARE_AND_EXCHANGE_ACQUIRE,
                    COMPARE_AND_EXCHANGE_RELEASE,
                    WEAK_COMPARE_AND_SET,
                    WEAK_COMPARE_AND_SET_PLAIN,
                    WEAK_COMPARE_AND_SET_ACQUIRE,
                    WEAK_COMPARE_AND_SET_RELEASE -> isAligned && variable.byteSize() >= Integer.BYTES;
            default -> isAligned && isIntegral();
        };
    }

    @Add
    private boolean isIntegral() {
        return carrier == ADDRESS || CARRIERS.charAt(carrier) == 'I' || CARRIERS.charAt(carrier) == 'J';
    }

    @Replace
    public SegmentVarHandle_ withInvokeExactBehavior() {
        return copy(true);
    }

    @Replace
    public SegmentVarHandle_ withInvokeBehavior() {
        return copy(false);
    }
}
