package ibrik.compiler.llvm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.compiler.llvm.CompileOptions.CodeModel;
import ibrik.compiler.problem.CompilerBug;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LlvmCompilerTest {
    private static final String PROGRAM = """
            @text = private constant [6 x i8] c"hello\\0A"
            declare i64 @system_call(i64, i64, ptr, i64)
            define void @main() noredzone {
              %written = call i64 @system_call(i64 1, i64 1, ptr @text, i64 6)
              %status = add i64 %written, 1
              %never = call i64 @system_call(i64 60, i64 %status, ptr null, i64 0)
              unreachable
            }
            """;
    private static final String ENTRY = """
            .globl _start, system_call
            _start:
                call main
            system_call:
                movq %rdi, %rax
                movq %rsi, %rdi
                movq %rdx, %rsi
                movq %rcx, %rdx
                syscall
                ret
            """;

    private static Toolchain toolchain;
    private static LlvmCompiler compiler;

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        toolchain = Toolchain.find();
        compiler = LlvmCompiler.load(toolchain);
    }

    @Test
    void compiledAndAssembledCodeRuns() throws Exception {
        var main = Files.write(
                folder.resolve("main.o"), compiler.compile("main", PROGRAM, CompileOptions.release(CodeModel.SMALL)));
        var entry = Files.write(folder.resolve("entry.o"), compiler.assemble("entry", ENTRY));
        var program = folder.resolve("program");
        new Linker(toolchain).link(List.of(main, entry), program);
        var outcome = BoundedProcess.run(List.of(program.toString()), Map.of(), 10);
        assertEquals("hello\n", outcome.output());
        assertEquals(7, outcome.status());
    }

    @Test
    void repeatedAndConcurrentCompilationsGiveTheSameBytes() throws Exception {
        var options = CompileOptions.release(CodeModel.KERNEL);
        var expected = compiler.compile("main", PROGRAM, options);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<byte[]> task = () -> compiler.compile("main", PROGRAM, options);
            var results = threads.invokeAll(Collections.nCopies(8, task));
            for (var result : results) {
                assertArrayEquals(expected, result.get());
            }
        }
    }

    @Test
    void parseErrorShowsTheLine() {
        var bug = assertThrows(CompilerBug.class, () -> compile("define i32 @f() {\n  ret i32 %missing\n}\n"));
        assertTrue(bug.getMessage().contains("undefined value '%missing'"), bug.getMessage());
        assertTrue(bug.getMessage().contains("> 2:   ret i32 %missing"), bug.getMessage());
    }

    @Test
    void verifierErrorShowsTheInstruction() {
        var text = "define void @f(i32 %x) {\na:\n  br label %b\nb:\n  br label %c\nc:\n"
                + "  %y = phi i32 [ %x, %a ]\n  ret void\n}\n";
        var bug = assertThrows(CompilerBug.class, () -> compile(text));
        assertTrue(bug.getMessage().contains("PHI"), bug.getMessage());
        assertTrue(bug.getMessage().contains("> 7:"), bug.getMessage());
    }

    @Test
    void assemblyErrorIsReported() {
        var bug = assertThrows(CompilerBug.class, () -> compiler.assemble("bad", "nop\nfrobnicate %rax\n"));
        assertTrue(bug.getMessage().contains("frobnicate"), bug.getMessage());
    }

    @Test
    void linkerReportsMissingSymbols() throws Exception {
        var entry = Files.write(folder.resolve("entry.o"), compiler.assemble("entry", ENTRY));
        var bug = assertThrows(
                CompilerBug.class, () -> new Linker(toolchain).link(List.of(entry), folder.resolve("none")));
        assertTrue(bug.getMessage().contains("undefined symbol: main"), bug.getMessage());
    }

    @Test
    void dumpsAreText() {
        var options = CompileOptions.release(CodeModel.SMALL);
        assertTrue(compiler.assemblyText("main", PROGRAM, options).contains("callq\tsystem_call"));
        assertTrue(compiler.optimisedText("main", PROGRAM, options).contains("noreturn"), "passes ran");
    }

    private static byte[] compile(String text) {
        return compiler.compile("test", text, CompileOptions.release(CodeModel.SMALL));
    }
}
