# void or Object ibrik_call_by_address(Address code): calls a static Java method without parameters, whose address
# stands in a class mirror. The method returns to our caller.
        .text
        .globl  ibrik_call_by_address
        .type   ibrik_call_by_address, @function
ibrik_call_by_address:
        .cfi_startproc
        jmpq    *%rdi
        .cfi_endproc
        .size   ibrik_call_by_address, . - ibrik_call_by_address
