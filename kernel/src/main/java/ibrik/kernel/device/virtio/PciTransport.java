package ibrik.kernel.device.virtio;

import ibrik.kernel.console.Panic;
import ibrik.kernel.device.pci.MessageInterrupt;
import ibrik.kernel.device.pci.PciFunction;
import ibrik.kernel.memory.KernelMemory;
import ibrik.kernel.memory.layout.PhysicalMemory;
import ibrik.vocabulary.mark.NeverInline;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// A virtio device on a PCI bus, which interrupts by messages. Source: VIRTIO 1.2, 4.1.4 "Virtio Structure PCI
/// Capabilities", 4.1.4.3 "Common configuration structure layout".
@UsesMagic("registers of a device in memory")
public final class PciTransport extends VirtioTransport {
    private static final int VENDOR = 0x1AF4;
    /// Devices are numbered by their types from here on; the console also where it was before version 1.
    private static final int FIRST_DEVICE = 0x1040;

    private static final int OLD_CONSOLE = 0x1003;
    private static final int DEVICES_ON_A_BUS = 32;
    private static final int DEVICE_SHIFT = 16;

    private static final int CAPABILITY = 0x09;
    private static final int KIND_SHIFT = 24;
    private static final int KIND_COMMON = 1;
    private static final int KIND_NOTIFY = 2;
    private static final int KIND_DEVICE = 4;
    private static final int CAPABILITY_BASE = 4;
    private static final int CAPABILITY_OFFSET = 8;
    private static final int CAPABILITY_LENGTH = 12;
    private static final int CAPABILITY_MULTIPLIER = 16;
    private static final int BYTE = 0xFF;
    private static final int LAST_BASE = 5;

    private static final int FEATURES_WORD = 0;
    private static final int FEATURES = 4;
    private static final int DRIVER_FEATURES_WORD = 8;
    private static final int DRIVER_FEATURES = 12;
    private static final int CONFIGURATION_VECTOR = 16;
    private static final int STATUS = 20;
    private static final int QUEUE = 22;
    private static final int QUEUE_SIZE = 24;
    private static final int QUEUE_VECTOR = 26;
    private static final int QUEUE_ENABLE = 28;
    private static final int QUEUE_NOTIFY = 30;
    private static final int DESCRIPTORS = 32;
    private static final int AVAILABLE = 40;
    private static final int USED = 48;
    private static final int COMMON_BYTES = 56;
    /// Chosen: what our drivers read of a device's configuration.
    private static final int DEVICE_BYTES = 12;
    /// Chosen: the most queues that a driver of ours uses.
    private static final int MOST_QUEUES = 8;

    private static final int SHORT = 0xFFFF;

    private final int[] notifyOffsets = new int[MOST_QUEUES];
    private final PciFunction function = new PciFunction();
    private KernelMemory memory;
    private Address common = Address.none();
    private Address notify = Address.none();
    private Address device = Address.none();
    /// Of the structure that was mapped last: after the start the one for notifications.
    private int length;
    private int multiplier;

    /// Looks for a device of this type on the first bus.
    @Uninterruptible(WHY)
    public boolean find(KernelMemory memory, int type) {
        this.memory = memory;
        for (int number = 0; number < DEVICES_ON_A_BUS; number++) {
            function.choose(number);
            int identity = function.read(PciFunction.IDENTITY);
            if (identity == (FIRST_DEVICE + type << DEVICE_SHIFT | VENDOR)
                    || type == CONSOLE && identity == (OLD_CONSOLE << DEVICE_SHIFT | VENDOR)) {
                common = map(KIND_COMMON, COMMON_BYTES);
                device = map(KIND_DEVICE, DEVICE_BYTES);
                notify = map(KIND_NOTIFY, Short.BYTES);
                function.enable();
                return true;
            }
        }
        return false;
    }

    /// Maps the first structure of this kind, whose length is kept.
    @Uninterruptible(WHY)
    private Address map(int kind, int leastBytes) {
        for (int at = function.capability(CAPABILITY, 0); at != 0; at = function.capability(CAPABILITY, at)) {
            int base = function.read(at + CAPABILITY_BASE) & BYTE;
            if (function.read(at) >>> KIND_SHIFT == kind && base <= LAST_BASE) {
                long offset = Integer.toUnsignedLong(function.read(at + CAPABILITY_OFFSET));
                length = function.read(at + CAPABILITY_LENGTH);
                long start = function.base(base);
                if (start == 0 || length < leastBytes || offset + length > function.baseBytes(base)) {
                    throw Panic.because("virtio: registers outside of their device", offset);
                }
                if (kind == KIND_NOTIFY) {
                    multiplier = function.read(at + CAPABILITY_MULTIPLIER);
                }
                return memory.mapRegisters(start + offset, length);
            }
        }
        throw Panic.because("virtio: a device without registers of a kind", kind);
    }

    @Override
    @Uninterruptible(WHY)
    protected int offered(int word) {
        writeInt(FEATURES_WORD, word);
        // SAFE: find() has mapped COMMON_BYTES at least; so in all that follows.
        return Memory.loadIntVolatile(common.plus(FEATURES));
    }

    @Override
    @Uninterruptible(WHY)
    protected void accept(int word, int features) {
        writeInt(DRIVER_FEATURES_WORD, word);
        writeInt(DRIVER_FEATURES, features);
    }

    @Override
    @Uninterruptible(WHY)
    protected int status() {
        return Memory.loadByteVolatile(common.plus(STATUS)) & BYTE;
    }

    @Override
    @Uninterruptible(WHY)
    protected void status(int status) {
        Memory.storeByteVolatile(common.plus(STATUS), (byte) status);
    }

    @Override
    @Uninterruptible(WHY)
    public void start(int queue, Virtqueue rings) {
        writeShort(QUEUE, queue);
        refuseShort(readShort(QUEUE_SIZE), queue, rings);
        writeShort(QUEUE_SIZE, rings.size);
        writeAddress(DESCRIPTORS, rings.descriptors);
        writeAddress(AVAILABLE, rings.available);
        writeAddress(USED, rings.used);
        long offset = Integer.toUnsignedLong(multiplier) * readShort(QUEUE_NOTIFY);
        if (offset > length - Short.BYTES) {
            throw refused("virtio: a queue is notified outside of the device", offset);
        }
        notifyOffsets[queue] = (int) offset;
        writeShort(QUEUE_VECTOR, 0);
        if (readShort(QUEUE_VECTOR) != 0) {
            throw refused("virtio: the device has no interrupt for a queue", queue);
        }
        writeShort(QUEUE_ENABLE, 1);
    }

    @Override
    @Uninterruptible(WHY)
    protected void routeInterrupts() {
        if (!MessageInterrupt.route(function, memory)) {
            throw refused("virtio: the device has no MSI-X", 0);
        }
        writeShort(CONFIGURATION_VECTOR, 0);
    }

    @Override
    @Uninterruptible(WHY)
    @NoFail("asked where strands wait")
    public void notify(int queue) {
        // SAFE: start() has seen that this is inside of the structure.
        Memory.storeShortVolatile(notify.plus(notifyOffsets[queue]), (short) queue);
    }

    @Override
    @Uninterruptible(WHY)
    public int configuration(int offset) {
        return Memory.loadIntVolatile(device.plus(offset));
    }

    /// Messages need no answer.
    @Override
    @Uninterruptible(WHY)
    public void acknowledge() {}

    @Uninterruptible(WHY)
    private int readShort(int register) {
        return Memory.loadShortVolatile(common.plus(register)) & SHORT;
    }

    @Uninterruptible(WHY)
    private void writeShort(int register, int value) {
        Memory.storeShortVolatile(common.plus(register), (short) value);
    }

    @Uninterruptible(WHY)
    private void writeInt(int register, int value) {
        Memory.storeIntVolatile(common.plus(register), value);
    }

    @Uninterruptible(WHY)
    @NeverInline("cold")
    private void writeAddress(int register, Address memory) {
        long physical = PhysicalMemory.of(memory).raw();
        writeInt(register, (int) physical);
        writeInt(register + Integer.BYTES, (int) (physical >>> Integer.SIZE));
    }
}
