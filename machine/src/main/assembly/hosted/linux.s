# System calls and signals of Linux for x86-64.

        .set    SYS_rt_sigreturn, 15
        .set    STACK_LIMIT, 24         # ExecutorLayout.STACK_LIMIT
        .set    POLL_REQUEST, 48        # ExecutorLayout.POLL_REQUEST

        .text
# long ibrik_system_call(long number, long a, long b, long c, long d, long e, long f)
        .globl  ibrik_system_call
        .type   ibrik_system_call, @function
ibrik_system_call:
        .cfi_startproc
        movq    %rdi, %rax
        movq    %rsi, %rdi
        movq    %rdx, %rsi
        movq    %rcx, %rdx
        movq    %r8, %r10
        movq    %r9, %r8
        movq    8(%rsp), %r9
        syscall
        retq
        .cfi_endproc
        .size   ibrik_system_call, . - ibrik_system_call

# long ibrik_call_function(Address function, long first, long second): for functions of Linux's vDSO, which use little.
        .globl  ibrik_call_function
        .type   ibrik_call_function, @function
ibrik_call_function:
        movq    %rdi, %rax
        movq    %rsi, %rdi
        movq    %rdx, %rsi
        jmp     *%rax
        STACK_USE ibrik_call_function, 1024
        .size   ibrik_call_function, . - ibrik_call_function

# Linux calls this with (signal, siginfo, ucontext) on the alternate stack. The stack limit is that of another stack, so
# it is set to 0 meanwhile.
        .globl  ibrik_signal_entry
        .type   ibrik_signal_entry, @function
ibrik_signal_entry:
        .cfi_startproc
        pushq   %rbx
        .cfi_def_cfa_offset 16
        movq    %gs:STACK_LIMIT, %rbx
        movq    $0, %gs:STACK_LIMIT
        callq   ibrik_hosted_signal
        cmpb    $0, %gs:POLL_REQUEST
        je      1f
        movq    $-1, %rbx                       # the handler wants a poll: no stack is enough (PollRequest)
1:      movq    %rbx, %gs:STACK_LIMIT
        popq    %rbx
        .cfi_def_cfa_offset 8
        retq
        .cfi_endproc
        .size   ibrik_signal_entry, . - ibrik_signal_entry

        .globl  ibrik_signal_return
        .type   ibrik_signal_return, @function
ibrik_signal_return:
        movl    $SYS_rt_sigreturn, %eax
        syscall
        ud2
        .size   ibrik_signal_return, . - ibrik_signal_return
