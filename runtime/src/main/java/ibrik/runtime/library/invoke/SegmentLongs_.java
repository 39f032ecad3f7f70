package ibrik.runtime.library.invoke;

import ibrik.vocabulary.mark.Alias;
import ibrik.vocabulary.mark.Substitute;
import java.lang.invoke.VarHandle;

/// Longs in memory segments: how addresses are read.
@Substitute("java.lang.invoke.VarHandleSegmentAsLongs")
final class SegmentLongs_ {
    private SegmentLongs_() {}

    @Alias
    static native long get(VarHandle handle, Object segment, long base, long offset);
}
