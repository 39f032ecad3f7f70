package ibrik.compiler.image.liveness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.compiler.image.elf.ElfFile;
import ibrik.compiler.image.unwind.CallFrames;
import ibrik.compiler.image.unwind.LandingPads;
import ibrik.compiler.llvm.Linker;
import ibrik.compiler.llvm.LlvmCompiler;
import ibrik.compiler.llvm.Toolchain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What lives at the calls of small functions in assembly. The label `at` stands behind the call that is looked at.
final class CodeLivenessTest {
    private static final String SCRIPT = """
            SECTIONS {
                . = 0x400000;
                .text : { *(.text .text.*) }
                .rodata : { *(.rodata .rodata.*) }
                .gcc_except_table : { *(.gcc_except_table) }
                .eh_frame : { *(.eh_frame) }
            }
            """;

    /// Saves rbx and r12 and has two words of its own, at rsp and rsp + 8.
    private static final String FUNCTION = """
            .text
            .globl _start
            _start:
              .cfi_startproc
              %s
              pushq %%rbx
              .cfi_def_cfa_offset 16
              .cfi_offset %%rbx, -16
              pushq %%r12
              .cfi_def_cfa_offset 24
              .cfi_offset %%r12, -24
              subq $16, %%rsp
              .cfi_def_cfa_offset 40
            %s
            end:
              addq $16, %%rsp
              .cfi_def_cfa_offset 24
              popq %%r12
              .cfi_def_cfa_offset 16
              popq %%rbx
              .cfi_def_cfa_offset 8
              ret
              .cfi_endproc
            other:
              .cfi_startproc
              ret
              .cfi_endproc
            never:
              .cfi_startproc
              callq other
              ud2
              .cfi_endproc
            """;

    private static final int RBX = 1;
    private static final int R12 = 1 << 2;
    private static final int R13 = 1 << 3;

    @TempDir
    Path folder;

    private CallSite at(String header, String body) {
        try {
            var toolchain = Toolchain.find();
            var object = folder.resolve("code.o");
            Files.write(object, LlvmCompiler.load(toolchain).assemble("code", FUNCTION.formatted(header, body)));
            var script = Files.writeString(folder.resolve("link.ld"), SCRIPT);
            var program = folder.resolve("program");
            new Linker(toolchain).link(List.of(object), script, program, List.of("--emit-relocs"));
            var file = ElfFile.read(program);
            var text = file.section(".text").orElseThrow();
            var code = new byte[(int) text.size()];
            for (int i = 0; i < code.length; i++) {
                code[i] = (byte) text.content().moveTo(i).unsigned8();
            }
            var functions = CallFrames.read(file);
            var pads = LandingPads.read(file, functions);
            return CodeLiveness.of(file, text.address(), code, functions, pads).stream()
                    .filter(site -> text.address() + site.returnPosition() == file.symbol("at"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void lives(int registers, List<Integer> words, String body) {
        var site = at("", body);
        var expected = new BitSet();
        words.forEach(expected::set);
        assertEquals(registers, site.registers(), body);
        assertEquals(expected, site.words(), body);
        assertEquals(false, site.wholeFrame(), body);
    }

    @Test
    void registersLiveUntilTheyAreReadForTheLastTime() {
        lives(RBX, List.of(), "callq other; at: movq %rbx, %rax");
        lives(0, List.of(), "movq %rbx, %rax; callq other; at: nop");
        lives(0, List.of(), "callq other; at: movq %rdi, %rbx; movq %rbx, %rax");
        lives(RBX, List.of(), "callq other; at: movl $1, %r12d; movl %ebx, %r12d");
        lives(RBX | R12, List.of(), "callq other; at: movq (%rbx,%r12,8), %rbx");
    }

    @Test
    void partsOfRegistersAreNotOverwritten() {
        lives(RBX, List.of(), "callq other; at: movb $1, %bh; movq %rbx, %rax");
        lives(RBX, List.of(), "callq other; at: movw $1, %bx; movq %rbx, %rax");
        lives(0, List.of(), "callq other; at: xorl %ebx, %ebx; movq %rbx, %rax");
        lives(RBX, List.of(), "callq other; at: cmovneq %rax, %rbx; movq %rbx, %rax");
    }

    @Test
    void theCallersRegistersAreTheCallersBusiness() {
        lives(0, List.of(), "callq other; at: nop");
        lives(R13, List.of(), "callq other; at: movq %r13, %rax");
    }

    @Test
    void wordsOfTheFrameLiveUntilTheyAreReadOrOverwritten() {
        lives(0, List.of(1), "callq other; at: movq 8(%rsp), %rax");
        lives(0, List.of(), "movq 8(%rsp), %rax; callq other; at: movq $0, 8(%rsp); movq 8(%rsp), %rax");
        lives(0, List.of(1), "callq other; at: movl $0, 8(%rsp); movq 8(%rsp), %rax");
        lives(0, List.of(), "callq other; at: vmovups %xmm0, (%rsp); movq 8(%rsp), %rax");
        lives(0, List.of(0, 1), "callq other; at: movq 4(%rsp), %rax");
    }

    @Test
    void argumentsOnTheStackAreTheCalleesBusiness() {
        lives(0, List.of(6), "callq other; at: movq 48(%rsp), %rax");
    }

    @Test
    void loopsAndBothWaysOfABranchCount() {
        lives(RBX | R12, List.of(), "1: movq %rbx, %rax; callq other; at: testq %rax, %rax; je 1b; movq %r12, %rax");
        lives(RBX, List.of(), "callq other; at: testq %rax, %rax; je end; movq %rbx, %rax");
    }

    @Test
    void nothingIsReadBehindACallThatNeverReturns() {
        lives(0, List.of(), "testq %rax, %rax; je 2f; callq never; at: 2: movq %rbx, %rax");
    }

    @Test
    void jumpTablesLeadSomewhere() {
        lives(RBX | R12, List.of(), """
                callq other
                at: jmpq *table(,%rax,8)
                1: movq %rbx, %rax
                   jmp end
                2: movq %r12, %rax
                   jmp end
                .section .rodata
                table: .quad 1b, 2b
                .text
                """);
        assertEquals(0x3F, at("", "callq other; at: jmpq *(%rax); nop").registers(), "nobody knows where");
    }

    @Test
    void anAddressThatIsKeptKeepsTheFrame() {
        assertEquals(true, at("", "leaq 8(%rsp), %rdi; callq other; at: nop").wholeFrame());
        assertEquals(true, at("", "movq %rsp, %rdi; callq other; at: nop").wholeFrame());
        assertEquals(
                true, at("", "movq (%rsp,%rax,8), %rdi; callq other; at: nop").wholeFrame());
    }

    @Test
    void aLandingPadIsAWayOutOfACall() {
        var site = at(".cfi_lsda 0x1b, pads", """
                1: callq other
                at: 2: jmp end
                3: movq %rbx, %rax
                   movq (%rsp), %rax
                   jmp end
                .section .gcc_except_table, "a", @progbits
                pads: .byte 0xff, 0xff, 0x01, 5f - 4f
                4: .uleb128 1b - _start, 2b - 1b, 3b - _start, 0
                5:
                .text
                """);
        assertEquals(RBX, site.registers());
        assertEquals(BitSet.valueOf(new long[] {1}), site.words());
    }
}
