package ibrik.tools.failure;

/// What the launcher's own exit statuses mean. A guest that ended by itself passes its own status on instead.
public final class ExitStatus {
    /// A wrong option, or an input that cannot be used.
    public static final int USAGE = 2;
    /// The program cannot become an image: it has problems its author can repair.
    public static final int PROGRAM = 3;
    /// Something is missing or busy on this machine.
    public static final int HOST = 4;
    /// The guest ended without an exit status: it panicked, reset or was switched off.
    public static final int GUEST = 5;
    /// A bug of ours (`EX_SOFTWARE` of sysexits.h).
    public static final int BUG = 70;
    /// The time of `--timeout` was up (as coreutils' `timeout` has it).
    public static final int TIMEOUT = 124;

    private ExitStatus() {}
}
