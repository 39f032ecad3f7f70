package ibrik.kernel.device.virtio;

import ibrik.kernel.console.Panic;
import ibrik.machine.instruction.Processor;
import ibrik.vocabulary.mark.NeverInline;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Uninterruptible;

/// A virtio device as all buses show it. Source: VIRTIO 1.2, 2.1 "Device Status Field", 3.1 "Device Initialization".
///
/// Devices of version 1 and later alone; older ones are refused.
public abstract class VirtioTransport {
    /// VIRTIO 1.2, 5 "Device Types".
    public static final int CONSOLE = 3;

    protected static final String WHY = "a device is nobody's in between";

    private static final int ACKNOWLEDGE = 1;
    private static final int DRIVER = 2;
    private static final int DRIVER_OK = 4;
    private static final int FEATURES_OK = 8;
    private static final int FAILED = 0x80;
    /// Feature 32: the device follows version 1.
    private static final int VERSION_1_IN_WORD_1 = 1;

    /// Chosen: far more than any device needs to reset or to answer.
    private static final int MOST_POLLS = 10_000_000;

    /// Features 0 to 31 (word 0) or 32 to 63 (word 1) that the device has.
    @Uninterruptible(WHY)
    protected abstract int offered(int word);

    /// Those of them that we use.
    @Uninterruptible(WHY)
    protected abstract void accept(int word, int features);

    @Uninterruptible(WHY)
    protected abstract int status();

    @Uninterruptible(WHY)
    protected abstract void status(int status);

    /// Gives the device the rings of a queue.
    @Uninterruptible(WHY)
    public abstract void start(int queue, Virtqueue rings);

    /// Lets interrupts of the device come as [ibrik.kernel.interrupt.Vector#DEVICE].
    @Uninterruptible(WHY)
    protected abstract void routeInterrupts();

    /// The device has been given buffers.
    @Uninterruptible(WHY)
    @NoFail("asked where strands wait")
    public abstract void notify(int queue);

    /// 32 bits of the device's own configuration; `offset` is a multiple of 4.
    @Uninterruptible(WHY)
    public abstract int configuration(int offset);

    /// The interrupt has been heard; may come at any instruction.
    @Uninterruptible(WHY)
    public abstract void acknowledge();

    /// Resets the device and agrees on features: of `wanted`, all of which it must have, and version 1. Queues come
    /// next, and then [#ready].
    @Uninterruptible(WHY)
    public final void begin(int wanted) {
        status(0);
        for (int poll = 0; status() != 0; poll++) {
            pause(poll, "virtio: the device does not reset");
        }
        status(ACKNOWLEDGE | DRIVER);
        if ((offered(0) & wanted) != wanted || (offered(1) & VERSION_1_IN_WORD_1) == 0) {
            throw refused("virtio: the device lacks a feature", offered(0));
        }
        accept(0, wanted);
        accept(1, VERSION_1_IN_WORD_1);
        status(ACKNOWLEDGE | DRIVER | FEATURES_OK);
        if ((status() & FEATURES_OK) == 0) {
            throw refused("virtio: the device refuses its features", wanted);
        }
        routeInterrupts();
    }

    @Uninterruptible(WHY)
    protected final void refuseShort(int buffers, int queue, Virtqueue rings) {
        if (buffers < rings.size) {
            throw refused("virtio: a queue is missing or too short", queue);
        }
    }

    /// From now on the device works.
    @Uninterruptible(WHY)
    public final void ready() {
        status(ACKNOWLEDGE | DRIVER | FEATURES_OK | DRIVER_OK);
    }

    /// One turn of a wait for the device, which has a limit.
    @Uninterruptible(WHY)
    @NeverInline("cold")
    public final void pause(int polls, String what) {
        if (polls >= MOST_POLLS) {
            throw refused(what, polls);
        }
        Processor.pause();
    }

    /// The device is not as we can use it.
    @Uninterruptible(WHY)
    @NeverInline("cold")
    public final RuntimeException refused(String what, long detail) {
        status(FAILED);
        return Panic.because(what, detail);
    }
}
