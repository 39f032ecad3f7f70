# void ibrik_zero_pages(Address start, long bytes): start is aligned to 32, bytes is a positive multiple of 256.
    .section .text.ibrik_zero_pages, "ax", @progbits
    .globl ibrik_zero_pages
ibrik_zero_pages:
    vpxor %xmm0, %xmm0, %xmm0
    addq %rdi, %rsi
1:
    .irp offset, 0, 32, 64, 96, 128, 160, 192, 224
    vmovdqa %ymm0, \offset(%rdi)
    .endr
    addq $256, %rdi
    cmpq %rsi, %rdi
    jne 1b
    vzeroupper
    ret
