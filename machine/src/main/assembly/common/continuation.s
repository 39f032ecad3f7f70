# Continuations: frames that leave their stack for a heap object and come back, on another stack if need be.
#
# A continuation runs on the stack of its carrier, below seven words that the carrier needs again: a gap for the
# alignment, r15, r14, r13, r12, rbx, rbp; above them is the carrier's return address. The address of the gap is the
# base. Frozen words are those from the stack pointer of ibrik_freeze_stack, in the order of ibrik_switch_stack, up to
# the base. They hold no address of the stack, so they may come back anywhere (FrameAddresses).
#
# The object is a long[]: at +16 the number of frozen bytes, 0 if the frames are not here; from +24 the words. Copies
# go by 32 bytes: below the words lies the header, above the base the carrier's registers, so that reading too much is
# harmless; what is written too much lies below the stack pointer, or in room that the object has for it.
        .equ    FROZEN_BYTES, 16
        .equ    FROZEN_WORDS, 24

        .macro  PUSH_CALLEE_SAVED
        pushq   %rbp
        pushq   %rbx
        pushq   %r12
        pushq   %r13
        pushq   %r14
        pushq   %r15
        .endm

        .macro  POP_CALLEE_SAVED
        popq    %r15
        popq    %r14
        popq    %r13
        popq    %r12
        popq    %rbx
        popq    %rbp
        .endm

# From the ends of two areas, by a negative multiple of 32 that becomes 0.
        .macro  COPY from, to, count
        testq   $32, \count
        je      .Lpairs\@
        vmovdqu (\from,\count), %ymm0
        vmovdqu %ymm0, (\to,\count)
        addq    $32, \count
        je      .Lcopied\@
.Lpairs\@:
        vmovdqu (\from,\count), %ymm0
        vmovdqu 32(\from,\count), %ymm1
        vmovdqu %ymm0, (\to,\count)
        vmovdqu %ymm1, 32(\to,\count)
        addq    $64, \count
        jne     .Lpairs\@
.Lcopied\@:
        .endm

# void ibrik_enter_continuation(Object continuation, Address code): calls code(continuation, base). Returns when that
# does, or when its frames are frozen. Registers start as zero, so that frozen frames keep nothing of the first
# carrier.
        .text
        .globl  ibrik_enter_continuation
        .type   ibrik_enter_continuation, @function
        .p2align 4
ibrik_enter_continuation:
        PUSH_CALLEE_SAVED
        subq    $8, %rsp
        movq    %rsi, %rax
        movq    %rsp, %rsi
        xorl    %ebp, %ebp
        xorl    %ebx, %ebx
        xorl    %r12d, %r12d
        xorl    %r13d, %r13d
        xorl    %r14d, %r14d
        xorl    %r15d, %r15d
        callq   *%rax
        .globl  ibrik_continuation_left
ibrik_continuation_left:
.Lcontinuation_left:
        addq    $8, %rsp
        xorl    %eax, %eax
        POP_CALLEE_SAVED
        retq
        STACK_USE ibrik_enter_continuation, 72
        .size   ibrik_enter_continuation, . - ibrik_enter_continuation

# long ibrik_freeze_stack(Object frozen, long base, long room): copies the frames up to the base into the object and
# goes on in the carrier. Returns the new base when the frames are back. If the object has too little room, returns at
# once how many bytes it needs, negated; there is no object yet if the room is 0.
        .globl  ibrik_freeze_stack
        .type   ibrik_freeze_stack, @function
        .p2align 4
ibrik_freeze_stack:
        PUSH_CALLEE_SAVED
        movq    %rsi, %rcx
        subq    %rsp, %rcx
        leaq    31(%rcx), %r8
        andq    $-32, %r8
        cmpq    %rdx, %r8
        ja      2f
        leaq    FROZEN_WORDS(%rdi,%r8), %r9
        leaq    (%rsp,%r8), %r10
        negq    %r8
        COPY    %r10, %r9, %r8
        vzeroupper
        movq    %rcx, FROZEN_BYTES(%rdi)
        movq    %rsi, %rsp
        jmp     .Lcontinuation_left
2:      movq    %r8, %rax
        negq    %rax
        POP_CALLEE_SAVED
        retq
        STACK_USE ibrik_freeze_stack, 56
        .size   ibrik_freeze_stack, . - ibrik_freeze_stack

# long ibrik_exchange_stack(Object from, long base, Object to): copies the frames up to the base into the one object,
# puts those of the other in their place and returns into the innermost of them, with the base. Both have room.
        .globl  ibrik_exchange_stack
        .type   ibrik_exchange_stack, @function
        .p2align 4
ibrik_exchange_stack:
        PUSH_CALLEE_SAVED
        movq    %rsi, %rcx
        subq    %rsp, %rcx
        movq    %rcx, FROZEN_BYTES(%rdi)
        addq    $31, %rcx
        andq    $-32, %rcx
        leaq    FROZEN_WORDS(%rdi,%rcx), %r9
        leaq    (%rsp,%rcx), %r10
        negq    %rcx
        COPY    %r10, %r9, %rcx
        movq    FROZEN_BYTES(%rdx), %rcx
        movq    %rsi, %rsp
        subq    %rcx, %rsp              # first, so that nothing that interrupts writes into the copy
        leaq    FROZEN_WORDS(%rdx,%rcx), %r9
        addq    $31, %rcx
        andq    $-32, %rcx
        negq    %rcx
        COPY    %r9, %rsi, %rcx
        vzeroupper
        movq    %rcx, FROZEN_BYTES(%rdx)
        movq    %rsi, %rax
        POP_CALLEE_SAVED
        retq
        STACK_USE ibrik_exchange_stack, 56
        .size   ibrik_exchange_stack, . - ibrik_exchange_stack

# int ibrik_thaw_stack(Object frozen, long bytes): puts the frames below the carrier's and returns into the innermost.
# Returns to the carrier as ibrik_enter_continuation does, with 0; with 1 at once if the stack has not so much room.
        .globl  ibrik_thaw_stack
        .type   ibrik_thaw_stack, @function
        .p2align 4
ibrik_thaw_stack:
        PUSH_CALLEE_SAVED
        subq    $8, %rsp
        movq    %rsp, %rax
        movq    %rsp, %rcx
        subq    %rsi, %rcx
        leaq    FROZEN_BYTES_BELOW(%rcx), %r8
        cmpq    %gs:64, %r8             # ExecutorLayout.OWN_STACK_LIMIT
        jb      2f
        movq    %rcx, %rsp              # first, so that nothing that interrupts writes into the copy
        leaq    FROZEN_WORDS(%rdi,%rsi), %r9
        leaq    31(%rsi), %r8
        andq    $-32, %r8
        negq    %r8
        COPY    %r9, %rax, %r8
        vzeroupper
        movq    $0, FROZEN_BYTES(%rdi)
        POP_CALLEE_SAVED
        retq
2:      addq    $8, %rsp
        movl    $1, %eax
        POP_CALLEE_SAVED
        retq
        STACK_USE ibrik_thaw_stack, 64
        .size   ibrik_thaw_stack, . - ibrik_thaw_stack
