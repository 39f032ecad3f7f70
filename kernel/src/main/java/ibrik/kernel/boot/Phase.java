package ibrik.kernel.boot;

/// How far the boot is; each phase has a page or a part of one in `docs/kernel`.
enum Phase {
    ENTRY,
    CONSOLE,
    MEMORY,
    INTERRUPTS,
    CLOCK,
    STACK,
    RUNNING
}
