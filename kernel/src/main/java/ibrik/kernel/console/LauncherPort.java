package ibrik.kernel.console;

import ibrik.vocabulary.mark.Uninterruptible;

/// The second serial port, on which the launcher listens: lines of `docs/contracts.md`, "Start-up". All do nothing if
/// there is no such port.
final class LauncherPort {
    private static final SerialPort PORT = new SerialPort(SerialPort.SECOND);
    private static final String WHY = "panics end here";

    private LauncherPort() {}

    /// Console input is lost no more: the launcher may send it.
    @Uninterruptible(WHY)
    static void ready() {
        if (PORT.isThere()) {
            PORT.start();
            Console.text(PORT, "ready\n");
        }
    }

    /// The status that follows is that of a panic.
    @Uninterruptible(WHY)
    static void panic() {
        if (PORT.isThere()) {
            PORT.start();
            Console.text(PORT, "panic\n");
        }
    }

    /// The status that the launcher shall end with.
    @Uninterruptible(WHY)
    static void exit(int status) {
        if (PORT.isThere()) {
            PORT.start();
            Console.text(PORT, "exit ");
            Console.decimal(PORT, status);
            PORT.write('\n');
            PORT.flush();
        }
    }
}
