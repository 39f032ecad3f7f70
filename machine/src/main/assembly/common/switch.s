# Change of the running stack: Address ibrik_switch_stack(Address stackPointer).
#
# Saves what System V C lets a caller keep, puts the old stack pointer where the other side finds it (rax for one that
# comes back from its own call of this routine, rdi for one that begins), and takes up the other stack. A stack that has
# not run yet holds six zero words, the address of its first function and the return address 0, which ends every walk.
        .text
        .globl  ibrik_switch_stack
        .type   ibrik_switch_stack, @function
ibrik_switch_stack:
        pushq   %rbp
        pushq   %rbx
        pushq   %r12
        pushq   %r13
        pushq   %r14
        pushq   %r15
        movq    %rsp, %rax
        movq    %rdi, %rsp
        movq    %rax, %rdi
        popq    %r15
        popq    %r14
        popq    %r13
        popq    %r12
        popq    %rbx
        popq    %rbp
        ret
        STACK_USE ibrik_switch_stack, 56
        .size   ibrik_switch_stack, . - ibrik_switch_stack
