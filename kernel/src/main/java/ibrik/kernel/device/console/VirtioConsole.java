package ibrik.kernel.device.console;

import ibrik.kernel.console.ConsoleDevice;
import ibrik.kernel.device.virtio.VirtioBus;
import ibrik.kernel.device.virtio.VirtioTransport;
import ibrik.kernel.device.virtio.Virtqueue;
import ibrik.kernel.memory.KernelMemory;
import ibrik.kernel.memory.layout.AddressSpace;
import ibrik.kernel.memory.range.DeviceMemory;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.raw.Address;

/// Port 1 of a virtio console: QEMU's `virtserialport`, which holds what its reader does not take. (Port 0 drops it.)
/// Source: VIRTIO 1.2, 5.3 "Console Device".
public final class VirtioConsole extends ConsoleDevice {
    private static final int MULTIPORT = 1 << 1;
    private static final int MOST_PORTS = 4;
    private static final int PORT = 1;
    private static final int IN = 4;
    private static final int OUT = 5;

    private static final int IN_PIECES = 4;
    private static final int OUT_PIECES = 16;
    private static final int ALL_FREE = (1 << OUT_PIECES) - 1;
    private static final int RING_BYTES = 1024;
    private static final long PIECES_BYTES = (long) (IN_PIECES + OUT_PIECES) * PIECE_BYTES;

    private final KernelMemory memory;
    private final VirtioBus bus;
    private final PortControl control = new PortControl();
    private final Virtqueue in = new Virtqueue(IN_PIECES);
    private final Virtqueue out = new Virtqueue(OUT_PIECES);
    private VirtioTransport transport;
    /// [#IN_PIECES] pieces for input, then those for output.
    private Address pieces = Address.none();
    /// One bit for each piece of output that the device does not have.
    private int free = ALL_FREE;
    private int arrived = Virtqueue.NONE;

    public VirtioConsole(KernelMemory memory, VirtioBus bus) {
        this.memory = memory;
        this.bus = bus;
    }

    @Override
    @Uninterruptible(WHY)
    public boolean open() {
        transport = bus.findOrNull(VirtioTransport.CONSOLE);
        if (transport == null) {
            return false;
        }
        pieces = memory.forDevices().allocate(PIECES_BYTES + AddressSpace.PAGE, 1, DeviceMemory.ANYWHERE);
        if (pieces.isNone()) {
            return false;
        }
        start(pieces.plus(PIECES_BYTES));
        return true;
    }

    @Uninterruptible(WHY)
    private void start(Address rings) {
        transport.begin(MULTIPORT);
        if (Integer.compareUnsigned(transport.configuration(MOST_PORTS), PORT) <= 0) {
            throw transport.refused("virtio console: there is no second port", PORT);
        }
        control.start(transport, rings);
        in.place(rings.plus(PortControl.BYTES));
        out.place(rings.plus(PortControl.BYTES + RING_BYTES));
        transport.start(IN, in);
        transport.start(OUT, out);
        out.wantInterrupts(false);
        transport.ready();
        for (int number = 0; number < IN_PIECES; number++) {
            offer(number);
        }
        control.open(PORT);
        transport.notify(IN);
    }

    @Uninterruptible(WHY)
    @NoFail("asked where strands wait")
    private void offer(int number) {
        in.give(number, DeviceMemory.physical(piece(number)), PIECE_BYTES, true);
    }

    @Uninterruptible(WHY)
    @NoFail("asked where strands wait")
    private Address piece(int number) {
        return pieces.plus((long) number * PIECE_BYTES);
    }

    @Override
    @Uninterruptible(WHY)
    public Address room(boolean isCommand) {
        if (!hasRoom() && !(isCommand && free != 0)) {
            return Address.none();
        }
        return piece(IN_PIECES + Integer.numberOfTrailingZeros(free));
    }

    @Override
    @Uninterruptible(WHY)
    public void send(int bytes) {
        int number = Integer.numberOfTrailingZeros(free);
        free &= free - 1;
        out.give(number, DeviceMemory.physical(piece(IN_PIECES + number)), bytes, false);
        transport.notify(OUT);
    }

    /// One piece is kept for a command.
    @Override
    @Uninterruptible(WHY)
    @NoFail("asked where strands wait")
    public boolean hasRoom() {
        if (hasTwoFree()) {
            return true;
        }
        reclaim();
        if (!hasTwoFree()) {
            out.wantInterrupts(true);
            reclaim();
        }
        if (hasTwoFree()) {
            out.wantInterrupts(false);
            return true;
        }
        return false;
    }

    @Uninterruptible(WHY)
    @NoFail("asked where strands wait")
    private boolean hasTwoFree() {
        return (free & free - 1) != 0;
    }

    @Uninterruptible(WHY)
    @NoFail("asked where strands wait")
    private void reclaim() {
        for (int number = out.take(); number != Virtqueue.NONE; number = out.take()) {
            free |= 1 << number;
        }
    }

    @Override
    @Uninterruptible(WHY)
    public boolean isSent() {
        return out.isDone();
    }

    @Override
    @Uninterruptible(WHY)
    @NoFail("asked where strands wait")
    public int arrived() {
        if (arrived == Virtqueue.NONE) {
            arrived = in.take();
        }
        if (arrived == Virtqueue.NONE) {
            return 0;
        }
        int bytes = in.usedBytes();
        if (bytes == 0) {
            release();
        }
        return bytes;
    }

    @Override
    @Uninterruptible(WHY)
    @NoFail("asked where strands wait")
    public Address arrival() {
        return piece(arrived);
    }

    @Override
    @Uninterruptible(WHY)
    @NoFail("asked where strands wait")
    public void release() {
        int number = arrived;
        arrived = Virtqueue.NONE;
        offer(number);
        transport.notify(IN);
    }

    @Override
    @Uninterruptible(WHY)
    public void acknowledge() {
        if (transport != null) {
            transport.acknowledge();
        }
    }
}
