package ibrik.compiler.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.compiler.image.elf.ElfFile;
import ibrik.compiler.llvm.CompileOptions;
import ibrik.compiler.llvm.Linker;
import ibrik.compiler.llvm.LlvmCompiler;
import ibrik.compiler.llvm.Toolchain;
import ibrik.compiler.problem.CompilerBug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StackFunctionsTest {
    private static final String SCRIPT = """
            SECTIONS {
                . = 0x400000;
                .text : { *(.text .text.*) }
                .rodata : { *(.rodata .rodata.*) }
                .eh_frame : { *(.eh_frame) }
                .stack_use : { *(.stack_use) }
            }
            """;

    /// 400 bytes that live in the frame; a call of an assembly routine; a jump without a frame; vectors that ask for
    /// aligned frames.
    private static final String CODE = """
            attributes #0 = { noredzone uwtable noinline }
            declare void @leaf()
            declare void @use(ptr)
            define void @_start() #0 {
              %place = alloca [400 x i8]
              call void @use(ptr %place)
              call void @jumps()
              call void @aligned()
              ret void
            }
            define void @jumps() #0 {
              musttail call void @leaf()
              ret void
            }
            define void @aligned() #0 {
              %place = alloca [256 x i8], align 64
              call void @use(ptr %place)
              ret void
            }
            """;

    private static final String ASSEMBLY = """
            .text
            .globl leaf, use
            leaf:
              .cfi_startproc
              ret
              .cfi_endproc
            use:
              pushq %rbx
              callq leaf
              popq %rbx
              ret
            """;

    private static final String DECLARATION = """
            .Lend:
            .section .stack_use, "", @progbits
            .quad use, .Lend, 16
            """;

    private static Map<String, StackFunction> read(Path folder, String assembly) throws IOException {
        var toolchain = Toolchain.find();
        var llvm = LlvmCompiler.load(toolchain);
        var options = CompileOptions.development(CompileOptions.CodeModel.SMALL);
        var objects = new ArrayList<Path>();
        objects.add(Files.write(folder.resolve("code.o"), llvm.compile("code", CODE, options)));
        objects.add(Files.write(folder.resolve("assembly.o"), llvm.assemble("assembly", assembly)));
        var script = Files.writeString(folder.resolve("link.ld"), SCRIPT);
        var program = folder.resolve("program");
        new Linker(toolchain).link(objects, script, program, List.of("--emit-relocs"));
        return StackFunctions.read(ElfFile.read(program));
    }

    @Test
    void framesAndCallsAreThoseOfTheMachineCode(@TempDir Path folder) throws IOException {
        var functions = read(folder, ASSEMBLY + DECLARATION);
        assertEquals(List.of("use", "jumps", "aligned"), functions.get("_start").calls());
        assertTrue(functions.get("_start").bytes() >= 408, functions.toString());
        assertTrue(functions.get("_start").bytes() <= 440, functions.toString());
        assertEquals(new StackFunction("jumps", 8, List.of("leaf")), functions.get("jumps"));
        long aligned = functions.get("aligned").bytes();
        assertTrue(aligned >= 16 + 256 && aligned <= 16 + 256 + 128, "a frame that counts from rbp: " + aligned);
        assertEquals(new StackFunction("leaf", 8, List.of()), functions.get("leaf"));
        assertEquals(new StackFunction("use", 16, List.of("leaf")), functions.get("use"));
    }

    @Test
    void assemblyHasToSayWhatItUses(@TempDir Path folder) {
        var bug = assertThrows(CompilerBug.class, () -> read(folder, ASSEMBLY));
        assertTrue(bug.getMessage().contains("calls use"), bug.getMessage());
    }
}
