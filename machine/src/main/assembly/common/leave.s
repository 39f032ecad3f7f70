        .text
# void ibrik_leave_stack(Throwable thrown): goes on in ibrik_uncaught at the base of the stack; no frame
# of it is needed again.
        .globl  ibrik_leave_stack
        .type   ibrik_leave_stack, @function
        .p2align 4
ibrik_leave_stack:
        movq    %gs:40, %rsp            # ExecutorLayout.STACK_BASE
        pushq   $0                      # ends every walk over the stack
        jmp     ibrik_uncaught
        STACK_USE ibrik_leave_stack, 8, ibrik_leave_stack
        .size   ibrik_leave_stack, . - ibrik_leave_stack
