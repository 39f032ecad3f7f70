# Entry of the image on the metal, by PVH (QEMU -kernel, Xen) or Multiboot2 (GRUB), in 32-bit protected mode without
# paging. Checks the processor, builds early page tables, enters long mode and jumps to the high half.
# The stage is described in docs/kernel/01-boot.md; sources of the numbers:
#   Xen, docs/misc/pvh.pandoc and public/arch-x86/hvm/start_info.h; Multiboot2 Specification version 2.0;
#   Intel SDM Vol. 3A (2023), "Initializing IA-32e Mode", "Enabling the XSAVE Feature Set".

    .set IMAGE_BASE, 0xFFFFFFFF80000000
    .set LINEAR_BASE, 0xFFFFC00000000000
    .set PROTOCOL_PVH, 1
    .set PROTOCOL_MULTIBOOT2, 2
    .set .LTABLE, .LPAGE_PRESENT | .LPAGE_WRITABLE
    .set .LCR0_CLEAR, .LCR0_CACHE_DISABLE | .LCR0_NOT_WRITE_THROUGH | .LCR0_EMULATION | .LCR0_TASK_SWITCHED
    .set .LCR0_SET, .LCR0_PAGING | .LCR0_WRITE_PROTECT | .LCR0_NUMERIC_ERROR | .LCR0_MONITOR_COPROCESSOR
    # All checked by boot_check_features.
    .set .LCR4_PAGING, .LCR4_PHYSICAL_ADDRESS_EXTENSION | .LCR4_PAGE_GLOBAL
    .set .LCR4_VECTORS, .LCR4_FXSAVE | .LCR4_SIMD_EXCEPTIONS | .LCR4_XSAVE
    .set .LMXCSR_ERRORS, .LMXCSR_INVALID_MASKED | .LMXCSR_DENORMAL_MASKED | .LMXCSR_DIVIDE_BY_ZERO_MASKED
    .set .LMXCSR_ROUNDING, .LMXCSR_OVERFLOW_MASKED | .LMXCSR_UNDERFLOW_MASKED | .LMXCSR_PRECISION_MASKED

    .section .note.Xen, "a", @note
    .balign 4
    .long 4, 8, 18                      # name size, descriptor size, XEN_ELFNOTE_PHYS32_ENTRY
    .asciz "Xen"
    .quad _start

    .section .boot.header, "a", @progbits
    .balign 8
multiboot2_header:
    .long 0xE85250D6, 0, multiboot2_header_end - multiboot2_header
    .long 0x17ADAF2A - (multiboot2_header_end - multiboot2_header)      # 2^32 - magic - length
    .short 3, 0                         # tag: entry address
    .long 12, ibrik_multiboot2_start, 0
    .short 0, 0                         # tag: end
    .long 8
multiboot2_header_end:

    .section .boot.data, "aw", @progbits
    .balign 8
# NOTE: read by ibrik.kernel.boot.HandOver.
    .globl ibrik_hand_over
ibrik_hand_over:
    .long 0                             # +0  protocol
    .long 0                             # +4  physical address of what the boot loader left
    .quad 0                             # +8  time-stamp counter at entry

    .balign 8
boot_descriptors:
    .quad 0
    .quad .LSEGMENT_CODE                  # SELECTOR_CODE
    .quad .LSEGMENT_DATA                  # SELECTOR_DATA
boot_descriptors_end:
boot_descriptors_pointer:
    .short boot_descriptors_end - boot_descriptors - 1
    .long boot_descriptors

# What code compiled for x86-64-v3 and this kernel need (x86-64 psABI 1.0, table "Micro-Architecture Levels").
# Each row: leaf, register (0 eax, 1 ebx, 2 ecx, 3 edx), bit, name; 16 bytes.
    .macro feature leaf, register, bit, name
    .long \leaf
    .byte \register, \bit
    .asciz "\name"
    .balign 16
    .endm

    .balign 16
boot_features:
    feature 0x80000001, 3, 29, "long mode"
    feature 0x80000001, 3, 20, "NX"
    feature 0x00000001, 3, 6, "PAE"
    feature 0x00000001, 3, 13, "PGE"
    feature 0x00000001, 3, 4, "TSC"
    feature 0x00000001, 3, 5, "MSR"
    feature 0x00000001, 3, 9, "APIC"
    feature 0x00000001, 3, 24, "FXSR"
    feature 0x00000001, 3, 26, "SSE2"
    feature 0x00000001, 2, 0, "SSE3"
    feature 0x00000001, 2, 9, "SSSE3"
    feature 0x00000001, 2, 13, "CX16"
    feature 0x00000001, 2, 19, "SSE4.1"
    feature 0x00000001, 2, 20, "SSE4.2"
    feature 0x00000001, 2, 22, "MOVBE"
    feature 0x00000001, 2, 23, "POPCNT"
    feature 0x80000001, 2, 0, "LAHF"
    feature 0x80000001, 2, 5, "LZCNT"
    feature 0x00000001, 2, 26, "XSAVE"
    feature 0x00000001, 2, 28, "AVX"
    feature 0x00000001, 2, 12, "FMA"
    feature 0x00000001, 2, 29, "F16C"
    feature 0x00000007, 1, 3, "BMI1"
    feature 0x00000007, 1, 5, "AVX2"
    feature 0x00000007, 1, 8, "BMI2"
    .long 0

refusal_before:
    .asciz "ibrik: this processor lacks "
refusal_after:
    .asciz ", which the image was compiled for (x86-64-v3); use a newer one, or -cpu max in QEMU\n"

    .section .boot.text, "ax", @progbits
    .code32
    .globl _start, ibrik_pvh_start
_start:
ibrik_pvh_start:
    movl $PROTOCOL_PVH, ibrik_hand_over
    jmp boot_start

    .globl ibrik_multiboot2_start
ibrik_multiboot2_start:
    movl $PROTOCOL_MULTIBOOT2, ibrik_hand_over

boot_start:
    cli
    cld
    movl $boot_low_stack_top, %esp
    movl %ebx, ibrik_hand_over + 4
    call boot_check_features
    rdtsc
    movl %eax, ibrik_hand_over + 8
    movl %edx, ibrik_hand_over + 12
    call boot_build_tables

    movl %cr4, %eax
    orl $.LCR4_PAGING | .LCR4_VECTORS, %eax
    movl %eax, %cr4
    xorl %ecx, %ecx
    xorl %edx, %edx
    movl $.LXCR0_X87 | .LXCR0_SSE | .LXCR0_AVX, %eax
    xsetbv
    movl $boot_root_table, %eax
    movl %eax, %cr3
    movl $.LMSR_EXTENDED_FEATURES, %ecx
    rdmsr
    orl $.LEFER_LONG_MODE_ENABLE | .LEFER_NO_EXECUTE_ENABLE, %eax
    wrmsr
    movl %cr0, %eax
    andl $~(.LCR0_CLEAR), %eax
    orl $.LCR0_SET | .LCR0_PROTECTED_MODE, %eax
    movl %eax, %cr0
    lgdt boot_descriptors_pointer
    ljmp $.LSELECTOR_CODE, $boot_long_mode

# Every row of boot_features must be there, else the machine ends with a line that names the first missing one.
boot_check_features:
    movl $boot_features, %esi
1:  movl (%esi), %eax
    testl %eax, %eax
    jz 3f
    andl $0x80000000, %eax              # highest leaf of this range: a leaf above it returns another's bits
    cpuid
    cmpl (%esi), %eax
    jb boot_refuse
    movl (%esi), %eax
    xorl %ecx, %ecx
    cpuid
    movl %eax, boot_cpuid_result
    movl %ebx, boot_cpuid_result + 4
    movl %ecx, boot_cpuid_result + 8
    movl %edx, boot_cpuid_result + 12
    movzbl 4(%esi), %edi
    movzbl 5(%esi), %ecx
    btl %ecx, boot_cpuid_result(,%edi,4)
    jnc boot_refuse
    addl $16, %esi
    jmp 1b
3:  ret

# Maps the first 4 GiB at 0 and at LINEAR_BASE, and the first 2 GiB at IMAGE_BASE, in 2 MiB pages. The tables are in
# memory that the boot loader has zeroed.
boot_build_tables:
    movl $boot_low_directories + .LTABLE, boot_root_table
    movl $boot_low_directories + .LTABLE, boot_root_table + 8 * 384           # LINEAR_BASE
    movl $boot_image_directories + .LTABLE, boot_root_table + 8 * 511         # IMAGE_BASE
    movl $boot_directories + .LTABLE, boot_image_directories + 8 * 510
    movl $boot_directories + 4096 + .LTABLE, boot_image_directories + 8 * 511
    movl $boot_directories + .LTABLE, boot_low_directories
    movl $boot_directories + 4096 + .LTABLE, boot_low_directories + 8
    movl $boot_directories + 2 * 4096 + .LTABLE, boot_low_directories + 16
    movl $boot_directories + 3 * 4096 + .LTABLE, boot_low_directories + 24
    movl $boot_directories, %edi
    movl $.LTABLE | .LPAGE_LARGE, %eax
2:  movl %eax, (%edi)
    addl $8, %edi
    addl $0x200000, %eax
    jnc 2b
    ret

# esi: the row of the missing feature.
boot_refuse:
    leal 6(%esi), %ebp
    movw $0x3F8, %di                    # COM1
    call boot_open_port
    movl $refusal_before, %esi
    call boot_print
    movl %ebp, %esi
    call boot_print
    movl $refusal_after, %esi
    call boot_print
    movl $1, %eax
    movw $0xF4, %dx                     # isa-debug-exit
    outl %eax, %dx
    movb $0xFE, %al                     # keyboard controller: reset
    outb %al, $0x64
4:  hlt
    jmp 4b

# 115200 baud, 8N1, FIFO on (TL16C550C data sheet, register tables). di: base port.
boot_open_port:
    movl $boot_port_settings, %esi
5:  movw %di, %dx
    movzbw (%esi), %ax
    cmpb $0xFF, %al
    je 6f
    addw %ax, %dx
    movb 1(%esi), %al
    outb %al, %dx
    addl $2, %esi
    jmp 5b
6:  ret

# di: base port; esi: NUL-terminated text.
boot_print:
    lodsb
    testb %al, %al
    jz 9f
    movb %al, %ah
    movl $100000, %ecx                  # a port that is not there must not hold us
7:  leaw 5(%edi), %dx
    inb %dx, %al
    testb $0x20, %al                    # transmitter empty
    loopz 7b
    movb %ah, %al
    movw %di, %dx
    outb %al, %dx
    jmp boot_print
9:  ret

    .section .boot.data
boot_port_settings:
    .byte 1, 0, 3, 0x80, 0, 1, 1, 0, 3, 3, 2, 7, 4, 3, 0xFF

    .section .boot.text
    .code64
boot_long_mode:
    movw $.LSELECTOR_DATA, %ax
    movw %ax, %ds
    movw %ax, %es
    movw %ax, %ss
    xorl %eax, %eax
    movw %ax, %fs
    movw %ax, %gs
    movabsq $ibrik_high_start, %rax
    jmpq *%rax

    .section .text.ibrik_high_start, "ax", @progbits
ibrik_high_start:
    movq $ibrik_boot_stack_top, %rsp
    fninit
    pushq $.LMXCSR_ERRORS | .LMXCSR_ROUNDING     # all masked; round to nearest
    ldmxcsr (%rsp)
    popq %rax
    movl $.LMSR_GS_BASE, %ecx
    movq $ibrik_first_executor, %rax
    movq %rax, %rdx
    shrq $32, %rdx
    wrmsr
    # NOTE: offsets of ibrik.vocabulary.layout.ExecutorLayout: SELF 0, STACK_LIMIT 24, STACK_BASE 40,
    # OWN_STACK_LIMIT 64.
    movq $ibrik_first_executor, %gs:0
    movq $ibrik_guarded_stacks + 4096 + STACK_RESERVE, %gs:24
    movq $ibrik_guarded_stacks + 4096 + STACK_RESERVE, %gs:64
    movq $ibrik_boot_stack_top, %gs:40
    movabsq $ibrik_hand_over, %rdi
    movabsq $LINEAR_BASE, %rax
    addq %rax, %rdi
    pushq $0                            # the walk of a stack trace ends at this return address
    jmp ibrik_kernel_main

# never ibrik_continue_on_stack(Address top, Address argument): goes on in ibrik_kernel_continue on another stack.
    .section .text.ibrik_continue_on_stack, "ax", @progbits
    .globl ibrik_continue_on_stack
ibrik_continue_on_stack:
    movq %rdi, %rsp
    movq %rdi, %gs:40
    movq %rsi, %rdi
    pushq $0
    jmp ibrik_kernel_continue
    STACK_USE ibrik_continue_on_stack, 8, ibrik_continue_on_stack   # what comes is on another stack

# The first instructions of another core, in 16 bits without paging: ibrik.kernel.boot.CoreStart copies them to a page
# of low memory, so they name nothing of themselves but relative to %cs. From real mode straight to long mode (AMD64 APM
# Vol. 2, "Long-Mode Initialization Example", allows paging and protection to be switched on together).
    .section .boot.text
    .code16
    .globl ibrik_core_entry, ibrik_core_entry_end
ibrik_core_entry:
    cli
    cld
    movl %cr4, %eax
    orl $.LCR4_PAGING | .LCR4_VECTORS, %eax
    movl %eax, %cr4
    xorl %ecx, %ecx
    xorl %edx, %edx
    movl $.LXCR0_X87 | .LXCR0_SSE | .LXCR0_AVX, %eax
    xsetbv
    movl $boot_root_table, %eax
    movl %eax, %cr3
    movl $.LMSR_EXTENDED_FEATURES, %ecx
    rdmsr
    orl $.LEFER_LONG_MODE_ENABLE | .LEFER_NO_EXECUTE_ENABLE, %eax
    wrmsr
    lgdtl %cs:core_descriptors_pointer - ibrik_core_entry
    movl %cr0, %eax
    andl $~(.LCR0_CLEAR), %eax
    orl $.LCR0_SET | .LCR0_PROTECTED_MODE, %eax
    movl %eax, %cr0
    ljmpl $.LSELECTOR_CODE, $core_long_mode
    .balign 4
core_descriptors_pointer:
    .short boot_descriptors_end - boot_descriptors - 1
    .long boot_descriptors
ibrik_core_entry_end:

    .code64
core_long_mode:
    movw $.LSELECTOR_DATA, %ax
    movw %ax, %ds
    movw %ax, %es
    movw %ax, %ss
    xorl %eax, %eax
    movw %ax, %fs
    movw %ax, %gs
    movabsq $core_high_start, %rax
    jmpq *%rax

    .section .text.ibrik_core_start, "ax", @progbits
core_high_start:
    xorl %eax, %eax
    xchgq %rax, ibrik_core_block        # one block for one core
    testq %rax, %rax
    jz 1f
    movq ibrik_core_root, %rcx
    movq %rcx, %cr3
    movq %rax, %rbx
    movq 40(%rbx), %rsp                 # ExecutorLayout.STACK_BASE
    fninit
    pushq $.LMXCSR_ERRORS | .LMXCSR_ROUNDING     # all masked; round to nearest
    ldmxcsr (%rsp)
    popq %rax
    movl $.LMSR_GS_BASE, %ecx
    movq %rbx, %rax
    movq %rbx, %rdx
    shrq $32, %rdx
    wrmsr
    call ibrik_kernel_core
    pushq $0                            # the walk of a stack trace ends at this return address
    jmp ibrik_executor_run
1:  cli
    hlt
    jmp 1b

    .section .boot.bss, "aw", @nobits
    .balign 4096
boot_root_table:
    .skip 4096
boot_low_directories:
    .skip 4096
boot_image_directories:
    .skip 4096
boot_directories:
    .skip 4 * 4096
boot_cpuid_result:
    .skip 16
    .balign 16
    .skip 512
boot_low_stack_top:
