package ibrik.kernel.console;

import ibrik.vocabulary.mark.ImmutableAfter;
import ibrik.vocabulary.mark.PerExecutor;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// What leaves by the serial port. To a launcher that listens, the streams and our commands are told apart by escapes
/// (docs/kernel/05-console.md); without one, all text is plain, and there are no commands.
@UsesMagic("looks for escapes in raw buffers")
public final class ConsoleOutput {
    /// Streams: what follows belongs to them.
    public static final int OUTPUT = 'o';

    public static final int ERRORS = 'e';
    private static final int KERNEL = 'k';

    /// ASCII's "data link escape". Doubled it is itself; any other byte behind it is a command.
    static final int ESCAPE = 0x10;

    private static final int EXIT = 'x';
    private static final int PANIC = 'p';
    private static final String WHY = "panics print through it";

    static final SerialPort PORT = new SerialPort(SerialPort.FIRST);

    @ImmutableAfter("start-up")
    private static boolean launcherListens;

    @PerExecutor("the console of the one core that runs")
    private static int stream = KERNEL;

    private ConsoleOutput() {}

    /// Sets the port up, as plain text.
    public static void start() {
        PORT.start();
    }

    /// From now on there are escapes.
    public static void useLauncher() {
        launcherListens = true;
    }

    @Uninterruptible(WHY)
    static boolean launcherListens() {
        return launcherListens;
    }

    /// One byte of the kernel's own text.
    @Uninterruptible(WHY)
    static void write(int character) {
        select(KERNEL);
        PORT.write(character == ESCAPE ? '?' : character);
    }

    /// All bytes, before it returns.
    @Uninterruptible(WHY)
    public static void write(int stream, Address start, long count) {
        select(stream);
        long done = launcherListens ? writeEscaped(start, count) : 0;
        PORT.write(start.plus(done), count - done);
    }

    /// Writes up to and with the last escape among the bytes; returns how many that were.
    @Uninterruptible(WHY)
    private static long writeEscaped(Address start, long count) {
        long done = 0;
        for (long index = 0; index < count; index++) {
            // SAFE: one of the bytes that the caller named.
            if (Memory.loadByte(start.plus(index)) == ESCAPE) {
                PORT.write(start.plus(done), index + 1 - done);
                PORT.write(ESCAPE);
                done = index + 1;
            }
        }
        return done;
    }

    @Uninterruptible(WHY)
    private static void select(int wanted) {
        if (launcherListens && stream != wanted) {
            stream = wanted;
            command(wanted);
        }
    }

    @Uninterruptible(WHY)
    static void command(int command) {
        PORT.write(ESCAPE);
        PORT.write(command);
    }

    /// The last words: the status that the launcher shall end with, 0 to 255, and whether it is that of a panic.
    @Uninterruptible(WHY)
    static void end(int status, boolean isPanic) {
        if (launcherListens) {
            if (isPanic) {
                command(PANIC);
            }
            command(EXIT);
            PORT.write('0' + status / 100);
            PORT.write('0' + status / 10 % 10);
            PORT.write('0' + status % 10);
        }
        // WHY: a launcher may be slow, but it does read.
        PORT.flush(launcherListens);
    }
}
