# Entry and exit of the unwinder. The record of registers is drawn in ibrik.vocabulary.layout.SavedRegistersLayout.

# Fills a record of 64 bytes at the stack pointer for the caller of the routine; 72 bytes and the return address lie
# between the record and the caller's stack.
        .macro  RECORD_CALLER
        subq    $72, %rsp
        .cfi_def_cfa_offset 80
        movq    %rbx, 0(%rsp)
        movq    %rbp, 8(%rsp)
        movq    %r12, 16(%rsp)
        movq    %r13, 24(%rsp)
        movq    %r14, 32(%rsp)
        movq    %r15, 40(%rsp)
        leaq    80(%rsp), %rax
        movq    %rax, 48(%rsp)
        movq    72(%rsp), %rax
        movq    %rax, 56(%rsp)
        .endm

# void ibrik_throw(Throwable thrown): never returns.
        .text
        .globl  ibrik_throw
        .type   ibrik_throw, @function
        .p2align 4
ibrik_throw:
        .cfi_startproc
        RECORD_CALLER
        movq    %rsp, %rsi
        callq   ibrik_unwind
        ud2
        .cfi_endproc
        .size   ibrik_throw, . - ibrik_throw

# void ibrik_resume(Throwable thrown, Address record): goes on at the record's program counter, a landing pad.
# The record may lie on the stack that is given up: it is read completely before the stack pointer moves.
        .globl  ibrik_resume
        .type   ibrik_resume, @function
        .p2align 4
ibrik_resume:
        .cfi_startproc
        movq    %rdi, %rax
        movl    $1, %edx
        movq    0(%rsi), %rbx
        movq    8(%rsi), %rbp
        movq    16(%rsi), %r12
        movq    24(%rsi), %r13
        movq    32(%rsi), %r14
        movq    40(%rsi), %r15
        movq    56(%rsi), %rcx
        movq    48(%rsi), %rsp
        jmpq    *%rcx
        .cfi_endproc
        .size   ibrik_resume, . - ibrik_resume

# int ibrik_walk_stack(long[] into, int most): calls ibrik_walk_frames(into, most, record of the caller).
        .globl  ibrik_walk_stack
        .type   ibrik_walk_stack, @function
        .p2align 4
ibrik_walk_stack:
        .cfi_startproc
        RECORD_CALLER
        movq    %rsp, %rdx
        callq   ibrik_walk_frames
        addq    $72, %rsp
        .cfi_def_cfa_offset 8
        retq
        .cfi_endproc
        .size   ibrik_walk_stack, . - ibrik_walk_stack
