package ibrik.runtime.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.runtime.heap.layout.Geometry;
import ibrik.runtime.heap.report.Cause;
import ibrik.runtime.heap.space.ChunkTable;
import ibrik.vocabulary.layout.HubLayout;
import ibrik.vocabulary.layout.ObjectLayout;
import ibrik.vocabulary.layout.ReferenceLayout;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// A mutator that keeps its own picture of every object, and compares it with the heap after each collection: what it
/// can reach is unchanged, and the heap holds nothing else.
final class GraphModel {
    private static final class Node {
        long address;
        final boolean isArray;
        /// The collection, by number, that last found it.
        int seen;
        final long[] slots;
        final Node[] references;
        final long stampAt;
        final long stamp;
        /// For weak references: where `referent` is, else null.
        Node referent;

        Node(long address, long[] slots, long stampAt, long stamp, boolean isArray) {
            this.address = address;
            this.isArray = isArray;
            this.slots = slots;
            this.references = new Node[slots.length];
            this.stampAt = stampAt;
            this.stamp = stamp;
        }
    }

    private final SimulatedWorld world;
    private final Random random;
    private final int[] instanceHubs;
    private final int[][] instanceFields;
    private final int[] instanceBytes;
    private final int referenceArray;
    private final int byteArray;
    private final int weak;
    private final Node[] statics = new Node[SimulatedWorld.STATIC_SLOTS];
    private final Node[] stack = new Node[SimulatedWorld.STACK_SLOTS];
    private final List<Node> imageObjects = new ArrayList<>();
    private final Map<Long, Node> living = new HashMap<>();
    private final List<Node> pinned = new ArrayList<>();
    private final List<Node> oldNodes = new ArrayList<>();
    private long stamps = 1;
    private int moved;
    /// The program asks for a collection in one of so many times 50 steps.
    int requestInterval = 25;
    /// Every other collection on request compacts.
    boolean compacts;
    int totalMoved;
    int young;
    int exhaustions;
    int compared;

    GraphModel(SimulatedWorld world, long seed) {
        this.world = world;
        this.random = new Random(seed);
        world.beforeCollection = this::findPinned;
        world.afterCollection = this::compare;
        instanceFields = new int[][] {{}, {8}, {16, 24}, {8, 24, 32, 48}, {16, 320}};
        instanceBytes = new int[] {24, 24, 40, 64, 336};
        instanceHubs = new int[instanceFields.length];
        for (int index = 0; index < instanceHubs.length; index++) {
            instanceHubs[index] =
                    world.defineInstance(HubLayout.KIND_INSTANCE, instanceBytes[index], instanceFields[index]);
        }
        referenceArray = world.defineArray(HubLayout.KIND_REFERENCE_ARRAY, 3);
        byteArray = world.defineArray(HubLayout.KIND_PRIMITIVE_ARRAY, 0);
        weak = world.defineInstance(HubLayout.KIND_WEAK_REFERENCE, 48, ReferenceLayout.QUEUE, ReferenceLayout.NEXT);
        for (int index = 0; index < 20; index++) {
            long address = world.imageInstance(instanceHubs[3]).raw();
            imageObjects.add(new Node(address, longs(instanceFields[3]), 0, 0, false));
        }
    }

    private static long[] longs(int[] values) {
        long[] result = new long[values.length];
        for (int index = 0; index < values.length; index++) {
            result[index] = values[index];
        }
        return result;
    }

    /// One random step of a program.
    void step() {
        int choice = random.nextInt(100);
        if (choice < 55) {
            root(allocateSome());
        } else if (choice < 90) {
            link(anyNode(), random.nextInt(5) == 0 ? null : anyNode());
        } else if (choice < 97) {
            root(null);
        } else if (choice < 98) {
            world.advanceMilliseconds(random.nextInt(20));
        } else if (random.nextInt(requestInterval) == 0) {
            if (compacts && random.nextBoolean()) {
                world.heap.collector().requireCompaction();
            }
            world.heap.collect(Cause.REQUEST);
        }
    }

    private Node allocateSome() {
        int choice = random.nextInt(1000);
        if (choice < 850) {
            return allocateInstance(random.nextInt(instanceHubs.length));
        }
        if (choice < 900) {
            return allocateWeak();
        }
        if (choice < 950) {
            return allocateReferences(random.nextInt(choice < 945 ? 40 : 5000));
        }
        int bound = choice < 985 ? 400 : choice < 998 ? 60_000 : 3_000_000;
        return allocateBytes(random.nextInt(bound));
    }

    private Node made(Address place, long[] slots, long stampAt) {
        return made(place, slots, stampAt, false);
    }

    private Node made(Address place, long[] slots, long stampAt, boolean isArray) {
        if (place.isNone()) {
            exhaustions++;
            dropRoots();
            return null;
        }
        Node node = new Node(place.raw(), slots, stampAt, stampAt == 0 ? 0 : stamps++, isArray);
        Node before = living.put(node.address, node);
        if (before != null) {
            throw new IllegalStateException("two objects at " + Long.toHexString(node.address));
        }
        if (stampAt != 0) {
            Memory.storeLong(place.plus(stampAt), node.stamp);
        }
        return node;
    }

    private Node allocateInstance(int kind) {
        Address place = world.allocate(instanceHubs[kind]);
        Node node = made(place, longs(instanceFields[kind]), kind == 3 ? 16 : kind == 4 ? 200 : kind == 2 ? 32 : 16);
        requireZero(node, instanceBytes[kind]);
        return node;
    }

    private void requireZero(Node node, long bytes) {
        for (long offset = 8; node != null && offset < bytes; offset += 8) {
            if (offset != node.stampAt) {
                assertEquals(0, Memory.loadLong(new Address(node.address + offset)), "fresh memory is zero");
            }
        }
    }

    private Node allocateReferences(int length) {
        long[] slots = new long[length];
        for (int index = 0; index < length; index++) {
            slots[index] = ObjectLayout.ARRAY_ELEMENTS + 8L * index;
        }
        Node node = made(world.allocateArray(referenceArray, length), slots, 0, true);
        if (node != null) {
            assertEquals(length, Memory.loadInt(new Address(node.address + ObjectLayout.ARRAY_LENGTH)));
        }
        return node;
    }

    private Node allocateBytes(int length) {
        long last = ObjectLayout.ARRAY_ELEMENTS + (length & -8) - 8;
        Node node = made(world.allocateArray(byteArray, length), new long[0], length < 8 ? 0 : last);
        if (length < 100_000) {
            requireZeroFrom(node, length);
        }
        return node;
    }

    private void requireZeroFrom(Node node, int length) {
        for (int offset = 0; node != null && offset + 8 <= length; offset += 8) {
            if (ObjectLayout.ARRAY_ELEMENTS + offset != node.stampAt) {
                Address slot = new Address(node.address + ObjectLayout.ARRAY_ELEMENTS + offset);
                assertEquals(0, Memory.loadLong(slot), "fresh elements are zero");
            }
        }
    }

    private Node allocateWeak() {
        Node referent = anyNode();
        // Slot 0 is for this alone.
        place(0, referent, 0);
        Node node = made(world.allocate(weak), new long[] {ReferenceLayout.QUEUE}, 0);
        place(0, null, 0);
        if (node != null && referent != null) {
            node.referent = referent;
            Memory.storeLong(new Address(node.address + ReferenceLayout.REFERENT), referent.address);
        }
        return node;
    }

    /// Puts a node in a random root; on the stack by an inner or one-past-the-end pointer at times.
    private void root(Node node) {
        if (random.nextBoolean()) {
            int index = random.nextInt(statics.length);
            statics[index] = node;
            Memory.storeLong(world.staticSlot(index), node == null ? 0 : node.address);
        } else {
            place(1 + random.nextInt(stack.length - 1), node, 1 + random.nextInt(3));
        }
    }

    private void place(int index, Node node, int style) {
        stack[index] = node;
        long word = 0;
        if (node != null) {
            long bytes = world.heap.objects().bytesOf(new Address(node.address));
            word = node.address + (style <= 1 ? 0 : style == 2 ? random.nextLong(bytes) : bytes);
        }
        Memory.storeLong(world.stackSlot(index), word);
    }

    private void dropRoots() {
        for (int index = 0; index < statics.length; index++) {
            if (random.nextInt(4) != 0) {
                statics[index] = null;
                Memory.storeLong(world.staticSlot(index), 0);
            }
        }
        for (int index = 0; index < stack.length; index++) {
            place(index, null, 0);
        }
    }

    private void link(Node from, Node to) {
        if (from != null && from.slots.length > 0) {
            int index = random.nextInt(from.slots.length);
            from.references[index] = to;
            Address value = new Address(to == null ? 0 : to.address);
            if (from.isArray) {
                world.storeElement(new Address(from.address), index, value);
            } else {
                world.store(new Address(from.address), from.slots[index], value);
            }
        }
    }

    private Node anyNode() {
        int choice = random.nextInt(10);
        if (choice == 0) {
            return imageObjects.get(random.nextInt(imageObjects.size()));
        }
        Node node = choice < 6 ? statics[random.nextInt(statics.length)] : stack[random.nextInt(stack.length)];
        for (int depth = random.nextInt(4); depth > 0 && node != null && node.references.length > 0; depth--) {
            Node next = node.references[random.nextInt(node.references.length)];
            node = next == null ? node : next;
        }
        return node;
    }

    /// Objects that words on the stack name keep their place, whatever they are in the model.
    private void findPinned() {
        pinned.clear();
        for (Node node : living.values()) {
            if (isNamedByStack(node.address)) {
                pinned.add(node);
            }
        }
    }

    /// Finds all nodes at their new places by the slots that name them: each at one place, and nothing else is there.
    private void compare() {
        compared++;
        moved = 0;
        boolean wasYoung = world.heap.collector().wasYoung();
        young += wasYoung ? 1 : 0;
        Map<Long, Node> old = new HashMap<>(living);
        living.clear();
        ArrayDeque<Node> queue = new ArrayDeque<>();
        for (int index = 0; index < statics.length; index++) {
            found(statics[index], Memory.loadLong(world.staticSlot(index)), queue);
        }
        pinned.forEach(node -> found(node, node.address, queue));
        imageObjects.forEach(image -> followReferences(image, queue));
        if (wasYoung) {
            oldNodes.forEach(node -> found(node, node.address, queue));
        }
        while (!queue.isEmpty()) {
            Node node = queue.poll();
            compareStamp(node);
            followReferences(node, queue);
        }
        old.values().forEach(node -> moved += node.seen == compared && old.get(node.address) != node ? 1 : 0);
        Set<Long> starts = startsInHeap();
        assertEquals(living.keySet(), starts, "what is reached is there, and nothing else");
        checkWeak(takePending());
        oldNodes.clear();
        oldNodes.addAll(living.values());
        totalMoved += moved;
    }

    private void compareStamp(Node node) {
        if (node.stampAt != 0) {
            assertEquals(node.stamp, Memory.loadLong(new Address(node.address + node.stampAt)), "content of an object");
        }
    }

    private void followReferences(Node node, ArrayDeque<Node> queue) {
        for (int index = 0; index < node.slots.length; index++) {
            found(node.references[index], Memory.loadLong(new Address(node.address + node.slots[index])), queue);
        }
    }

    /// A slot that should name the node has this address.
    private void found(Node node, long address, ArrayDeque<Node> queue) {
        if (node == null) {
            assertEquals(0, address, "null stays null");
            return;
        }
        boolean inImage = node.address < SimulatedWorld.BASE + Geometry.CHUNK_BYTES;
        if (inImage || node.seen == compared) {
            assertEquals(node.address, address, "all slots name one place");
            return;
        }
        if (living.put(address, node) != null) {
            throw new IllegalStateException("two objects at " + Long.toHexString(address));
        }
        node.address = address;
        node.seen = compared;
        queue.add(node);
    }

    /// Takes the list of cleared references, which the collection has kept alive.
    private Set<Node> takePending() {
        Set<Node> pending = new HashSet<>();
        Address reference = world.heap.collector().references().takePending();
        while (!reference.isNone()) {
            Node node = living.get(reference.raw());
            if (node == null) {
                throw new IllegalStateException("unknown reference on the pending list");
            }
            if (node.referent == null || !pending.add(node)) {
                throw new IllegalStateException("reference was cleared twice");
            }
            Address link = reference.plus(ReferenceLayout.DISCOVERED);
            reference = Memory.loadAddress(link);
            Memory.storeAddress(link, Address.none());
        }
        return pending;
    }

    /// Referents are there if and only if they are alive.
    private void checkWeak(Set<Node> pending) {
        for (Node node : living.values()) {
            if (node.referent != null) {
                boolean isImage = node.referent.address < SimulatedWorld.BASE + Geometry.CHUNK_BYTES;
                boolean alive = isImage || node.referent.seen == compared;
                long expected = alive ? node.referent.address : 0;
                Address slot = new Address(node.address + ReferenceLayout.REFERENT);
                assertEquals(expected, Memory.loadLong(slot), "referent");
                assertEquals(!alive, pending.contains(node), "cleared references are pending, and no others");
                node.referent = alive ? node.referent : null;
            }
        }
    }

    private boolean isNamedByStack(long object) {
        long end = object + world.heap.objects().bytesOf(new Address(object));
        for (int index = 0; index < SimulatedWorld.STACK_SLOTS; index++) {
            long word = Memory.loadLong(world.stackSlot(index));
            if (word >= object && word <= end) {
                return true;
            }
        }
        return false;
    }

    private Set<Long> startsInHeap() {
        Set<Long> starts = new TreeSet<>();
        ChunkTable chunks = world.heap.chunks();
        for (int index = 0; index < chunks.used(); index++) {
            Address chunk = chunks.chunk(index);
            if (chunks.state(index) == ChunkTable.REGULAR || chunks.state(index) == ChunkTable.HUGE) {
                for (long offset = Geometry.METADATA_BYTES; offset < Geometry.CHUNK_BYTES; offset += 8) {
                    if (world.heap.bitmaps().isStart(chunk.plus(offset))) {
                        starts.add(chunk.plus(offset).raw());
                    }
                }
            }
        }
        return starts;
    }
}
