package ibrik.kernel.device.virtio;

import ibrik.kernel.console.Panic;
import ibrik.kernel.interrupt.Interrupts;
import ibrik.kernel.memory.KernelMemory;
import ibrik.kernel.memory.layout.PhysicalMemory;
import ibrik.vocabulary.mark.NeverInline;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// A virtio device with its registers in memory. Source: VIRTIO 1.2, 4.2.2 "MMIO Device Register Layout".
@UsesMagic("registers of a device in memory")
public final class MmioTransport extends VirtioTransport {
    private static final int MAGIC_VALUE = 0x000;
    private static final int VERSION = 0x004;
    private static final int DEVICE_TYPE = 0x008;
    private static final int DEVICE_FEATURES = 0x010;
    private static final int DEVICE_FEATURES_WORD = 0x014;
    private static final int DRIVER_FEATURES = 0x020;
    private static final int DRIVER_FEATURES_WORD = 0x024;
    private static final int QUEUE = 0x030;
    private static final int QUEUE_MOST = 0x034;
    private static final int QUEUE_SIZE = 0x038;
    private static final int QUEUE_READY = 0x044;
    private static final int NOTIFY = 0x050;
    private static final int INTERRUPT_STATUS = 0x060;
    private static final int INTERRUPT_ACKNOWLEDGE = 0x064;
    private static final int STATUS = 0x070;
    private static final int DESCRIPTORS = 0x080;
    private static final int AVAILABLE = 0x090;
    private static final int USED = 0x0A0;
    private static final int CONFIGURATION = 0x100;

    private static final int MAGIC = 0x7472_6976;
    private static final int MODERN = 2;
    private static final int HALF = 32;
    private static final int WORD = 4;

    private Address registers = Address.none();
    private int line;

    /// Looks at a window of registers; true if there is a device of this type.
    @Uninterruptible(WHY)
    public boolean find(KernelMemory memory, MmioWindow window, int type) {
        registers = memory.mapRegisters(window.start, window.bytes);
        line = window.line;
        if (read(MAGIC_VALUE) != MAGIC || read(DEVICE_TYPE) != type) {
            return false;
        }
        if (read(VERSION) != MODERN) {
            throw Panic.because(
                    "virtio: a device of an old version (QEMU: -global virtio-mmio.force-legacy=false)", type);
        }
        return true;
    }

    @Override
    @Uninterruptible(WHY)
    protected int offered(int word) {
        write(DEVICE_FEATURES_WORD, word);
        return read(DEVICE_FEATURES);
    }

    @Override
    @Uninterruptible(WHY)
    protected void accept(int word, int features) {
        write(DRIVER_FEATURES_WORD, word);
        write(DRIVER_FEATURES, features);
    }

    @Override
    @Uninterruptible(WHY)
    protected int status() {
        return read(STATUS);
    }

    @Override
    @Uninterruptible(WHY)
    protected void status(int status) {
        write(STATUS, status);
    }

    @Override
    @Uninterruptible(WHY)
    public void start(int queue, Virtqueue rings) {
        write(QUEUE, queue);
        refuseShort(read(QUEUE_MOST), queue, rings);
        write(QUEUE_SIZE, rings.size);
        writeAddress(DESCRIPTORS, rings.descriptors);
        writeAddress(AVAILABLE, rings.available);
        writeAddress(USED, rings.used);
        write(QUEUE_READY, 1);
    }

    @Uninterruptible(WHY)
    @NeverInline("cold")
    private void writeAddress(int register, Address memory) {
        long physical = PhysicalMemory.of(memory).raw();
        write(register, (int) physical);
        write(register + WORD, (int) (physical >>> HALF));
    }

    @Override
    @Uninterruptible(WHY)
    protected void routeInterrupts() {
        Interrupts.routeDevice(line);
    }

    @Override
    @Uninterruptible(WHY)
    @NoFail("asked where strands wait")
    public void notify(int queue) {
        write(NOTIFY, queue);
    }

    @Override
    @Uninterruptible(WHY)
    public int configuration(int offset) {
        return read(CONFIGURATION + offset);
    }

    @Override
    @Uninterruptible(WHY)
    public void acknowledge() {
        write(INTERRUPT_ACKNOWLEDGE, read(INTERRUPT_STATUS));
    }

    @Uninterruptible(WHY)
    private int read(int register) {
        // SAFE: the window that find() mapped; MmioWindow has seen that it is long enough.
        return Memory.loadIntVolatile(registers.plus(register));
    }

    @Uninterruptible(WHY)
    @NoFail("asked where strands wait")
    private void write(int register, int value) {
        // SAFE: as in read.
        Memory.storeIntVolatile(registers.plus(register), value);
    }
}
