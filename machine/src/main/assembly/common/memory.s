# The memory routines that LLVM calls: C library names and meanings, C calling convention. AVX2 throughout, unaligned
# accesses, overlapping first and last pieces instead of byte loops. No "rep movsb": an emulator takes it byte by byte.

# void *memmove(void *to, const void *from, size_t count); memcpy is the same routine.
        .text
        .globl  memcpy, memmove
        .type   memcpy, @function
        .type   memmove, @function
        .p2align 5
memcpy:
memmove:
        .cfi_startproc
        movq    %rdi, %rax
        cmpq    $16, %rdx
        jb      .Lcopy_below_16
        cmpq    $32, %rdx
        ja      .Lcopy_above_32
        vmovdqu (%rsi), %xmm0
        vmovdqu -16(%rsi,%rdx), %xmm1
        vmovdqu %xmm0, (%rdi)
        vmovdqu %xmm1, -16(%rdi,%rdx)
        retq
.Lcopy_below_16:
        cmpl    $8, %edx
        jae     .Lcopy_8_to_15
        cmpl    $4, %edx
        jae     .Lcopy_4_to_7
        testl   %edx, %edx
        je      .Lcopy_none
        movzbl  (%rsi), %ecx            # 1 to 3 bytes: first, middle, last
        movq    %rdx, %r10
        shrq    $1, %r10
        movzbl  (%rsi,%r10), %r8d
        movzbl  -1(%rsi,%rdx), %r9d
        movb    %cl, (%rdi)
        movb    %r8b, (%rdi,%r10)
        movb    %r9b, -1(%rdi,%rdx)
.Lcopy_none:
        retq
.Lcopy_4_to_7:
        movl    (%rsi), %ecx
        movl    -4(%rsi,%rdx), %r8d
        movl    %ecx, (%rdi)
        movl    %r8d, -4(%rdi,%rdx)
        retq
.Lcopy_8_to_15:
        movq    (%rsi), %rcx
        movq    -8(%rsi,%rdx), %r8
        movq    %rcx, (%rdi)
        movq    %r8, -8(%rdi,%rdx)
        retq
.Lcopy_above_32:
        vmovdqu (%rsi), %ymm0
        vmovdqu -32(%rsi,%rdx), %ymm1
        cmpq    $64, %rdx
        ja      .Lcopy_above_64
        vmovdqu %ymm0, (%rdi)
        vmovdqu %ymm1, -32(%rdi,%rdx)
        vzeroupper
        retq
.Lcopy_above_64:
        vmovdqu 32(%rsi), %ymm2
        vmovdqu -64(%rsi,%rdx), %ymm3
        cmpq    $128, %rdx
        ja      .Lcopy_above_128
        vmovdqu %ymm0, (%rdi)
        vmovdqu %ymm2, 32(%rdi)
        vmovdqu %ymm3, -64(%rdi,%rdx)
        vmovdqu %ymm1, -32(%rdi,%rdx)
        vzeroupper
        retq
.Lcopy_above_128:
        movq    %rdi, %rcx
        subq    %rsi, %rcx
        cmpq    %rdx, %rcx
        jb      .Lcopy_backward
# Forward: ymm0 holds the first 32 bytes, ymm1 the last, both stored at the end; between them aligned stores. The target
# is below the source or apart from it, so a store never reaches the bytes that the next load wants.
        leaq    -32(%rdi,%rdx), %r8     # where the last piece goes
        leaq    32(%rdi), %rcx
        andq    $-32, %rcx
        subq    %rdi, %rsi
        addq    %rcx, %rsi
        leaq    -128(%r8), %r10
        cmpq    %r10, %rcx
        ja      .Lcopy_forward_rest
        .p2align 4
.Lcopy_forward_128:
        vmovdqu (%rsi), %ymm2
        vmovdqu 32(%rsi), %ymm3
        vmovdqu 64(%rsi), %ymm4
        vmovdqu 96(%rsi), %ymm5
        vmovdqa %ymm2, (%rcx)
        vmovdqa %ymm3, 32(%rcx)
        vmovdqa %ymm4, 64(%rcx)
        vmovdqa %ymm5, 96(%rcx)
        subq    $-128, %rsi
        subq    $-128, %rcx
        cmpq    %r10, %rcx
        jbe     .Lcopy_forward_128
.Lcopy_forward_rest:
        cmpq    %r8, %rcx
        jae     .Lcopy_forward_last
        vmovdqu (%rsi), %ymm2
        vmovdqa %ymm2, (%rcx)
        addq    $32, %rsi
        addq    $32, %rcx
        jmp     .Lcopy_forward_rest
.Lcopy_forward_last:
        vmovdqu %ymm0, (%rdi)
        vmovdqu %ymm1, (%r8)
        vzeroupper
        retq
# Backward: the target begins inside the source.
.Lcopy_backward:
        testq   %rcx, %rcx
        je      .Lcopy_same
        leaq    -32(%rdx), %rcx         # bytes that are still to be copied by 32, from the end
.Lcopy_backward_128:
        cmpq    $160, %rcx
        jb      .Lcopy_backward_rest
        vmovdqu -32(%rsi,%rcx), %ymm2
        vmovdqu -64(%rsi,%rcx), %ymm3
        vmovdqu -96(%rsi,%rcx), %ymm4
        vmovdqu -128(%rsi,%rcx), %ymm5
        vmovdqu %ymm1, (%rdi,%rcx)
        vmovdqu -128(%rsi,%rcx), %ymm1
        vmovdqu %ymm2, -32(%rdi,%rcx)
        vmovdqu %ymm3, -64(%rdi,%rcx)
        vmovdqu %ymm4, -96(%rdi,%rcx)
        subq    $128, %rcx
        jmp     .Lcopy_backward_128
.Lcopy_backward_rest:
        cmpq    $32, %rcx
        jb      .Lcopy_backward_last
        vmovdqu -32(%rsi,%rcx), %ymm2
        vmovdqu %ymm1, (%rdi,%rcx)
        vmovdqa %ymm2, %ymm1
        subq    $32, %rcx
        jmp     .Lcopy_backward_rest
.Lcopy_backward_last:
        vmovdqu %ymm1, (%rdi,%rcx)
        vmovdqu %ymm0, (%rdi)
.Lcopy_same:
        vzeroupper
        retq
        .cfi_endproc
        .size   memmove, . - memmove

# void *memset(void *to, int value, size_t count)
        .globl  memset
        .type   memset, @function
        .p2align 5
memset:
        .cfi_startproc
        movq    %rdi, %rax
        movzbl  %sil, %ecx
        movabsq $0x0101010101010101, %r8
        imulq   %r8, %rcx
        cmpq    $16, %rdx
        jb      .Lset_below_16
        vmovq   %rcx, %xmm0
        vpbroadcastq %xmm0, %ymm0
        cmpq    $32, %rdx
        ja      .Lset_above_32
        vmovdqu %xmm0, (%rdi)
        vmovdqu %xmm0, -16(%rdi,%rdx)
        vzeroupper
        retq
.Lset_below_16:
        cmpl    $8, %edx
        jae     .Lset_8_to_15
        cmpl    $4, %edx
        jae     .Lset_4_to_7
        testl   %edx, %edx
        je      .Lset_none
        movb    %cl, (%rdi)
        movb    %cl, -1(%rdi,%rdx)
        shrl    $1, %edx
        movb    %cl, (%rdi,%rdx)
.Lset_none:
        retq
.Lset_4_to_7:
        movl    %ecx, (%rdi)
        movl    %ecx, -4(%rdi,%rdx)
        retq
.Lset_8_to_15:
        movq    %rcx, (%rdi)
        movq    %rcx, -8(%rdi,%rdx)
        retq
.Lset_above_32:
        leaq    -32(%rdi,%rdx), %r8     # the last piece
        vmovdqu %ymm0, (%rdi)
        leaq    32(%rdi), %rcx
        andq    $-32, %rcx
        leaq    -128(%r8), %r10
        cmpq    %r10, %rcx
        ja      .Lset_rest
        .p2align 4
.Lset_128:
        vmovdqa %ymm0, (%rcx)
        vmovdqa %ymm0, 32(%rcx)
        vmovdqa %ymm0, 64(%rcx)
        vmovdqa %ymm0, 96(%rcx)
        addq    $128, %rcx
        cmpq    %r10, %rcx
        jbe     .Lset_128
.Lset_rest:
        cmpq    %r8, %rcx
        jae     .Lset_last
        vmovdqa %ymm0, (%rcx)
        addq    $32, %rcx
        jmp     .Lset_rest
.Lset_last:
        vmovdqu %ymm0, (%r8)
        vzeroupper
        retq
        .cfi_endproc
        .size   memset, . - memset

# int memcmp(const void *left, const void *right, size_t count); bcmp is the same routine.
        .globl  memcmp, bcmp
        .type   memcmp, @function
        .type   bcmp, @function
        .p2align 5
memcmp:
bcmp:
        .cfi_startproc
        xorl    %ecx, %ecx              # bytes that were equal so far
.Lcompare_32:
        leaq    32(%rcx), %r8
        cmpq    %rdx, %r8
        ja      .Lcompare_8
        vmovdqu (%rdi,%rcx), %ymm0
        vpcmpeqb (%rsi,%rcx), %ymm0, %ymm0
        vpmovmskb %ymm0, %eax
        xorl    $-1, %eax
        jne     .Lcompare_found
        movq    %r8, %rcx
        jmp     .Lcompare_32
.Lcompare_found:
        tzcntl  %eax, %eax
        addq    %rax, %rcx
        movzbl  (%rdi,%rcx), %eax
        movzbl  (%rsi,%rcx), %edx
        subl    %edx, %eax
        vzeroupper
        retq
.Lcompare_8:
        leaq    8(%rcx), %r8
        cmpq    %rdx, %r8
        ja      .Lcompare_1
        movq    (%rdi,%rcx), %rax
        movq    (%rsi,%rcx), %r9
        cmpq    %r9, %rax
        jne     .Lcompare_order
        movq    %r8, %rcx
        jmp     .Lcompare_8
.Lcompare_order:
        bswapq  %rax
        bswapq  %r9
        cmpq    %r9, %rax
        sbbl    %eax, %eax              # -1 if left is smaller, else 0
        orl     $1, %eax
        vzeroupper
        retq
.Lcompare_1:
        cmpq    %rdx, %rcx
        jae     .Lcompare_equal
        movzbl  (%rdi,%rcx), %eax
        movzbl  (%rsi,%rcx), %r9d
        incq    %rcx
        subl    %r9d, %eax
        je      .Lcompare_1
        vzeroupper
        retq
.Lcompare_equal:
        xorl    %eax, %eax
        vzeroupper
        retq
        .cfi_endproc
        .size   memcmp, . - memcmp
