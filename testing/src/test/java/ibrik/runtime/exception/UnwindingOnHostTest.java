package ibrik.runtime.exception;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.compiler.image.ImageLinker;
import ibrik.compiler.image.ImageRequest;
import ibrik.compiler.image.elf.ElfFile;
import ibrik.compiler.image.table.FrameFacts;
import ibrik.compiler.llvm.CompileOptions;
import ibrik.compiler.llvm.LlvmCompiler;
import ibrik.compiler.llvm.Toolchain;
import ibrik.compiler.option.Target;
import ibrik.vocabulary.layout.SavedRegistersLayout;
import ibrik.vocabulary.layout.UnwindTableLayout;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;
import ibrik.vocabulary.raw.SimulatedMemory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real program throws; where its unwinder would begin, it writes its whole memory out. The target's unwinder and
/// table readers then work on that memory here.
final class UnwindingOnHostTest {
    /// demo.Main.outer catches what the method that is inlined into demo.Main.middle throws through a call of native
    /// code. The three values that outer keeps in callee-saved registers are 11, 22 and 33.
    private static final String CODE = """
            declare void @ibrik_throw(ptr)
            declare void @ibrik_throw_null_pointer() noreturn cold nomerge
            declare i32 @personality(...)
            declare i64 @number(i64)
            define void @entry() uwtable noredzone !dbg !20 {
              %ignored = notail call i64 @"demo.Main.outer(J)J"(i64 11), !dbg !21
              ret void, !dbg !21
            }
            define i64 @"demo.Main.outer(J)J"(i64 %x) uwtable noredzone noinline personality ptr @personality !dbg !30 {
              %a = call i64 @number(i64 11), !dbg !31
              %b = call i64 @number(i64 22), !dbg !31
              %c = call i64 @number(i64 33), !dbg !31
              %r = invoke i64 @"demo.Main.middle(J)J"(i64 %a) to label %ok unwind label %pad, !dbg !32
            ok:
              ret i64 %r, !dbg !33
            pad:
              %l = landingpad { ptr, i32 } catch ptr null
              %e = extractvalue { ptr, i32 } %l, 0
              %n = call i64 @number(i64 %a), !dbg !33
              %m = call i64 @number(i64 %b), !dbg !33
              %o = call i64 @number(i64 %c), !dbg !33
              ret i64 %o, !dbg !33
            }
            define i64 @"demo.Main.middle(J)J"(i64 %x) uwtable noredzone noinline !dbg !40 {
              %space = alloca [100 x i64]
              %first = call i64 @number(i64 %x), !dbg !41
              store volatile i64 %first, ptr %space
              call void @ibrik_throw(ptr inttoptr (i64 4711 to ptr)), !dbg !51
              %second = load volatile i64, ptr %space
              %z = icmp eq i64 %second, 0
              br i1 %z, label %null, label %end
            null:
              call void @ibrik_throw_null_pointer(), !dbg !42
              unreachable
            end:
              %sum = add i64 %first, %second
              ret i64 %sum, !dbg !41
            }
            !llvm.dbg.cu = !{!1}
            !llvm.module.flags = !{!3, !4}
            !1 = distinct !DICompileUnit(language: DW_LANG_Java, file: !2, emissionKind: FullDebug)
            !2 = !DIFile(filename: "demo/Main.java", directory: ".")
            !3 = !{i32 2, !"Debug Info Version", i32 3}
            !4 = !{i32 7, !"Dwarf Version", i32 5}
            !5 = !DISubroutineType(types: !{})
            !20 = distinct !DISubprogram(name: "entry", linkageName: "demo.Main.entry()V", file: !2, unit: !1, type: !5, line: 1, spFlags: DISPFlagDefinition)
            !21 = !DILocation(line: 5, column: 1, scope: !20)
            !30 = distinct !DISubprogram(name: "outer", linkageName: "demo.Main.outer(J)J", file: !2, unit: !1, type: !5, line: 9, spFlags: DISPFlagDefinition)
            !31 = !DILocation(line: 10, column: 1, scope: !30)
            !32 = !DILocation(line: 11, column: 5, scope: !30)
            !33 = !DILocation(line: 12, column: 9, scope: !30)
            !40 = distinct !DISubprogram(name: "middle", linkageName: "demo.Main.middle(J)J", file: !2, unit: !1, type: !5, line: 20, spFlags: DISPFlagDefinition)
            !41 = !DILocation(line: 21, column: 1, scope: !40)
            !42 = !DILocation(line: 25, column: 8, scope: !40)
            !50 = distinct !DISubprogram(name: "inner", linkageName: "demo.Inner.inner()V", file: !60, unit: !1, type: !5, line: 30, spFlags: DISPFlagDefinition)
            !51 = !DILocation(line: 31, column: 3, scope: !50, inlinedAt: !52)
            !52 = distinct !DILocation(line: 22, column: 4, scope: !40)
            !60 = !DIFile(filename: "demo/Inner.java", directory: ".")
            """;
    private static final String ENTRY = """
            .globl _start, number, personality, ibrik_unwind, ibrik_walk_frames, ibrik_throw_null_pointer, record_pointer
            _start: leaq stack_end(%rip), %rsp
                andq $-16, %rsp
                pushq $0
                jmp entry
            number: movq %rdi, %rax
                ret
            personality: ud2
            ibrik_walk_frames: ud2
            ibrik_throw_null_pointer: ud2
            ibrik_unwind:
                movq %rsi, record_pointer(%rip)
                movq $__image_start, %r12
                movq $__image_end, %r13
            1:  movl $1, %eax
                movl $1, %edi
                movq %r12, %rsi
                movq %r13, %rdx
                subq %r12, %rdx
                syscall
                addq %rax, %r12
                cmpq %r13, %r12
                jb 1b
                movl $60, %eax
                xorl %edi, %edi
                syscall
            .bss
            .balign 16
            record_pointer: .quad 0
            .zero 16384
            stack_end: .quad 0
            """;

    private static ElfFile image;
    private static byte[] memory;

    @BeforeAll
    static void runProgram(@TempDir Path folder) throws Exception {
        var toolchain = Toolchain.find();
        var llvm = LlvmCompiler.load(toolchain);
        var options = CompileOptions.release(CompileOptions.CodeModel.SMALL);
        var assembly = Files.readString(Path.of("../machine/src/main/assembly/common/throw.s"));
        var objects = List.of(
                Files.write(folder.resolve("code.o"), llvm.compile("code", CODE, options)),
                Files.write(folder.resolve("entry.o"), llvm.assemble("entry", ENTRY)),
                Files.write(folder.resolve("throw.o"), llvm.assemble("throw", assembly)));
        var program = folder.resolve("program");
        new ImageLinker(toolchain)
                .link(new ImageRequest(
                        Target.HOSTED,
                        objects,
                        program,
                        folder,
                        false,
                        FrameFacts.none(),
                        (method, index) ->
                                Optional.of("Cannot invoke \"String.length()\" in " + method + " at " + index)));
        image = ElfFile.read(program);
        var output = folder.resolve("memory");
        var process = new ProcessBuilder(program.toString())
                .redirectOutput(output.toFile())
                .start();
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
        memory = Files.readAllBytes(output);
    }

    private static Address symbol(String name) {
        return new Address(image.symbol(name));
    }

    private static Address restoredRecord() {
        var start = symbol("__image_start");
        SimulatedMemory.install(start, memory.length);
        for (int i = 0; i < memory.length; i++) {
            Memory.storeByte(start.plus(i), memory[i]);
        }
        return Memory.loadAddress(symbol("record_pointer"));
    }

    private static boolean step(Address record) {
        return Unwinder.step(record, symbol("__unwind_table"), symbol("__text_start"), symbol("__text_end"));
    }

    private static boolean findPad(Address record) {
        return Unwinder.findLandingPad(record, symbol("__unwind_table"), symbol("__text_start"), symbol("__text_end"));
    }

    private static long register(Address record, int number) {
        return Memory.loadLong(record.plus(SavedRegistersLayout.REGISTERS + 8L * number));
    }

    @Test
    void exceptionReachesTheCatchingFrameWithItsRegisters() {
        var record = restoredRecord();
        assertTrue(findPad(record));
        var pad = Memory.loadLong(record.plus(SavedRegistersLayout.PROGRAM_COUNTER));
        assertTrue(pad > image.symbol("demo.Main.outer(J)J") && pad < image.symbol("demo.Main.middle(J)J"));
        var kept = new ArrayList<Long>();
        for (int number = 0; number < UnwindTableLayout.SAVED_REGISTERS; number++) {
            kept.add(register(record, number));
        }
        assertTrue(kept.containsAll(List.of(11L, 22L, 33L)), "callee-saved registers of outer: " + kept);
        assertEquals(0, Memory.loadLong(record.plus(SavedRegistersLayout.STACK_POINTER)) % 16, "aligned at calls");
    }

    @Test
    void walkEndsAtTheReturnAddressZero() {
        var record = restoredRecord();
        int steps = 0;
        while (step(record)) {
            steps++;
        }
        assertEquals(2, steps, "outer, entry");
    }

    @Test
    void framesHaveNamesFilesAndLinesWithInlining() {
        var record = restoredRecord();
        var table = symbol("__frame_table");
        var frames = new ArrayList<String>();
        var cursor = new FrameCursor();
        do {
            long pc = Memory.loadLong(record.plus(SavedRegistersLayout.PROGRAM_COUNTER));
            assertTrue(cursor.moveTo(table, (int) (pc - 1 - image.symbol("__text_start"))));
            do {
                frames.add(FrameTexts.text(table, cursor.className()) + "."
                        + FrameTexts.text(table, cursor.methodName()) + ":"
                        + FrameTexts.textOrNull(table, cursor.fileName()) + ":" + cursor.line());
            } while (cursor.moveToCaller());
        } while (step(record));
        assertEquals(
                List.of(
                        "demo.Inner.inner:Inner.java:31",
                        "demo.Main.middle:Main.java:22",
                        "demo.Main.outer:Main.java:11",
                        "demo.Main.entry:Main.java:5"),
                frames);
    }

    @Test
    void assemblyHasNoJavaFrames() {
        restoredRecord();
        long offset = image.symbol("number") - image.symbol("__text_start");
        assertFalse(new FrameCursor().moveTo(symbol("__frame_table"), (int) offset));
    }

    @Test
    void nullCheckKnowsItsText() {
        restoredRecord();
        var table = symbol("__frame_table");
        var texts = new ArrayList<String>();
        for (int offset = 0; offset < image.symbol("__text_end") - image.symbol("__text_start"); offset++) {
            var text = FrameTexts.messageOrNull(table, offset);
            if (text != null) {
                texts.add(text);
            }
        }
        assertEquals(List.of("Cannot invoke \"String.length()\" in demo.Main.middle(J)J at 7"), texts);
    }
}
