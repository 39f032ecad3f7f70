# Zeroed memory of the kernel: stacks with a guard page below each, the executor block of the first core, and tables
# that the processor reads.

    .section .bss.ibrik_stacks, "aw", @nobits
    .balign 4096
    .globl ibrik_guarded_stacks
ibrik_guarded_stacks:
    .skip 4096 + KERNEL_STACK_BYTES     # the boot stack
    .globl ibrik_boot_stack_top
ibrik_boot_stack_top:
    # NOTE: with the boot stack ibrik.kernel.memory.layout.ImageLayout.GUARDS; in the order of
    # ibrik.kernel.interrupt.InterruptTable.
    .skip 6 * (4096 + KERNEL_STACK_BYTES)

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
    .globl ibrik_console_input          # NOTE: ibrik.kernel.console.ConsoleInput.CAPACITY and SerialPort.MOST_READ
ibrik_console_input:
    .skip 8192 + 64
    .globl ibrik_core_block             # what the next core to start takes, 0 for nothing
ibrik_core_block:
    .skip 8
    .globl ibrik_core_root              # physical address of the page tables
ibrik_core_root:
    .skip 8
    .balign 64
    .globl ibrik_first_executor
ibrik_first_executor:
    .skip 512
