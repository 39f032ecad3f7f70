package ibrik.kernel.device.console;

import ibrik.kernel.device.virtio.VirtioTransport;
import ibrik.kernel.device.virtio.Virtqueue;
import ibrik.kernel.memory.range.DeviceMemory;
import ibrik.vocabulary.mark.NeverInline;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// How both ends open a port of a console device. Source: VIRTIO 1.2, 5.3.6.2 "Multiport Device Operation".
///
///     message   u32 port, u16 event, u16 value
@UsesMagic("messages in memory that a device shares")
final class PortControl {
    /// What [#start] takes of the page that it is given.
    static final int BYTES = 1024;

    private static final int IN = 2;
    private static final int OUT = 3;
    private static final int MESSAGES = 8;
    private static final int MESSAGE_BYTES = 64;
    private static final int LEAST_BYTES = 8;
    private static final int EVENT = 4;
    private static final int VALUE = 6;
    private static final int SHORT = 0xFFFF;

    private static final int DEVICE_READY = 0;
    private static final int PORT_ADDED = 1;
    private static final int PORT_READY = 3;
    private static final int PORT_OPEN = 6;

    private static final String WHY = "a device is nobody's in between";

    private final Virtqueue in = new Virtqueue(MESSAGES);
    private final Virtqueue out = new Virtqueue(1);
    private VirtioTransport transport;
    private Address messages = Address.none();

    /// Before the device works; `memory` is zeroed and has [#BYTES] bytes.
    @Uninterruptible(WHY)
    void start(VirtioTransport transport, Address memory) {
        this.transport = transport;
        messages = memory;
        Address rings = memory.plus((MESSAGES + 1) * MESSAGE_BYTES);
        in.place(rings);
        out.place(rings.plus(in.bytes()).alignedUp(LEAST_BYTES * 2));
        transport.start(IN, in);
        transport.start(OUT, out);
    }

    /// Waits until both ends of the port are open.
    @Uninterruptible(WHY)
    void open(int port) {
        for (int message = 0; message < MESSAGES; message++) {
            offer(message);
        }
        transport.notify(IN);
        send(0, DEVICE_READY);
        await(port, PORT_ADDED);
        send(port, PORT_READY);
        await(port, PORT_OPEN);
        send(port, PORT_OPEN);
        in.wantInterrupts(false);
    }

    @Uninterruptible(WHY)
    private void offer(int number) {
        in.give(number, DeviceMemory.physical(message(number)), MESSAGE_BYTES, true);
    }

    @Uninterruptible(WHY)
    private Address message(int number) {
        return messages.plus((long) number * MESSAGE_BYTES);
    }

    /// An event of ours, whose value is always 1.
    @Uninterruptible(WHY)
    @NeverInline("cold")
    private void send(int port, int event) {
        Address message = message(MESSAGES);
        // SAFE: behind the messages of the device (start).
        Memory.storeInt(message, port);
        Memory.storeShort(message.plus(EVENT), (short) event);
        Memory.storeShort(message.plus(VALUE), (short) 1);
        out.give(0, DeviceMemory.physical(message), LEAST_BYTES, false);
        transport.notify(OUT);
        for (int poll = 0; out.take() == Virtqueue.NONE; poll++) {
            transport.pause(poll, "virtio console: the device does not take a message");
        }
    }

    @Uninterruptible(WHY)
    @NeverInline("cold")
    private void await(int port, int event) {
        for (int poll = 0; !next(port, event); poll++) {
            transport.pause(poll, "virtio console: the port does not open");
        }
    }

    /// Takes a message if there is one; true if it was the one with this event.
    @Uninterruptible(WHY)
    private boolean next(int port, int event) {
        int number = in.take();
        if (number == Virtqueue.NONE) {
            return false;
        }
        if (in.usedBytes() < LEAST_BYTES) {
            throw transport.refused("virtio console: a message is too short", in.usedBytes());
        }
        Address message = message(number);
        // SAFE: a message that take() has checked the number of.
        boolean isIt = Memory.loadIntVolatile(message) == port
                && (Memory.loadShortVolatile(message.plus(EVENT)) & SHORT) == event;
        offer(number);
        transport.notify(IN);
        return isIt;
    }
}
