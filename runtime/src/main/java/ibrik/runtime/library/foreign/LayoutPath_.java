package ibrik.runtime.library.foreign;

import ibrik.runtime.library.invoke.SegmentVarHandle_;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.lang.foreign.AddressLayout;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/// Paths through layouts, without the JDK's method handles: one [SegmentVarHandle_] does the whole path.
@Substitute("jdk.internal.foreign.LayoutPath")
public final class LayoutPath_ {
    @Alias
    private static long[] EMPTY_STRIDES;

    @Alias
    private static long[] EMPTY_BOUNDS;

    @Alias
    private static MethodHandle[] EMPTY_DEREF_HANDLES;

    @Alias
    private static MemoryLayout.PathElement[] EMPTY_PATH_ELEMENTS;

    @Alias
    private final MemoryLayout layout;

    @Alias
    private final long offset;

    @Alias
    private final long[] strides;

    @Alias
    private final long[] bounds;

    /// The address through which the path goes last; null if it stays inside the first layout.
    @Add
    private VarHandle dereferencedOrNull;

    /// The constructor of the JDK.
    private LayoutPath_(
            MemoryLayout layout,
            long offset,
            long[] strides,
            long[] bounds,
            MethodHandle[] adapters,
            LayoutPath_ enclosing) {
        this.layout = layout;
        this.offset = offset;
        this.strides = strides;
        this.bounds = bounds;
    }

    @Replace("<clinit>")
    private static void initialise() {
        EMPTY_STRIDES = new long[0];
        EMPTY_BOUNDS = new long[0];
        EMPTY_DEREF_HANDLES = new MethodHandle[0];
        EMPTY_PATH_ELEMENTS = new MemoryLayout.PathElement[0];
    }

    @Alias
    private native MemoryLayout rootLayout();

    @Alias
    private native String breadcrumbs();

    @Replace
    private static LayoutPath_ nestedPath(
            MemoryLayout layout,
            long offset,
            long[] strides,
            long[] bounds,
            MethodHandle[] adapters,
            LayoutPath_ enclosing) {
        var path = new LayoutPath_(layout, offset, strides, bounds, adapters, enclosing);
        path.dereferencedOrNull = enclosing.dereferencedOrNull;
        return path;
    }

    @Replace
    public LayoutPath_ derefElement() {
        var target =
                layout instanceof AddressLayout address ? address.targetLayout().orElse(null) : null;
        if (target == null) {
            throw new IllegalArgumentException(
                    "Bad layout path: " + String.format("Cannot dereference layout: %s", breadcrumbs()));
        }
        var path = new LayoutPath_(target, 0, EMPTY_STRIDES, EMPTY_BOUNDS, EMPTY_DEREF_HANDLES, null);
        path.dereferencedOrNull = dereferenceHandle(false);
        return path;
    }

    @Replace
    public VarHandle dereferenceHandle(boolean adapt) {
        if (layout instanceof ValueLayout variable) {
            return SegmentVarHandle_.of(rootLayout(), variable, offset, strides, bounds, dereferencedOrNull);
        }
        throw new IllegalArgumentException(String.format("Path does not select a value layout: %s", breadcrumbs()));
    }
}
