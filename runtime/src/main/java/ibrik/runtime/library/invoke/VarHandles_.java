package ibrik.runtime.library.invoke;

import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Delete;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.Objects;

/// Handles made of handles.
@Substitute("java.lang.invoke.VarHandles")
final class VarHandles_ {
    @Add
    private static final String ADAPTED =
            "VarHandles adapted by method handles are not in an image: adapt the values around the access";

    private VarHandles_() {}

    @Replace
    public static VarHandle insertCoordinates(VarHandle target, int position, Object... values) {
        Objects.requireNonNull(target);
        Objects.requireNonNull(values);
        if ((Object) target instanceof SegmentVarHandle_ handle) {
            int count = target.coordinateTypes().size();
            if (position < 0 || position >= count) {
                throw new IllegalArgumentException(
                        "Invalid position " + position + " for coordinate types: " + target.coordinateTypes());
            }
            if (position + values.length > count) {
                throw new IllegalArgumentException("Too many values");
            }
            return values.length == 0 ? target : handle.withCoordinates(position, values);
        }
        throw new UnsupportedOperationException("coordinates can be fixed in handles of memory layouts only");
    }

    @Delete(ADAPTED)
    public static native VarHandle filterValue(VarHandle target, MethodHandle to, MethodHandle from);

    @Delete(ADAPTED)
    public static native VarHandle filterCoordinates(VarHandle target, int position, MethodHandle... filters);

    @Delete(ADAPTED)
    public static native VarHandle permuteCoordinates(VarHandle target, List<Class<?>> coordinates, int... order);

    @Delete(ADAPTED)
    public static native VarHandle collectCoordinates(VarHandle target, int position, MethodHandle filter);

    @Delete(ADAPTED)
    public static native VarHandle dropCoordinates(VarHandle target, int position, Class<?>... types);
}
