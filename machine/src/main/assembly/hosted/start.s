# Entry of a hosted program, and its change to the stack that it made for itself.

        .set    SYS_write, 1
        .set    SYS_clone, 56
        .set    SYS_arch_prctl, 158
        .set    SYS_exit_group, 231
        .set    ARCH_SET_GS, 0x1001     # asm/prctl.h

        .text
# Linux enters with the arguments at rsp (System V AMD64 psABI 1.0, section 3.4.1). Java runs with %gs on the executor
# block.
        .globl  _start
        .type   _start, @function
_start:
        xorl    %ebp, %ebp
        movq    %rsp, %rbx
        callq   ibrik_has_x86_64_v3
        testl   %eax, %eax
        je      1f
        movabsq $ibrik_first_executor, %rsi
        movq    %rsi, (%rsi)            # ExecutorLayout.SELF
        movl    $ARCH_SET_GS, %edi
        movl    $SYS_arch_prctl, %eax
        syscall
        movq    %rbx, %rdi
        andq    $-16, %rsp
        pushq   $0                      # the return address 0 ends every walk over the stack
        jmp     ibrik_hosted_main
1:      movl    $2, %edi
        movabsq $refusal, %rsi
        movl    $refusal_end - refusal, %edx
        movl    $SYS_write, %eax
        syscall
        movl    $134, %edi
        movl    $SYS_exit_group, %eax
        syscall
        ud2
        .size   _start, . - _start

# void ibrik_hosted_enter(Address stackBase): goes on in ibrik_hosted_run on another stack; never returns.
        .globl  ibrik_hosted_enter
        .type   ibrik_hosted_enter, @function
ibrik_hosted_enter:
        xorl    %ebp, %ebp
        movq    %rdi, %rsp
        pushq   $0
        jmp     ibrik_hosted_run
        STACK_USE ibrik_hosted_enter, 8, ibrik_hosted_enter     # what comes is on another stack
        .size   ibrik_hosted_enter, . - ibrik_hosted_enter

# long ibrik_start_thread(long flags, Address stack, Address thread, Address block): clone(2) of a thread that runs on
# this stack with %gs on this block; never ends. The child has the caller's registers but rax, rcx and r11.
        .globl  ibrik_start_thread
        .type   ibrik_start_thread, @function
ibrik_start_thread:
        movq    %rcx, %r9
        xorl    %r10d, %r10d
        xorl    %r8d, %r8d
        movl    $SYS_clone, %eax
        syscall
        testq   %rax, %rax
        je      1f
        retq
1:      xorl    %ebp, %ebp
        movq    %r9, %rsi
        movl    $ARCH_SET_GS, %edi
        movl    $SYS_arch_prctl, %eax
        syscall
        callq   ibrik_hosted_executor
        pushq   $0                      # the return address 0 ends every walk over the stack
        jmp     ibrik_executor_run
        STACK_USE ibrik_start_thread, 8
        .size   ibrik_start_thread, . - ibrik_start_thread

# int ibrik_has_x86_64_v3(): 1 if the processor has what compiled code uses (psABI 1.0, table 3.1), and the system saves
# it.
        .type   ibrik_has_x86_64_v3, @function
ibrik_has_x86_64_v3:
        pushq   %rbx
        movl    $0x80000000, %eax
        cpuid
        cmpl    $0x80000001, %eax
        jb      2f
        movl    $0x80000001, %eax
        cpuid
        andl    $0x21, %ecx             # LAHF, LZCNT
        cmpl    $0x21, %ecx
        jne     2f
        xorl    %eax, %eax
        cpuid
        cmpl    $7, %eax
        jb      2f
        movl    $1, %eax
        xorl    %ecx, %ecx
        cpuid
        movl    $0x38D83201, %eax       # SSE3 SSSE3 FMA CX16 SSE4.1 SSE4.2 MOVBE POPCNT OSXSAVE AVX F16C
        andl    %eax, %ecx
        cmpl    %eax, %ecx
        jne     2f
        movl    $7, %eax
        xorl    %ecx, %ecx
        cpuid
        andl    $0x128, %ebx            # BMI1 AVX2 BMI2
        cmpl    $0x128, %ebx
        jne     2f
        xorl    %ecx, %ecx
        xgetbv
        andl    $6, %eax                # state of XMM and YMM registers
        cmpl    $6, %eax
        jne     2f
        movl    $1, %eax
        popq    %rbx
        retq
2:      xorl    %eax, %eax
        popq    %rbx
        retq
        .size   ibrik_has_x86_64_v3, . - ibrik_has_x86_64_v3

        .section .rodata.ibrik_refusal, "a", @progbits
refusal:
        .ascii  "This program needs a processor with the features of x86-64-v3 (AVX2, BMI2, FMA).\n"
refusal_end:

        .bss
        .balign 64
        .globl  ibrik_first_executor
ibrik_first_executor:
        .skip   512                     # ExecutorLayout.BYTES
        .size   ibrik_first_executor, 512

        .balign 16
        .globl  ibrik_error_line
ibrik_error_line:
        .skip   256                     # ErrorLine.CAPACITY
        .size   ibrik_error_line, 256
