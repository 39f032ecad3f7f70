package ibrik.vocabulary.layout;

/// Byte offsets in the executor block, the record of one core (metal) or one carrier (hosted), based at `%gs`.
public final class ExecutorLayout {
    /// The block's own address.
    public static final int SELF = 0;
    /// Where the next small object goes.
    public static final int BUMP_CURSOR = 8;
    /// End of the zeroed run that `BUMP_CURSOR` moves through.
    public static final int BUMP_LIMIT = 16;
    /// Below this stack pointer a checked method calls `ibrik_stack_limit_reached` when it starts. All ones while
    /// `POLL_REQUEST` is set, so that recursion is a poll too.
    public static final int STACK_LIMIT = 24;
    /// The java.lang.Thread that runs.
    public static final int CURRENT_THREAD = 32;
    /// Highest address of the running stack, where conservative scanning ends.
    public static final int STACK_BASE = 40;
    /// Non-zero asks compiled code to enter `ibrik_safepoint` at its next poll (a byte).
    public static final int POLL_REQUEST = 48;
    /// Non-zero if the running strand's time slice is over (a byte).
    public static final int SLICE_OVER = 49;
    /// Number of this executor, from 0.
    public static final int NUMBER = 52;
    /// Entry stack of system calls and scratch of the assembly.
    public static final int SCRATCH = 56;
    /// Below this stack pointer a checked method throws StackOverflowError.
    public static final int OWN_STACK_LIMIT = 64;
    /// Signals that have come and that nobody has served yet: bit N is signal N (an int).
    public static final int PENDING_SIGNALS = 72;
    /// What the executor does, one of the three below (an int).
    public static final int STATE = 88;
    /// Runs code, and may touch the heap.
    public static final int RUNS = 0;
    /// Waits for the lock of the runtime; its registers and frames lie from `STOPPED_AT` up.
    public static final int WAITS = 1;
    /// Has nothing to run, and no frames that name objects.
    public static final int RESTS = 2;
    /// Where the stack of an executor that waits ends.
    public static final int STOPPED_AT = 96;
    /// On the metal: the interrupted registers of a core that a panic has stopped, 0 if it runs.
    public static final int STAYS_AT = 104;
    /// What the running thread writes into the header of an object to lock it (`ObjectLayout`; an int in 8 bytes):
    /// [ObjectLayout#LOCKED] and its number, or [ObjectLayout#NO_OWNER]. Changes with [#CURRENT_THREAD].
    public static final int LOCK_OWNER = 112;
    /// First byte after the fields that compiled code and assembly know.
    public static final int RUNTIME_FIELDS = 128;
    /// Structures that the platform hands to an operating system.
    public static final int PLATFORM_SCRATCH = 128;
    /// On the metal: the number of its local APIC (an int), and up to which change of the page tables it has forgotten
    /// old entries (an int).
    public static final int LOCAL_APIC = 128;

    public static final int FORGOTTEN_EPOCH = 132;
    /// In the block of executor 0 alone, a cache line: the lock of the runtime.
    public static final int RUNTIME_LOCK = 448;
    /// Also there: 1 and the number of the executor that ends the program, 0 if none does (an int).
    public static final int GIVES_UP = 456;
    public static final int BYTES = 512;

    private ExecutorLayout() {}
}
