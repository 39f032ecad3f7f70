# Cold paths of the barrier before stores of references. Compiled code calls them as LLVM's `preserve_mostcc`: all
# general registers but r11 come back as they were, vector registers need not. So the test costs its caller no register.

        .macro  KEEP_REGISTERS
        pushq   %rax
        pushq   %rcx
        pushq   %rdx
        pushq   %rsi
        pushq   %rdi
        pushq   %r8
        pushq   %r9
        pushq   %r10
        subq    $8, %rsp                # keeps the stack aligned to 16 at the call
        .cfi_def_cfa_offset 80
        .endm

        .macro  RESTORE_REGISTERS
        addq    $8, %rsp
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

# void ibrik_store_into_old(Object object)
        .text
        .globl  ibrik_store_into_old
        .type   ibrik_store_into_old, @function
ibrik_store_into_old:
        .cfi_startproc
        KEEP_REGISTERS
        callq   ibrik_remember
        RESTORE_REGISTERS
        retq
        .cfi_endproc
        .size   ibrik_store_into_old, . - ibrik_store_into_old

# void ibrik_store_element_into_old(Object array, Address slot, Object value)
        .globl  ibrik_store_element_into_old
        .type   ibrik_store_element_into_old, @function
ibrik_store_element_into_old:
        .cfi_startproc
        KEEP_REGISTERS
        callq   ibrik_remember_element
        RESTORE_REGISTERS
        retq
        .cfi_endproc
        .size   ibrik_store_element_into_old, . - ibrik_store_element_into_old

# void ibrik_store_somewhere_into_old(Object object, Address slot, Object value)
        .globl  ibrik_store_somewhere_into_old
        .type   ibrik_store_somewhere_into_old, @function
ibrik_store_somewhere_into_old:
        .cfi_startproc
        KEEP_REGISTERS
        callq   ibrik_remember_place
        RESTORE_REGISTERS
        retq
        .cfi_endproc
        .size   ibrik_store_somewhere_into_old, . - ibrik_store_somewhere_into_old
