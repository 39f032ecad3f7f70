# Named by every function with landing pads, because the format of exception tables asks for it; never called: the image
# builder makes tables of its own.
        .text
        .globl  ibrik_personality
        .type   ibrik_personality, @function
ibrik_personality:
        .cfi_startproc
        ud2
        .cfi_endproc
        .size   ibrik_personality, . - ibrik_personality
