package ibrik.kernel.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.kernel.console.HostPlatform;
import ibrik.kernel.memory.frame.FrameAllocator;
import ibrik.kernel.memory.frame.FrameUse;
import ibrik.kernel.memory.layout.AddressSpace;
import ibrik.kernel.memory.layout.PhysicalMemory;
import ibrik.kernel.memory.layout.RegionList;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;
import ibrik.vocabulary.raw.PhysicalAddress;
import ibrik.vocabulary.raw.SimulatedMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

/// Cores are threads here: blocks are never given out twice, whichever core takes and gives them.
class ManyCoresSimulationTest {
    private static final int CORES = 8;
    /// Chosen: without its lock the pool breaks in nearly every run, also where threads share two processors.
    private static final int STEPS = 30_000;
    private static final long MEMORY = 32 << 20;
    private static final ThreadLocal<Integer> NUMBER = ThreadLocal.withInitial(() -> 0);

    private final FrameAllocator frames = new FrameAllocator(new SimulatedCore(0) {
        @Override
        public int number() {
            return NUMBER.get();
        }
    });
    private final RegionList usable = new RegionList(4);
    private final AtomicIntegerArray owners = new AtomicIntegerArray((int) (MEMORY >> 12));
    /// Blocks that another core than the one that took them gives back.
    private final ConcurrentLinkedQueue<PhysicalAddress> passedOn = new ConcurrentLinkedQueue<>();

    @Test
    void coresTakeAndGiveAtTheSameTime() throws Exception {
        Platform.install(new HostPlatform());
        SimulatedMemory memory = SimulatedMemory.install(new Address(AddressSpace.LINEAR), MEMORY);
        usable.add(2 << 20, MEMORY);
        frames.start(usable, PhysicalMemory.at(1 << 20), MEMORY, CORES, 0);
        long[] before = blocks();
        try (ExecutorService cores = Executors.newFixedThreadPool(CORES)) {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int core = 0; core < CORES; core++) {
                int number = core;
                tasks.add(() -> {
                    memory.enter();
                    NUMBER.set(number);
                    work(new Random(number), number + 1);
                    return null;
                });
            }
            for (Future<Void> done : cores.invokeAll(tasks, 5, TimeUnit.MINUTES)) {
                done.get();
            }
        }
        passedOn.forEach(block -> frames.free(block, FrameUse.RAW));
        callAllBack();
        assertEquals(usable.bytes(), frames.freeBytes());
        for (int order = 0; order < before.length; order++) {
            assertEquals(before[order], frames.freeBlocks(order), "order " + order);
        }
        assertEquals(0, frames.usedBytes(FrameUse.RAW));
    }

    private void work(Random random, int owner) {
        List<PhysicalAddress> mine = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            int choice = random.nextInt(10);
            if (choice < 5) {
                // Sometimes more than there is, so that pages are called back.
                int order = random.nextInt(20) == 0 ? random.nextInt(13) : random.nextInt(3);
                PhysicalAddress block = frames.allocate(order, FrameUse.RAW);
                if (block.raw() != 0) {
                    claim(block, owner);
                    mine.add(block);
                }
            } else if (!mine.isEmpty()) {
                PhysicalAddress block = mine.removeLast();
                release(block, owner);
                if (choice == 5) {
                    passedOn.add(block);
                } else {
                    frames.free(block, FrameUse.RAW);
                }
            }
            PhysicalAddress other = choice == 9 ? passedOn.poll() : null;
            if (other != null) {
                frames.free(other, FrameUse.RAW);
            }
        }
        mine.forEach(block -> {
            release(block, owner);
            frames.free(block, FrameUse.RAW);
        });
    }

    /// Marks the block's first page in a table and in the memory itself, where a free list would overwrite it.
    private void claim(PhysicalAddress block, int owner) {
        assertTrue(owners.compareAndSet((int) (block.raw() >> 12), 0, owner), "given out twice");
        Memory.storeLong(PhysicalMemory.at(block), owner);
    }

    private void release(PhysicalAddress block, int owner) {
        assertEquals(owner, Memory.loadLong(PhysicalMemory.at(block)), "written by another");
        assertTrue(owners.compareAndSet((int) (block.raw() >> 12), owner, 0), "lost");
    }

    private void callAllBack() {
        assertEquals(
                0, frames.allocate(FrameAllocator.HIGHEST_ORDER, FrameUse.RAW).raw());
        for (int core = 0; core < CORES; core++) {
            NUMBER.set(core);
            // A core follows when it next takes or gives a page, and then holds the batch that this takes.
            frames.free(frames.allocate(0, FrameUse.RAW), FrameUse.RAW);
            frames.allocate(FrameAllocator.HIGHEST_ORDER, FrameUse.RAW);
        }
        NUMBER.set(0);
        assertEquals(0, frames.bytesAtHand());
    }

    private long[] blocks() {
        long[] blocks = new long[FrameAllocator.HIGHEST_ORDER + 1];
        for (int order = 0; order < blocks.length; order++) {
            blocks[order] = frames.freeBlocks(order);
        }
        return blocks;
    }
}
