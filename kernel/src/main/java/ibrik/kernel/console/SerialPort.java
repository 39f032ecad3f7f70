package ibrik.kernel.console;

import ibrik.machine.instruction.Ports;
import ibrik.machine.instruction.Processor;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.raw.Address;

/// A 16550 serial port: output is polled, input may interrupt. Source: Texas Instruments TL16C550C data sheet,
/// "Accessible Registers".
public final class SerialPort {
    /// Ports and interrupt line of COM1: fixed since the IBM PC/AT.
    public static final int FIRST = 0x3F8;

    public static final int FIRST_LINE = 4;

    private static final int DATA = 0;
    private static final int INTERRUPT_ENABLE = 1;
    private static final int DIVISOR_LOW = 0;
    private static final int DIVISOR_HIGH = 1;
    private static final int INTERRUPT_IDENTITY = 2;
    private static final int FIFO_CONTROL = 2;
    private static final int LINE_CONTROL = 3;
    private static final int MODEM_CONTROL = 4;
    private static final int LINE_STATUS = 5;

    private static final int DIVISOR_LATCH = 0x80;
    private static final int EIGHT_BITS = 3;
    /// FIFO on and emptied; an interrupt for 14 bytes, or for fewer that have waited for the time of four.
    private static final int FIFO_RESET = 0xC7;
    /// DTR, RTS, and OUT2, which lets interrupts through in a PC.
    private static final int READY = 0xB;

    private static final int INPUT_INTERRUPTS = 1;
    private static final int IDENTITY_MASK = 0xF;
    private static final int INPUT_AT_TRIGGER_LEVEL = 4;
    /// The trigger level.
    static final int MOST_READ = 14;
    private static final int DATA_READY = 1;
    private static final int TRANSMITTER_EMPTY = 0x20;
    private static final int LINE_IDLE = 0x40;
    private static final int FIFO_BYTES = 16;
    /// Chosen: longer than a FIFO needs at 115200 baud on any machine.
    private static final int FLUSH_ATTEMPTS = 1_000_000;

    private static final String WHY = "panics print through it";

    private final int base;

    public SerialPort(int base) {
        this.base = base;
    }

    /// 115200 baud, 8 bits, no parity, FIFO on, no interrupts. The receive FIFO is emptied too.
    @Uninterruptible(WHY)
    public void start() {
        Ports.writeByte(base + INTERRUPT_ENABLE, 0);
        Ports.writeByte(base + LINE_CONTROL, DIVISOR_LATCH);
        Ports.writeByte(base + DIVISOR_LOW, 1);
        Ports.writeByte(base + DIVISOR_HIGH, 0);
        Ports.writeByte(base + LINE_CONTROL, EIGHT_BITS);
        Ports.writeByte(base + FIFO_CONTROL, FIFO_RESET);
        Ports.writeByte(base + MODEM_CONTROL, READY);
    }

    /// Lets input interrupt from now on, or no more.
    @Uninterruptible(WHY)
    public void interruptForInput(boolean wanted) {
        Ports.writeByte(base + INTERRUPT_ENABLE, wanted ? INPUT_INTERRUPTS : 0);
    }

    @Uninterruptible(WHY)
    public void write(int value) {
        awaitSpace();
        Ports.writeByte(base + DATA, value);
    }

    @Uninterruptible(WHY)
    public void write(Address start, long count) {
        for (long done = 0; done < count; done += FIFO_BYTES) {
            awaitSpace();
            Ports.writeBytes(base + DATA, start.plus(done), Math.min(FIFO_BYTES, count - done));
        }
    }

    @Uninterruptible(WHY)
    private void awaitSpace() {
        while ((Ports.readByte(base + LINE_STATUS) & TRANSMITTER_EMPTY) == 0) {
            Processor.pause();
        }
    }

    /// Waits until the last byte is on the line: for ever, or so long that it must have left.
    @Uninterruptible(WHY)
    public void flush(boolean forEver) {
        for (int attempt = 0; forEver || attempt < FLUSH_ATTEMPTS; attempt++) {
            if ((Ports.readByte(base + LINE_STATUS) & LINE_IDLE) != 0) {
                return;
            }
            Processor.pause();
        }
    }

    /// Takes the bytes that the port interrupts for, or one if there are fewer; returns how many.
    ///
    /// @param target has room for [#MOST_READ] bytes
    @Uninterruptible(WHY)
    int read(Address target) {
        int count = 0;
        if ((Ports.readByte(base + INTERRUPT_IDENTITY) & IDENTITY_MASK) == INPUT_AT_TRIGGER_LEVEL) {
            count = MOST_READ;
        } else if ((Ports.readByte(base + LINE_STATUS) & DATA_READY) != 0) {
            count = 1;
        }
        // WHY: at once, since an emulator brings new bytes one by one between reads.
        Ports.readBytes(base + DATA, target, count);
        return count;
    }
}
