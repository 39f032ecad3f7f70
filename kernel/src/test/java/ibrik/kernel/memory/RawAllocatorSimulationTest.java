package ibrik.kernel.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.kernel.console.HostPlatform;
import ibrik.kernel.memory.frame.FrameAllocator;
import ibrik.kernel.memory.frame.FramePages;
import ibrik.kernel.memory.layout.PhysicalMemory;
import ibrik.kernel.memory.layout.RegionList;
import ibrik.runtime.memory.RawAllocator;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The raw allocator on frames of simulated memory, as in the kernel.
class RawAllocatorSimulationTest {
    private static final long MEMORY = 32 << 20;
    private static final long REGION = 64 << 10;
    /// A fifth of what `-Dibrik.operations=1000000` tries.
    private static final int OPERATIONS = Integer.getInteger("ibrik.operations", 200_000);

    /// Of the day, so that each run tries others.
    private static final long SEED = Long.getLong("ibrik.seed", LocalDate.now().toEpochDay());

    private final SimulatedCore core = new SimulatedCore(0);
    private final FrameAllocator frames = new FrameAllocator(core);

    @BeforeEach
    void begin() {
        Platform.install(new HostPlatform());
        Simulation.memory(MEMORY);
        RegionList usable = new RegionList(4);
        usable.add(2 << 20, MEMORY);
        frames.start(usable, PhysicalMemory.at(1 << 20), MEMORY, 1, 0);
    }

    private RawAllocator allocator(boolean checked) {
        return new RawAllocator(new FramePages(frames, core), REGION, checked);
    }

    /// What a test holds, and the byte that fills it.
    private record Piece(Address start, long bytes, byte content) {
        static Piece filled(Address start, long bytes, int content) {
            Memory.fill(start, bytes, (byte) content);
            return new Piece(start, bytes, (byte) content);
        }

        void check(long count, long seed) {
            for (long at = 0; at < count; at += at < 64 ? 1 : 61) {
                assertEquals(content, Memory.loadByte(start.plus(at)), "overwritten, seed " + seed);
            }
            if (count > 0) {
                assertEquals(content, Memory.loadByte(start.plus(count - 1)), "overwritten, seed " + seed);
            }
        }
    }

    /// Pieces by address: neighbours are all that a new piece can overlap.
    private static void add(TreeMap<Long, Piece> taken, Piece piece) {
        Map.Entry<Long, Piece> below = taken.floorEntry(piece.start().raw());
        Map.Entry<Long, Piece> above = taken.ceilingEntry(piece.start().raw());
        assertTrue(
                below == null
                        || below.getKey() + below.getValue().bytes()
                                <= piece.start().raw(),
                "overlap, seed " + SEED);
        assertTrue(above == null || piece.start().raw() + piece.bytes() <= above.getKey(), "overlap, seed " + SEED);
        taken.put(piece.start().raw(), piece);
    }

    private static long randomBytes(Random random) {
        return switch (random.nextInt(20)) {
            case 0 -> random.nextInt(400_000);
            case 1, 2 -> random.nextInt(20_000);
            default -> random.nextInt(1 + random.nextInt(2000));
        };
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void randomOperationsNeverOverlapAndLeaveNothingBehind(boolean checked) {
        long seed = checked ? SEED + 1 : SEED;
        RawAllocator raw = allocator(checked);
        long largest = largestPiece(raw);
        long freeBefore = frames.freeBytes();
        Random random = new Random(seed);
        TreeMap<Long, Piece> taken = new TreeMap<>();
        List<Long> order = new ArrayList<>();
        int refused = 0;
        for (int step = 0; step < OPERATIONS; step++) {
            // Phases in which memory fills up, and others in which it empties.
            int share = (step / 50_000 & 1) == 0 ? 60 : 40;
            if (order.isEmpty() || random.nextInt(100) < share) {
                long bytes = randomBytes(random);
                long alignment = random.nextInt(8) == 0 ? 1L << random.nextInt(14) : 1;
                Address start = raw.allocateAligned(bytes, alignment);
                if (start.isNone()) {
                    refused++;
                    continue;
                }
                assertTrue(start.isAligned(Math.max(16, alignment)), "alignment " + alignment);
                add(taken, Piece.filled(start, bytes, step));
                order.add(start.raw());
            } else {
                int index = random.nextInt(order.size());
                Piece piece = taken.remove(order.get(index));
                long last = order.removeLast();
                if (index < order.size()) {
                    order.set(index, last);
                }
                piece.check(piece.bytes(), seed);
                if (random.nextInt(4) == 0) {
                    resize(raw, random, piece, taken, order, seed);
                } else {
                    raw.free(piece.start());
                }
            }
            if (step % 100_000 == 0) {
                raw.verify();
            }
        }
        assertTrue(refused > 100, "memory never ran short: " + refused);
        taken.values().forEach(piece -> {
            piece.check(piece.bytes(), seed);
            raw.free(piece.start());
        });
        assertEquals(largest, largestPiece(raw), "in pieces");
        raw.trim();
        assertEquals(0, raw.heldBytes());
        assertEquals(freeBefore, frames.freeBytes());
    }

    private static void resize(
            RawAllocator raw, Random random, Piece piece, TreeMap<Long, Piece> taken, List<Long> order, long seed) {
        long bytes = random.nextBoolean() ? randomBytes(random) : piece.bytes() * 3 / 4;
        Address moved = raw.resize(piece.start(), bytes);
        Piece after = moved.isNone() ? piece : new Piece(moved, bytes, piece.content());
        after.check(Math.min(piece.bytes(), after.bytes()), seed);
        Memory.fill(after.start(), after.bytes(), piece.content());
        add(taken, after);
        order.add(after.start().raw());
    }

    /// The most that can be had in one piece.
    private static long largestPiece(RawAllocator raw) {
        long least = 0;
        long most = MEMORY;
        while (least < most) {
            long middle = (least + most + 1) / 2;
            Address piece = raw.allocate(middle);
            if (piece.isNone()) {
                most = middle - 1;
            } else {
                raw.free(piece);
                least = middle;
            }
        }
        return least;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void growsInPlaceIntoFreeNeighboursAndMovesPastAnObstacle(boolean checked) {
        RawAllocator raw = allocator(checked);
        Address first = raw.allocate(100);
        Address second = raw.allocate(100);
        Address third = raw.allocate(100);
        Memory.fill(first, 100, (byte) 7);
        raw.free(second);
        assertTrue(raw.resize(first, 180).isSame(first), "the neighbour is free");
        Address moved = raw.resize(first, 1000);
        assertFalse(moved.isSame(first), "the third piece is in the way");
        for (int at = 0; at < 100; at++) {
            assertEquals(7, Memory.loadByte(moved.plus(at)));
        }
        assertTrue(raw.resize(moved, 10).isSame(moved), "shorter pieces stay");
        assertTrue(raw.resize(Address.none(), 10).raw() != 0);
        assertTrue(raw.resize(moved, 1L << 40).isNone());
        assertEquals(7, Memory.loadByte(moved), "what could not grow stays");
        raw.free(third);
        raw.verify();
    }

    @Test
    void runsGiveTheirTailBack() {
        RawAllocator raw = allocator(false);
        Address run = raw.allocate(1 << 20);
        long free = frames.freeBytes();
        assertTrue(raw.resize(run, 512 << 10).isSame(run));
        assertEquals(free + (512 << 10), frames.freeBytes());
        Address small = raw.resize(run, 100);
        assertFalse(small.isSame(run));
        raw.free(small);
        raw.trim();
        assertEquals(MEMORY - (2 << 20), frames.freeBytes());
    }

    @Test
    void theOverheadIsSmall() {
        RawAllocator raw = allocator(false);
        for (int count = 0; count < 10_000; count++) {
            assertFalse(raw.allocate(56).isNone());
        }
        assertTrue(raw.heldBytes() <= 10_000 * 64 * 102 / 100 + REGION, "held " + raw.heldBytes());
    }

    @Test
    void nonsenseIsRefused() {
        RawAllocator raw = allocator(true);
        assertTrue(raw.allocate(-1).isNone());
        assertTrue(raw.allocate(Long.MIN_VALUE).isNone());
        assertTrue(raw.allocate(Long.MAX_VALUE).isNone());
        assertTrue(raw.allocate(1L << 46).isNone());
        assertTrue(raw.allocateAligned(8, 3).isNone());
        assertTrue(raw.allocateAligned(8, Long.MIN_VALUE).isNone());
        assertFalse(raw.allocate(0).isSame(raw.allocate(0)), "empty pieces are pieces");
        raw.free(Address.none());
    }

    @Test
    void zeroedMemoryIsZero() {
        RawAllocator raw = allocator(false);
        Address dirty = raw.allocate(5000);
        Memory.fill(dirty, 5000, (byte) 1);
        raw.free(dirty);
        Address clean = raw.allocateZeroed(5000);
        for (int at = 0; at < 5000; at++) {
            assertEquals(0, Memory.loadByte(clean.plus(at)));
        }
    }

    // ---- what users do wrong: every build ---------------------------------------------------------------------

    private static void panics(String part, Runnable wrong) {
        var panic = assertThrows(HostPlatform.Panicked.class, wrong::run);
        assertTrue(panic.getMessage().contains(part), panic.getMessage());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void freeingTwiceOrElsewherePanics(boolean checked) {
        RawAllocator raw = allocator(checked);
        for (long bytes : new long[] {1, 100, 5000, 100_000}) {
            Address piece = raw.allocate(bytes);
            Address neighbour = raw.allocate(bytes);
            panics("not allocated", () -> raw.free(piece.plus(8)));
            panics("not allocated", () -> raw.free(piece.plus(16)));
            raw.free(piece);
            panics("not allocated", () -> raw.free(piece));
            panics("not allocated", () -> raw.resize(piece, 10));
            raw.free(neighbour);
            panics("not allocated", () -> raw.free(neighbour));
        }
    }

    // ---- what users do wrong: checked builds ------------------------------------------------------------------

    @Test
    void aByteBehindTheEndIsSeen() {
        RawAllocator raw = allocator(true);
        for (long bytes : new long[] {0, 1, 15, 16, 17, 1000, 100_000}) {
            Address piece = raw.allocate(bytes);
            Memory.storeByte(piece.plus(bytes), (byte) 0);
            panics("behind the end", () -> raw.free(piece));
            panics("behind the end", () -> raw.resize(piece, 1));
        }
        panics("behind the end", raw::verify);
    }

    @Test
    void aByteBeforeTheStartIsSeen() {
        RawAllocator raw = allocator(true);
        for (long bytes : new long[] {0, 1, 1000, 100_000}) {
            Address piece = raw.allocate(bytes);
            Memory.storeByte(piece.minus(1), (byte) 0);
            panics("before the start", () -> raw.free(piece));
        }
        panics("before the start", raw::verify);
    }

    @Test
    void anOverwrittenHeaderIsSeen() {
        RawAllocator raw = allocator(true);
        Address piece = raw.allocate(64);
        Memory.fill(piece.minus(24), 24, (byte) 0x55);
        panics("not allocated", () -> raw.free(piece));
        panics("header", raw::verify);
    }

    @Test
    void whatIsFreedIsOverwritten() {
        RawAllocator raw = allocator(true);
        Address piece = raw.allocate(100);
        raw.free(piece);
        assertEquals((byte) 0xDB, Memory.loadByte(piece.plus(40)));
    }
}
