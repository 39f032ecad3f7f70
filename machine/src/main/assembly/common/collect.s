# Entries of the collector and of the wait for it: put the callee-saved registers on the stack, in the order of
# ibrik_switch_stack, so that the running stack looks to the collector as those of waiting threads do
# (RootVisitor.suspended). Caller-saved registers hold nothing across these calls, by the calling convention.

        .macro  SAVE_CALLEE_SAVED
        pushq   %rbp
        .cfi_def_cfa_offset 16
        .cfi_offset %rbp, -16
        pushq   %rbx
        .cfi_def_cfa_offset 24
        .cfi_offset %rbx, -24
        pushq   %r12
        .cfi_def_cfa_offset 32
        .cfi_offset %r12, -32
        pushq   %r13
        .cfi_def_cfa_offset 40
        .cfi_offset %r13, -40
        pushq   %r14
        .cfi_def_cfa_offset 48
        .cfi_offset %r14, -48
        pushq   %r15
        .cfi_def_cfa_offset 56
        .cfi_offset %r15, -56
        subq    $8, %rsp                # keeps the stack aligned to 16 at the call
        .cfi_def_cfa_offset 64
        .endm

        .macro  LOAD_CALLEE_SAVED
        addq    $8, %rsp
        .cfi_def_cfa_offset 56
        popq    %r15
        .cfi_def_cfa_offset 48
        popq    %r14
        .cfi_def_cfa_offset 40
        popq    %r13
        .cfi_def_cfa_offset 32
        popq    %r12
        .cfi_def_cfa_offset 24
        popq    %rbx
        .cfi_def_cfa_offset 16
        popq    %rbp
        .cfi_def_cfa_offset 8
        .endm

# void ibrik_collect(int cause)
        .text
        .globl  ibrik_collect
        .type   ibrik_collect, @function
ibrik_collect:
        .cfi_startproc
        SAVE_CALLEE_SAVED
        movl    %edi, %esi
        leaq    8(%rsp), %rdi
        callq   ibrik_collect_here
        LOAD_CALLEE_SAVED
        retq
        .cfi_endproc
        .size   ibrik_collect, . - ibrik_collect

# void ibrik_await_runtime_lock()
        .globl  ibrik_await_runtime_lock
        .type   ibrik_await_runtime_lock, @function
ibrik_await_runtime_lock:
        .cfi_startproc
        SAVE_CALLEE_SAVED
        leaq    8(%rsp), %rdi
        callq   ibrik_await_lock_here
        LOAD_CALLEE_SAVED
        retq
        .cfi_endproc
        .size   ibrik_await_runtime_lock, . - ibrik_await_runtime_lock
