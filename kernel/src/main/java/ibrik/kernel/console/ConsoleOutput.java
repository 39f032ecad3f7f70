package ibrik.kernel.console;

import ibrik.machine.instruction.Processor;
import ibrik.vocabulary.mark.Atomic;
import ibrik.vocabulary.mark.ImmutableAfter;
import ibrik.vocabulary.mark.NeverInline;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// What leaves by the serial port or, for a launcher that listens, by the console's device. The launcher sees one
/// stream of bytes from both, in which the standard streams and our commands are told apart by escapes
/// (docs/kernel/05-console.md); without one, all text is plain, and there are no commands.
///
/// Whoever turns from one to the other first waits until the first has passed all on.
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
    private static final int ECHO = 'y';
    private static final int NO_ECHO = 'n';
    /// Measured: what goes by the port in the time that the start of the device takes (decision 10).
    private static final long ENOUGH_FOR_DEVICE = 4096;
    /// Room for an escape with the name of a stream, or for one that is doubled.
    private static final int ESCAPE_BYTES = 2;

    private static final String WHY = "panics print through it";
    private static final String OWNER = "touched by who holds the lock of the console, or by a core that gives up";

    static final SerialPort PORT = new SerialPort(SerialPort.FIRST);

    @ImmutableAfter("start-up")
    private static boolean launcherListens;

    @ImmutableAfter("start-up")
    private static ConsoleDevice device;

    @Atomic(OWNER)
    private static boolean usesDevice;

    @Atomic(OWNER)
    private static boolean hasNoDevice;

    @Atomic(OWNER)
    private static boolean isOnPort = true;

    @Atomic(OWNER)
    private static long bytesByPort;

    @Atomic(OWNER)
    private static int stream = KERNEL;

    /// The launcher cannot write this stream any more.
    @Atomic("set by the interrupt, for ever")
    static volatile boolean outputIsLost;

    @Atomic("set by the interrupt, for ever")
    static volatile boolean errorsAreLost;

    private ConsoleOutput() {}

    /// Sets the port up, as plain text.
    public static void start() {
        PORT.start();
    }

    /// From now on there are escapes; `fast` is started when it is worth its cost.
    public static void useLauncher(ConsoleDevice fast) {
        launcherListens = true;
        device = fast;
    }

    @Uninterruptible(WHY)
    public static boolean launcherListens() {
        return launcherListens;
    }

    /// The device, started if need be; null if there is none.
    @Uninterruptible(WHY)
    @NeverInline("cold")
    static ConsoleDevice deviceOrNull() {
        if (!usesDevice && !hasNoDevice && launcherListens) {
            usesDevice = device.open();
            hasNoDevice = !usesDevice;
        }
        return startedOrNull();
    }

    @Uninterruptible(WHY)
    @NoFail("asked where strands wait")
    static ConsoleDevice startedOrNull() {
        return usesDevice ? device : null;
    }

    /// One byte of the kernel's own text.
    @Uninterruptible(WHY)
    static void write(int character) {
        turnToPort();
        select(KERNEL);
        PORT.write(character == ESCAPE ? '?' : character);
    }

    /// All bytes, before it returns: by the port, so that reports of a broken device do not need it.
    @Uninterruptible(WHY)
    public static void write(int stream, Address start, long count) {
        bytesByPort += count;
        turnToPort();
        select(stream);
        long done = launcherListens ? writeEscaped(start, count) : 0;
        PORT.write(start.plus(done), count - done);
    }

    /// As many bytes as the launcher's device takes without a wait, or all by the port; returns how many, or
    /// -1 if they would reach nobody. May start the device.
    @Uninterruptible(WHY)
    public static long offer(int stream, Address start, long count) {
        if (stream == OUTPUT ? outputIsLost : errorsAreLost) {
            return -1;
        }
        if (!usesDevice && (bytesByPort + count < ENOUGH_FOR_DEVICE || deviceOrNull() == null)) {
            write(stream, start, count);
            return count;
        }
        return offerToDevice(stream, start, count);
    }

    /// True if [#offer] would not return 0.
    @Uninterruptible(WHY)
    @NoFail("asked where strands wait")
    public static boolean hasRoom() {
        return !usesDevice || device.hasRoom();
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
            PORT.write(ESCAPE);
            PORT.write(wanted);
        }
    }

    /// Fills one piece of the device, if it has room.
    @Uninterruptible(WHY)
    private static long offerToDevice(int wanted, Address start, long count) {
        Address piece = device.room(false);
        if (piece.isNone()) {
            return 0;
        }
        turnToDevice();
        int filled = 0;
        if (stream != wanted) {
            stream = wanted;
            filled = putCommand(piece, wanted);
        }
        long taken = 0;
        for (; taken < count && filled <= ConsoleDevice.PIECE_BYTES - ESCAPE_BYTES; taken++) {
            // SAFE: one of the bytes that the caller named, and two bytes of room at least.
            byte value = Memory.loadByte(start.plus(taken));
            Memory.storeByte(piece.plus(filled++), value);
            if (value == ESCAPE) {
                Memory.storeByte(piece.plus(filled++), value);
            }
        }
        device.send(filled);
        return taken;
    }

    @Uninterruptible(WHY)
    private static int putCommand(Address piece, int command) {
        // SAFE: the beginning of a piece of the device.
        Memory.storeByte(piece, (byte) ESCAPE);
        Memory.storeByte(piece.plus(1), (byte) command);
        return ESCAPE_BYTES;
    }

    /// A command of the input, by the device.
    @Uninterruptible(WHY)
    static void command(int command) {
        turnToDevice();
        device.send(putCommand(device.room(true), command));
    }

    @Uninterruptible(WHY)
    private static void turnToDevice() {
        if (isOnPort) {
            isOnPort = false;
            PORT.flush(true);
        }
    }

    @Uninterruptible(WHY)
    private static void turnToPort() {
        while (!isOnPort) {
            isOnPort = device.isSent();
            Processor.pause();
        }
    }

    /// Asks the launcher to let its terminal show what is typed, or not.
    public static void echo(boolean wanted) {
        if (launcherListens) {
            tell(wanted ? ECHO : NO_ECHO);
        }
    }

    /// A command that needs no device.
    static void tell(int command) {
        turnToPort();
        PORT.write(ESCAPE);
        PORT.write(command);
    }

    /// The last words: the status that the launcher shall end with, 0 to 255, and whether it is that of a panic.
    @Uninterruptible(WHY)
    static void end(int status, boolean isPanic) {
        turnToPort();
        if (launcherListens) {
            if (isPanic) {
                PORT.write(ESCAPE);
                PORT.write(PANIC);
            }
            PORT.write(ESCAPE);
            PORT.write(EXIT);
            PORT.write('0' + status / 100);
            PORT.write('0' + status / 10 % 10);
            PORT.write('0' + status % 10);
        }
        // WHY: a launcher may be slow, but it does read.
        PORT.flush(launcherListens);
    }

    /// The device's interrupt, which may come while it is started.
    @Uninterruptible("in the middle of anything")
    public static void onDevice() {
        device.acknowledge();
    }
}
