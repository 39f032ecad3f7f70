# Cold paths of the polls in compiled code. LLVM's `preserve_allcc`: all general registers but r11, and all vector
# registers, come back as they were, so a poll costs its loop no register. What they hold lies on the stack meanwhile,
# where the conservative scan sees it.
#
#       rsp+0     ymm0 to ymm15, 32 bytes each
#       rsp+512   one word, for the alignment
#       rsp+520   r10, r9, r8, rdi, rsi, rdx, rcx, rax
#       rsp+584   return address
        .equ    VECTORS, 512

        .macro  SAVE_ALL
        pushq   %rax
        pushq   %rcx
        pushq   %rdx
        pushq   %rsi
        pushq   %rdi
        pushq   %r8
        pushq   %r9
        pushq   %r10
        subq    $(VECTORS + 8), %rsp
        .cfi_def_cfa_offset VECTORS + 80
        .irp    number, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
        vmovdqu %ymm\number, (32 * \number)(%rsp)
        .endr
        .endm

        .macro  LOAD_ALL
        .irp    number, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
        vmovdqu (32 * \number)(%rsp), %ymm\number
        .endr
        addq    $(VECTORS + 8), %rsp
        popq    %r10
        popq    %r9
        popq    %r8
        popq    %rdi
        popq    %rsi
        popq    %rdx
        popq    %rcx
        popq    %rax
        .cfi_def_cfa_offset 8
        .endm

# void ibrik_poll_requested()
        .text
        .globl  ibrik_poll_requested
        .type   ibrik_poll_requested, @function
ibrik_poll_requested:
        .cfi_startproc
        SAVE_ALL
        callq   ibrik_safepoint
        LOAD_ALL
        retq
        .cfi_endproc
        .size   ibrik_poll_requested, . - ibrik_poll_requested

# int ibrik_stack_limit_reached(): the poll at the start of methods that recurse. Not 0 if the caller's stack is full.
        .globl  ibrik_stack_limit_reached
        .type   ibrik_stack_limit_reached, @function
ibrik_stack_limit_reached:
        .cfi_startproc
        SAVE_ALL
        leaq    (VECTORS + 80)(%rsp), %rdi      # the caller's stack pointer
        callq   ibrik_check_stack_limit
        movq    %rax, (VECTORS + 64)(%rsp)      # where rax comes from
        LOAD_ALL
        retq
        .cfi_endproc
        .size   ibrik_stack_limit_reached, . - ibrik_stack_limit_reached
