package ibrik.kernel.console;

import ibrik.machine.instruction.Ports;
import ibrik.machine.instruction.Processor;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.raw.Address;

/// A 16550 serial port, polled. Source: Texas Instruments TL16C550C data sheet, "Accessible Registers".
public final class SerialPort {
    /// Ports of COM1 and COM2: fixed since the IBM PC/AT.
    public static final int FIRST = 0x3F8;

    public static final int SECOND = 0x2F8;

    private static final int DATA = 0;
    private static final int INTERRUPT_ENABLE = 1;
    private static final int DIVISOR_LOW = 0;
    private static final int DIVISOR_HIGH = 1;
    private static final int FIFO_CONTROL = 2;
    private static final int LINE_CONTROL = 3;
    private static final int MODEM_CONTROL = 4;
    private static final int LINE_STATUS = 5;
    private static final int SCRATCH = 7;

    private static final int DIVISOR_LATCH = 0x80;
    private static final int EIGHT_BITS = 3;
    /// FIFO on and emptied.
    private static final int FIFO_RESET = 7;
    /// DTR, RTS.
    private static final int READY = 3;
    private static final int DATA_READY = 1;
    private static final int TRANSMITTER_EMPTY = 0x20;
    private static final int LINE_IDLE = 0x40;
    private static final int FIFO_BYTES = 16;
    /// What a port reads where no device answers.
    private static final int NOTHING = 0xFF;
    /// Chosen: neither all ones nor zero.
    private static final int PATTERN = 0x5A;
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

    /// True if a port answers at all.
    @Uninterruptible(WHY)
    public boolean isThere() {
        Ports.writeByte(base + SCRATCH, PATTERN);
        return Ports.readByte(base + SCRATCH) == PATTERN;
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

    /// Waits, not for ever, until the last byte is on the line.
    @Uninterruptible(WHY)
    public void flush() {
        for (int attempt = 0; attempt < FLUSH_ATTEMPTS; attempt++) {
            if ((Ports.readByte(base + LINE_STATUS) & LINE_IDLE) != 0) {
                return;
            }
            Processor.pause();
        }
    }

    @Uninterruptible(WHY)
    public boolean hasInput() {
        int status = Ports.readByte(base + LINE_STATUS);
        return (status & DATA_READY) != 0 && status != NOTHING;
    }

    /// The next byte of input; only after [#hasInput()].
    @Uninterruptible(WHY)
    public int read() {
        return Ports.readByte(base + DATA);
    }
}
