package ibrik.runtime.library.misc;

import ibrik.runtime.initialisation.ClassInitialisation;
import ibrik.runtime.library.reflect.FieldPlaces;
import ibrik.runtime.missing.MissingEntry;
import ibrik.runtime.platform.Executors;
import ibrik.runtime.platform.Platform;
import ibrik.runtime.thread.Blocking;
import ibrik.runtime.type.Allocation;
import ibrik.runtime.type.Hubs;
import ibrik.runtime.type.Mirror_;
import ibrik.vocabulary.layout.HubLayout;
import ibrik.vocabulary.layout.ObjectLayout;
import ibrik.vocabulary.mark.Add;
import ibrik.vocabulary.mark.Harmless;
import ibrik.vocabulary.mark.Replace;
import ibrik.vocabulary.mark.Substitute;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/// The natives of `Unsafe` that are more than an instruction; for the others see `docs/compiler/intrinsics.md`.
@Substitute("jdk.internal.misc.Unsafe")
@UsesMagic("raw memory is what Unsafe is about")
public final class Unsafe_ {
    /// Chosen: how often other threads, the cleaners among them, get their turn before memory counts as exhausted.
    @Add
    private static final int TURNS_OF_CLEANERS = 10;

    /// Nanoseconds; doubled each time.
    @Add
    private static final long FIRST_REST = 1_000_000;

    @Replace
    @Harmless("binds natives of C, and there are none")
    private static void registerNatives() {}

    @Replace
    private long allocateMemory0(long bytes) {
        Address memory = Platform.current().allocateRaw(bytes);
        for (int turn = 0; turn < TURNS_OF_CLEANERS && memory.isNone(); turn++) {
            letCleanersRun(turn);
            memory = Platform.current().allocateRaw(bytes);
        }
        return memory.raw();
    }

    @Replace
    private long reallocateMemory0(long address, long bytes) {
        Address memory = Platform.current().resizeRaw(new Address(address), bytes);
        for (int turn = 0; turn < TURNS_OF_CLEANERS && memory.isNone(); turn++) {
            letCleanersRun(turn);
            memory = Platform.current().resizeRaw(new Address(address), bytes);
        }
        return memory.raw();
    }

    /// Memory is short: a collection finds the buffers and arenas that nobody refers to, and may give up parts of
    /// the heap; then those who free them get their turn. With several executors they have it already, and take
    /// as long as the JDK gives them for direct buffers (`java.nio.Bits`): half a second in all.
    @Add
    private static void letCleanersRun(int turn) {
        if (turn == 0) {
            System.gc();
        }
        if (turn > 0 && Executors.areSeveral()) {
            Blocking.rest(FIRST_REST << turn - 1);
        } else {
            Thread.yield();
        }
    }

    @Replace
    private void freeMemory0(long address) {
        Platform.current().freeRaw(new Address(address));
    }

    @Replace
    private void setMemory0(Object base, long offset, long bytes, byte value) {
        // SAFE: Unsafe leaves the checks to its callers.
        Memory.fill(Memory.addressOf(base).plus(offset), bytes, value);
    }

    @Replace
    private void copyMemory0(Object from, long fromOffset, Object to, long toOffset, long bytes) {
        // SAFE: Unsafe leaves the checks to its callers.
        Memory.copy(
                Memory.addressOf(from).plus(fromOffset), Memory.addressOf(to).plus(toOffset), bytes);
    }

    @Replace
    private void copySwapMemory0(
            Object from, long fromOffset, Object to, long toOffset, long bytes, long elementBytes) {
        copyMemory0(from, fromOffset, to, toOffset, bytes);
        Address start = Memory.addressOf(to).plus(toOffset);
        for (long at = 0; at < bytes; at += elementBytes) {
            swap(start.plus(at), (int) elementBytes);
        }
    }

    @Add
    private static void swap(Address element, int bytes) {
        for (int low = 0, high = bytes - 1; low < high; low++, high--) {
            // SAFE: inside the element, which copySwapMemory0 has just written.
            byte kept = Memory.loadByte(element.plus(low));
            Memory.storeByte(element.plus(low), Memory.loadByte(element.plus(high)));
            Memory.storeByte(element.plus(high), kept);
        }
    }

    @Replace
    public Object allocateInstance(Class<?> type) throws InstantiationException {
        if (type.isPrimitive()) {
            throw new InstantiationException();
        }
        int hub = ((Mirror_) (Object) type).hubOffset;
        int kind = Hubs.kind(hub);
        if (kind == HubLayout.KIND_NO_INSTANCES || Hubs.isArray(hub)) {
            boolean isAbstract = Hubs.isArray(hub) || Modifier.isAbstract(type.getModifiers());
            throw new InstantiationException(
                    isAbstract
                            ? type.getName()
                            : MissingEntry.told(
                                    "the image makes no objects of " + type.getName(),
                                    MissingEntry.type(type.getName(), "unsafeAllocated")));
        }
        if (ClassInitialisation.needsInitialisation(type)) {
            ClassInitialisation.initialise(type);
        }
        return Allocation.instance(hub, Hubs.size(hub));
    }

    @Replace
    @Harmless("the elements of all arrays begin at the same offset")
    private int arrayBaseOffset0(Class<?> arrayClass) {
        return ObjectLayout.ARRAY_ELEMENTS;
    }

    @Replace
    private int arrayIndexScale0(Class<?> arrayClass) {
        return 1 << Hubs.size(((Mirror_) (Object) arrayClass).hubOffset);
    }

    @Replace
    private boolean shouldBeInitialized0(Class<?> type) {
        return ClassInitialisation.needsInitialisation(type);
    }

    @Replace
    private void ensureClassInitialized0(Class<?> type) {
        if (ClassInitialisation.needsInitialisation(type)) {
            ClassInitialisation.initialise(type);
        }
    }

    @Replace
    public void park(boolean absolute, long time) {
        Blocking.park(absolute, time);
    }

    @Replace
    public void unpark(Object thread) {
        Blocking.unpark(thread);
    }

    @Replace
    public void throwException(Throwable thrown) {
        Unsafe_.<RuntimeException>sneak(thrown);
    }

    @Add
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Replace
    @Harmless("-1 is what the JDK says where the load is unknown")
    private int getLoadAverage0(double[] averages, int count) {
        return -1;
    }

    @Replace
    private long objectFieldOffset0(Field field) {
        return FieldPlaces.of(field, false);
    }

    /// Calls with constants were answered when the image was built.
    @Replace
    private long objectFieldOffset1(Class<?> type, String name) {
        return FieldPlaces.of(type, name);
    }

    /// From the address that [#staticFieldBase0] stands for.
    @Replace
    private long staticFieldOffset0(Field field) {
        // SAFE: mirrors lie in the image and do not move.
        return FieldPlaces.of(field, true)
                - Memory.addressOf(field.getDeclaringClass()).raw();
    }

    /// As on HotSpot, the mirror: the analysis lets whoever reads or writes in a mirror get at the static fields.
    @Replace
    private Object staticFieldBase0(Field field) {
        FieldPlaces.of(field, true);
        return field.getDeclaringClass();
    }
}
