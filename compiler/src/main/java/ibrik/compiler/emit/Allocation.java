package ibrik.compiler.emit;

import ibrik.vocabulary.layout.ExecutorLayout;
import ibrik.vocabulary.layout.ObjectLayout;

/// The inline paths of allocation: bump the executor's cursor, store the header. Memory behind the cursor is zero.
///
/// The cursor is volatile, so that LLVM does not keep it in a register from one turn of a loop to the next: a poll,
/// which is placed behind LLVM's passes, may give the executor another buffer.
final class Allocation {
    static final String INSTANCE = "ibrik.new";
    static final String ARRAY = "ibrik.new_array";
    /// Longer arrays take the slow path; chosen so that the size computation cannot overflow 32 bits.
    private static final int LONGEST_INLINE_ARRAY = 1 << 20;

    private Allocation() {}

    private static String executor(int offset) {
        return "ptr addrspace(256) inttoptr (i64 " + offset + " to ptr addrspace(256))";
    }

    static void defineInstance(ModuleText module) {
        module.function("ibrik_allocate_instance", "ptr", "i32, i64");
        module.add(INSTANCE, """
                define internal noalias ptr @ibrik.new(i32 %%hub, i64 %%bytes) #4 {
                  %%cursor = load volatile ptr, %1$s, align 8, !tbaa !%3$d
                  %%limit = load volatile ptr, %2$s, align 8, !tbaa !%3$d
                  %%next = getelementptr i8, ptr %%cursor, i64 %%bytes
                  %%fits = icmp ule ptr %%next, %%limit
                  br i1 %%fits, label %%fast, label %%slow, !prof !10
                fast:
                  store volatile ptr %%next, %1$s, align 8, !tbaa !%3$d
                  store i32 %%hub, ptr %%cursor, align 8, !tbaa !%4$d
                  ret ptr %%cursor
                slow:
                  %%object = call ptr @ibrik_allocate_instance(i32 %%hub, i64 %%bytes) #2
                  ret ptr %%object
                }
                """.formatted(
                        executor(ExecutorLayout.BUMP_CURSOR),
                        executor(ExecutorLayout.BUMP_LIMIT),
                        module.aliasTag("executor"),
                        module.aliasTag("header")));
    }

    static void defineArray(ModuleText module) {
        module.function("ibrik_allocate_array", "ptr", "i32, i32");
        module.add(ARRAY, """
                define internal noalias ptr @ibrik.new_array(i32 %%hub, i32 %%length, i64 %%shift) #4 {
                  %%short = icmp ult i32 %%length, %7$d
                  br i1 %%short, label %%try, label %%slow, !prof !10
                try:
                  %%wide = zext i32 %%length to i64
                  %%scaled = shl i64 %%wide, %%shift
                  %%padded = add i64 %%scaled, %6$d
                  %%bytes = and i64 %%padded, -8
                  %%cursor = load volatile ptr, %1$s, align 8, !tbaa !%3$d
                  %%limit = load volatile ptr, %2$s, align 8, !tbaa !%3$d
                  %%next = getelementptr i8, ptr %%cursor, i64 %%bytes
                  %%fits = icmp ule ptr %%next, %%limit
                  br i1 %%fits, label %%fast, label %%slow, !prof !10
                fast:
                  store volatile ptr %%next, %1$s, align 8, !tbaa !%3$d
                  store i32 %%hub, ptr %%cursor, align 8, !tbaa !%4$d
                  %%place = getelementptr i8, ptr %%cursor, i64 8
                  store i32 %%length, ptr %%place, align 8, !tbaa !%5$d
                  ret ptr %%cursor
                slow:
                  %%array = call ptr @ibrik_allocate_array(i32 %%hub, i32 %%length) #2
                  ret ptr %%array
                }
                """.formatted(
                        executor(ExecutorLayout.BUMP_CURSOR),
                        executor(ExecutorLayout.BUMP_LIMIT),
                        module.aliasTag("executor"),
                        module.aliasTag("header"),
                        module.aliasTag("length"),
                        ObjectLayout.ARRAY_ELEMENTS + 7,
                        LONGEST_INLINE_ARRAY));
    }
}
