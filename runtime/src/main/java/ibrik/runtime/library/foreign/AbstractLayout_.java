package ibrik.runtime.library.foreign;

import ibrik.runtime.library.invoke.SegmentVarHandle_;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Delete;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import java.lang.foreign.MemoryLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/// What layouts offer as method handles.
@Substitute("jdk.internal.foreign.layout.AbstractLayout")
public abstract class AbstractLayout_ {
    @Add
    private static final String HANDLES =
            "method handles of layouts are not in an image: use byteOffset, scale and MemorySegment.asSlice";

    @Alias
    public native VarHandle varHandle(MemoryLayout.PathElement... elements);

    @Replace
    public VarHandle arrayElementVarHandle(MemoryLayout.PathElement... elements) {
        return SegmentVarHandle_.ofElements(varHandle(elements), (MemoryLayout) (Object) this);
    }

    @Delete(HANDLES)
    public native MethodHandle scaleHandle();

    @Delete(HANDLES)
    public native MethodHandle byteOffsetHandle(MemoryLayout.PathElement... elements);

    @Delete(HANDLES)
    public native MethodHandle sliceHandle(MemoryLayout.PathElement... elements);
}
