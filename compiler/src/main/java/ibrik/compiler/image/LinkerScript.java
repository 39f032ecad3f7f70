package ibrik.compiler.image;

import ibrik.compiler.option.Target;
import ibrik.compiler.problem.CompilerBug;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// The linker script of a target: a resource with one gap, for the sections that a debugger wants and the image does
/// not.
final class LinkerScript {
    private static final String GAP = "@UNLOADED@";
    /// In the file, in no segment: gdb unwinds by `.eh_frame`.
    private static final String KEPT = """
            .eh_frame : { *(.eh_frame) } :NONE
                .gcc_except_table : { *(.gcc_except_table .gcc_except_table.*) } :NONE
                .llvm_faultmaps : { *(.llvm_faultmaps) } :NONE
                .stack_use : { *(.stack_use) } :NONE""";
    private static final String DISCARDED =
            "/DISCARD/ : { *(.eh_frame) *(.gcc_except_table .gcc_except_table.*) *(.llvm_faultmaps) *(.stack_use) }";

    private LinkerScript() {}

    /// @param unwindSections whether the sections that the tables are made from stay in the file
    static String of(Target target, boolean unwindSections) {
        var resource = target == Target.METAL ? "metal.ld" : "hosted.ld";
        try (var input = LinkerScript.class.getResourceAsStream(resource)) {
            if (input == null) {
                throw new CompilerBug("resource " + resource + " is missing");
            }
            var text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
            return text.replace(GAP, unwindSections ? KEPT : DISCARDED);
        } catch (IOException failure) {
            throw new CompilerBug("resource " + resource + " cannot be read", failure);
        }
    }
}
