# Entry stubs of the 256 interrupt vectors. Each leaves a frame that ibrik.kernel.interrupt.InterruptFrame describes and
# calls `void ibrik_interrupt(Address frame)`, then restores what the frame says and returns.
# Sources: Intel SDM Vol. 3A (2023), "Interrupt and Exception Handling"; Vol. 1, "XSAVE-Managed State".

# Exceptions that push an error code: 8, 10-14, 17, 21, 29, 30.
    .set WITH_ERROR_CODE, 0x60227D00

    .section .text.ibrik_interrupt_stubs, "ax", @progbits
    .balign 16
    .globl ibrik_interrupt_stubs
# NOTE: 16 bytes each, in order of vector; ibrik.kernel.interrupt.InterruptTable computes their addresses.
ibrik_interrupt_stubs:
    .set vector, 0
    .rept 256
    .balign 16
    .if vector >= 32 || ((WITH_ERROR_CODE >> vector) & 1) == 0
    pushq $0
    .endif
    pushq $vector
    jmp interrupt_common
    .set vector, vector + 1
    .endr

    .balign 16
interrupt_common:
    pushq %rax
    pushq %rbx
    pushq %rcx
    pushq %rdx
    pushq %rsi
    pushq %rdi
    pushq %rbp
    pushq %r8
    pushq %r9
    pushq %r10
    pushq %r11
    pushq %r12
    pushq %r13
    pushq %r14
    pushq %r15
    cld
    movq %rsp, %rbp
    movq %rsp, %rdi
    subq $1024, %rsp                    # XSAVE area of x87, SSE and AVX: 832 bytes, aligned to 64
    andq $-64, %rsp
    xorl %eax, %eax
    .irp offset, 512, 520, 528, 536, 544, 552, 560, 568
    movq %rax, \offset(%rsp)            # the XSAVE header: XRSTOR faults on rubbish in it
    .endr
    xorl %edx, %edx
    movl $.LXCR0_X87 | .LXCR0_SSE | .LXCR0_AVX, %eax
    xsave (%rsp)
    call ibrik_interrupt
    xorl %edx, %edx
    movl $.LXCR0_X87 | .LXCR0_SSE | .LXCR0_AVX, %eax
    xrstor (%rsp)
    movq %rbp, %rsp
    popq %r15
    popq %r14
    popq %r13
    popq %r12
    popq %r11
    popq %r10
    popq %r9
    popq %r8
    popq %rbp
    popq %rdi
    popq %rsi
    popq %rdx
    popq %rcx
    popq %rbx
    popq %rax
    addq $16, %rsp
    iretq
    # The frame of the processor, aligned to 16; the stub's two words; 15 registers; the XSAVE area, aligned to 64.
    STACK_USE ibrik_interrupt_stubs, 16 + 40 + 16 + 120 + 1024 + 64

# void ibrik_load_segments(): code and stack segment of the new descriptor table.
    .section .text.ibrik_load_segments, "ax", @progbits
    .globl ibrik_load_segments
ibrik_load_segments:
    .cfi_startproc
    popq %rax
    pushq $.LSELECTOR_CODE
    pushq %rax
    movl $.LSELECTOR_DATA, %eax
    movw %ax, %ss
    movw %ax, %ds
    movw %ax, %es
    lretq
    .cfi_endproc
    STACK_USE ibrik_load_segments, 24
