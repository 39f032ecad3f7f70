package ibrik.kernel.device.virtio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.kernel.console.HostPlatform;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;
import ibrik.vocabulary.raw.PhysicalAddress;
import ibrik.vocabulary.raw.SimulatedMemory;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The test is the device: it reads and writes the rings at the places that VIRTIO 1.2 says for a queue of 8.
class VirtqueueSimulationTest {
    private static final int SIZE = 8;
    private static final int BUFFER_BYTES = 512;
    private static final Address RINGS = new Address(0x1000);
    private static final Address AVAILABLE = RINGS.plus(16 * SIZE);
    private static final Address USED = AVAILABLE.plus(4 + 2 * SIZE);
    private static final PhysicalAddress BUFFERS = new PhysicalAddress(0x5000);

    private final Virtqueue queue = new Virtqueue(SIZE);
    private int deviceTook;
    private int deviceGave;

    @BeforeEach
    void begin() {
        Platform.install(new HostPlatform());
        SimulatedMemory.install(RINGS, 0x1000);
        queue.place(RINGS);
    }

    private void give(int number, boolean isForInput) {
        queue.give(number, BUFFERS.plus(number * BUFFER_BYTES), BUFFER_BYTES, isForInput);
    }

    /// What the device takes from the available ring next, -1 if nothing is there.
    private int takeAsDevice() {
        if ((short) deviceTook == Memory.loadShort(AVAILABLE.plus(2))) {
            return -1;
        }
        int number = Memory.loadShort(AVAILABLE.plus(4 + 2 * (deviceTook++ % SIZE)));
        assertEquals(BUFFERS.raw() + number * BUFFER_BYTES, Memory.loadLong(RINGS.plus(16 * number)), "address");
        assertEquals(BUFFER_BYTES, Memory.loadInt(RINGS.plus(16 * number + 8)), "length");
        return number;
    }

    private void giveAsDevice(int number, int bytes) {
        Memory.storeInt(USED.plus(4 + 8 * (deviceGave % SIZE)), number);
        Memory.storeInt(USED.plus(8 + 8 * (deviceGave % SIZE)), bytes);
        Memory.storeShort(USED.plus(2), (short) ++deviceGave);
    }

    private void isRefused(String why) {
        var panic = assertThrows(HostPlatform.Panicked.class, queue::take);
        assertTrue(panic.getMessage().contains(why), panic.getMessage());
        assertEquals(Virtqueue.NONE, queue.take(), "nothing more is taken from a broken device");
        assertTrue(queue.isDone(), "nobody waits for a broken device");
    }

    @Test
    void buffersGoRoundInAnyOrderThroughTheWrapOfTheIndex() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        boolean[] isOut = new boolean[SIZE];
        Deque<Integer> held = new ArrayDeque<>();
        for (int round = 0; round < 200_000; round++) {
            int number = random.nextInt(SIZE);
            if (!isOut[number] && random.nextBoolean()) {
                isOut[number] = true;
                give(number, true);
                held.add(takeAsDevice());
            } else if (!held.isEmpty()) {
                int back = random.nextBoolean() ? held.removeFirst() : held.removeLast();
                int bytes = random.nextInt(BUFFER_BYTES + 1);
                giveAsDevice(back, bytes);
                assertEquals(held.isEmpty(), queue.isDone(), "seed " + seed);
                assertEquals(back, queue.take(), "seed " + seed);
                assertEquals(bytes, queue.usedBytes(), "seed " + seed);
                isOut[back] = false;
            }
            assertEquals(Virtqueue.NONE, queue.take(), "seed " + seed);
        }
        assertTrue(deviceGave > 1 << 16, "the index has wrapped");
    }

    @Test
    void directionAndInterruptsAreWhereTheDeviceLooks() {
        give(3, true);
        give(4, false);
        assertEquals(2, Memory.loadShort(RINGS.plus(16 * 3 + 12)), "written by the device");
        assertEquals(0, Memory.loadShort(RINGS.plus(16 * 4 + 12)), "read by the device");
        queue.wantInterrupts(false);
        assertEquals(1, Memory.loadShort(AVAILABLE));
        queue.wantInterrupts(true);
        assertEquals(0, Memory.loadShort(AVAILABLE));
    }

    @Test
    void anIndexThatRunsAheadIsRefused() {
        give(0, true);
        Memory.storeShort(USED.plus(2), (short) 2);
        isRefused("more buffers than it has");
    }

    @Test
    void anIndexThatGoesBackIsRefused() {
        give(0, true);
        Memory.storeShort(USED.plus(2), (short) -1);
        isRefused("more buffers than it has");
    }

    @Test
    void aBufferThatTheDeviceDoesNotHaveIsRefused() {
        for (int number : new int[] {1, SIZE, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            VirtqueueSimulationTest fresh = new VirtqueueSimulationTest();
            fresh.begin();
            fresh.give(0, true);
            fresh.giveAsDevice(number, 1);
            fresh.isRefused("a buffer that it does not have");
        }
    }

    @Test
    void aBufferThatComesBackTwiceIsRefused() {
        give(0, true);
        give(1, true);
        giveAsDevice(0, 1);
        assertEquals(0, queue.take());
        giveAsDevice(0, 1);
        isRefused("a buffer that it does not have");
    }

    @Test
    void moreThanABufferHoldsIsRefused() {
        for (int bytes : new int[] {BUFFER_BYTES + 1, -1, Integer.MIN_VALUE}) {
            VirtqueueSimulationTest fresh = new VirtqueueSimulationTest();
            fresh.begin();
            fresh.give(5, true);
            fresh.giveAsDevice(5, bytes);
            fresh.isRefused("more than the buffer holds");
        }
    }

    @Test
    void theLengthOfABufferThatTheDeviceOnlyReadsMeansNothing() {
        give(2, false);
        giveAsDevice(2, -1);
        assertEquals(2, queue.take());
        assertEquals(0, queue.usedBytes());
    }

    @Test
    void whatTheDeviceWritesIntoDescriptorsIsNotRead() {
        give(2, true);
        Memory.fill(RINGS, 16 * SIZE, (byte) -1);
        Memory.fill(AVAILABLE, 4 + 2 * SIZE, (byte) -1);
        giveAsDevice(2, BUFFER_BYTES);
        assertEquals(2, queue.take());
        assertEquals(BUFFER_BYTES, queue.usedBytes());
        give(2, true);
        assertEquals(BUFFERS.raw() + 2 * BUFFER_BYTES, Memory.loadLong(RINGS.plus(16 * 2)));
        assertEquals(2, Memory.loadShort(AVAILABLE.plus(2)), "the index is ours");
    }

    @Test
    void aBufferIsNotGivenTwice() {
        give(1, true);
        assertThrows(HostPlatform.Panicked.class, () -> give(1, true));
    }

    /// A device that writes anything anywhere ends in a named panic, or has given back what it had.
    @Test
    void randomRingsEndInNothingWorse() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            VirtqueueSimulationTest fresh = new VirtqueueSimulationTest();
            fresh.begin();
            int given = random.nextInt(SIZE) + 1;
            for (int number = 0; number < given; number++) {
                fresh.give(number, true);
            }
            for (int offset = 0; offset < 4 + 8 * SIZE; offset += 2) {
                Memory.storeShort(USED.plus(offset), (short) (random.nextBoolean() ? 0 : random.nextInt(10) - 1));
            }
            Set<Integer> back = new HashSet<>();
            try {
                for (int taken = fresh.queue.take(); taken != Virtqueue.NONE; taken = fresh.queue.take()) {
                    assertTrue(taken < given && back.add(taken), "seed " + seed);
                    assertTrue(fresh.queue.usedBytes() <= BUFFER_BYTES, "seed " + seed);
                }
            } catch (HostPlatform.Panicked named) {
                assertTrue(named.getMessage().startsWith("virtio: the device "), named.getMessage());
            }
        }
    }
}
