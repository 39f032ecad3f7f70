# The last 512 bytes of a ROM that is all the firmware of a machine: lays an image down as a boot loader would, and
# enters it in 32-bit protected mode with a PVH start message. Firmware.java writes what is before, and the numbers at
# `rows`.
# Sources: Intel SDM Vol. 3A, "Processor State After Reset", "First Instruction Executed"; Xen,
# docs/misc/pvh.pandoc.

    .set BASE, 0xFFFFFE00
    .set SEGMENT_OFFSET, 0xFE00         # of BASE in the first code segment

    .text
    .code16
start:
    cli
    cld
    lgdtl %cs:SEGMENT_OFFSET + (pointer - start)
    movl %cr0, %eax
    orb $1, %al
    movl %eax, %cr0
    ljmpl $8, $BASE + (protected - start)

    .code32
protected:
    movw $16, %ax
    movw %ax, %ds
    movw %ax, %es
    movw %ax, %ss
    movl $BASE + (rows - start), %ebp
next_row:
    movl (%ebp), %esi
    movl 4(%ebp), %edi
    movl 8(%ebp), %ecx
    rep movsb
    movl 12(%ebp), %ecx
    xorl %eax, %eax
    rep stosb
    addl $16, %ebp
    cmpl $0, 4(%ebp)
    jnz next_row
    movl 8(%ebp), %ebx
    jmpl *12(%ebp)

    .balign 8
descriptors:
    .quad 0
    .quad 0x00CF9B000000FFFF            # code, 4 GiB
    .quad 0x00CF93000000FFFF            # data, 4 GiB
descriptors_end:
pointer:
    .short descriptors_end - descriptors - 1
    .long BASE + (descriptors - start)

# Each: from, to, bytes, zeros behind them. The last: 0, 0, the start message, where to begin.
    .org 128
rows:
    .org 496
    .code16
    jmp start                           # where the processor begins
    .org 512
