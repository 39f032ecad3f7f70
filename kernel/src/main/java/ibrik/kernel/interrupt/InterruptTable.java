package ibrik.kernel.interrupt;

import ibrik.kernel.memory.layout.ImageLayout;
import ibrik.machine.instruction.Processor;
import ibrik.machine.table.InterruptGate;
import ibrik.machine.table.SegmentDescriptor;
import ibrik.machine.table.SegmentSelector;
import ibrik.machine.table.TaskState;
import ibrik.runtime.platform.Executors;
import ibrik.vocabulary.layout.ExecutorLayout;
import ibrik.vocabulary.mark.External;
import ibrik.vocabulary.mark.Symbol;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Segments, task state and the 256 gates; stage 3 of the boot. The gates are those of all cores.
///
/// All run on stacks of their own, so that an exception can be reported whatever the running stack is, and an interrupt
/// neither needs room there nor faults because a page is not backed. The stacks are guarded ones of the image: 1 double
/// fault, 2 non-maskable interrupt, 3 machine check, 4 page fault, 5 all other exceptions, 6 devices.
@UsesMagic("fills tables that the processor reads")
public final class InterruptTable {
    private static final int VECTORS = 256;
    private static final int STUB_BYTES = 16;
    public static final int STACKS = 6;
    /// The tables of another core lie behind its executor block; the segments come first.
    public static final int CORE_TABLES = ExecutorLayout.BYTES;

    private static final int CORE_TASK_STATE = 64;

    private static final int CORE_POINTER = 192;
    public static final int CORE_BYTES = 208;

    private InterruptTable() {}

    @Symbol("ibrik_interrupt_stubs")
    private static native Address stubs();

    @Symbol("ibrik_interrupt_table")
    private static native Address gates();

    @Symbol("ibrik_segment_table")
    private static native Address segments();

    @Symbol("ibrik_task_state")
    private static native Address taskState();

    @Symbol("ibrik_table_pointer")
    private static native Address pointer();

    @External("ibrik_load_segments")
    private static native void loadSegments();

    /// Makes every exception and interrupt reach [Interrupts]; interrupts stay off.
    public static void install() {
        for (int stack = 1; stack <= STACKS; stack++) {
            // SAFE: zeroed memory of stacks.s, larger than a task state. Guarded stack 0 is the boot stack.
            Memory.storeAddress(taskState().plus(TaskState.interruptStack(stack)), ImageLayout.stackTop(stack));
        }
        fillSegments(segments(), taskState());
        fillGates();
        load(segments(), pointer());
    }

    /// Lays the tables of another core into zeroed memory of [#CORE_BYTES], aligned to 16; they name none of its
    /// [#STACKS] stacks yet.
    public static void prepare(Address tables) {
        fillSegments(tables, tables.plus(CORE_TASK_STATE));
    }

    /// Where the task state in such memory names the end of a stack, from number 1 on.
    public static Address stackPlace(Address tables, int stack) {
        return tables.plus(CORE_TASK_STATE + TaskState.interruptStack(stack));
    }

    /// What a handler has interrupted that runs on one of a core's interrupt stacks, at this stack pointer; none if
    /// it is on another stack.
    @Uninterruptible("asked by reports")
    static Address interrupted(int core, long stackPointer) {
        Address state = core == 0 ? taskState() : Executors.block(core).plus(CORE_TABLES + CORE_TASK_STATE);
        for (int stack = 1; stack <= STACKS; stack++) {
            // SAFE: the task state names all stacks of a core that runs.
            Address end = Memory.loadAddress(state.plus(TaskState.interruptStack(stack)));
            if (stackPointer < end.raw() && stackPointer >= end.raw() - ImageLayout.STACK_BYTES) {
                return end.minus(InterruptFrame.BYTES);
            }
        }
        return Address.none();
    }

    /// The first thing that another core does in Java: its tables are those of [#prepare], with all stacks.
    public static void installOther(Address tables) {
        load(tables, tables.plus(CORE_POINTER));
    }

    private static void load(Address segments, Address pointer) {
        Processor.useSegmentTable(point(pointer, segments, SegmentSelector.TABLE_BYTES));
        loadSegments();
        Processor.useTaskState(SegmentSelector.TASK_STATE);
        Processor.useInterruptTable(point(pointer, gates(), VECTORS * InterruptGate.BYTES));
    }

    private static void fillSegments(Address table, Address taskState) {
        // SAFE: zeroed memory, larger than SegmentSelector.TABLE_BYTES; so is the task state's.
        Memory.storeShort(taskState.plus(TaskState.PORT_MAP_OFFSET), (short) TaskState.BYTES);
        Memory.storeLong(table.plus(SegmentSelector.CODE), SegmentDescriptor.CODE);
        Memory.storeLong(table.plus(SegmentSelector.DATA), SegmentDescriptor.DATA);
        long state = taskState.raw();
        Memory.storeLong(
                table.plus(SegmentSelector.TASK_STATE), SegmentDescriptor.taskStateLow(state, TaskState.BYTES));
        Memory.storeLong(
                table.plus(SegmentSelector.TASK_STATE + SegmentDescriptor.BYTES),
                SegmentDescriptor.taskStateHigh(state));
    }

    private static void fillGates() {
        for (int vector = 0; vector < VECTORS; vector++) {
            long stub = stubs().raw() + (long) vector * STUB_BYTES;
            Address gate = gates().plus((long) vector * InterruptGate.BYTES);
            // SAFE: a page of zeroed memory of stacks.s holds the 256 gates.
            Memory.storeLong(gate, InterruptGate.low(stub, SegmentSelector.CODE, stackFor(vector)));
            Memory.storeLong(gate.plus(8), InterruptGate.high(stub));
        }
    }

    private static int stackFor(int vector) {
        if (vector == Vector.DOUBLE_FAULT) {
            return 1;
        }
        if (vector == Vector.NON_MASKABLE) {
            return 2;
        }
        if (vector == Vector.MACHINE_CHECK) {
            return 3;
        }
        if (vector == Vector.PAGE_FAULT) {
            return 4;
        }
        return vector < Vector.EXCEPTIONS ? 5 : 6;
    }

    private static Address point(Address pointer, Address table, int bytes) {
        // SAFE: 16 bytes of this core's, used by the next instruction alone.
        Memory.storeShort(pointer, (short) (bytes - 1));
        Memory.storeAddress(pointer.plus(2), table);
        return pointer;
    }
}
