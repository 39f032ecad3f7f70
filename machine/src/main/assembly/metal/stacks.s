# Zeroed memory of the kernel: stacks with a guard page below each, the executor block of the first core, and tables
# that the processor reads.

    .set STACK_BYTES, 16384             # NOTE: ibrik.kernel.memory.layout.ImageLayout.STACK_BYTES, GUARDS

    .section .bss.ibrik_stacks, "aw", @nobits
    .balign 4096
    .globl ibrik_guarded_stacks
ibrik_guarded_stacks:
    .skip 4096 + STACK_BYTES            # the boot stack
    .globl ibrik_boot_stack_top
ibrik_boot_stack_top:
    .skip 6 * (4096 + STACK_BYTES)      # in the order of ibrik.kernel.interrupt.InterruptTable

    .globl ibrik_interrupt_table
ibrik_interrupt_table:
    .skip 4096
    .globl ibrik_segment_table
ibrik_segment_table:
    .skip 64
    .globl ibrik_task_state
ibrik_task_state:
    .skip 128
    .globl ibrik_table_pointer
ibrik_table_pointer:
    .skip 64
    .globl ibrik_panic_record
ibrik_panic_record:
    .skip 64
    .globl ibrik_first_executor
ibrik_first_executor:
    .skip 512
