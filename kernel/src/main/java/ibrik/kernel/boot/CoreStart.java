package ibrik.kernel.boot;

import ibrik.kernel.interrupt.InterruptTable;
import ibrik.kernel.interrupt.Interrupts;
import ibrik.kernel.interrupt.LocalApic;
import ibrik.kernel.memory.KernelMemory;
import ibrik.kernel.memory.layout.PhysicalMemory;
import ibrik.kernel.memory.mapping.Caching;
import ibrik.machine.device.LocalApicRegister;
import ibrik.machine.instruction.Processor;
import ibrik.runtime.platform.Executors;
import ibrik.vocabulary.layout.ExecutorLayout;
import ibrik.vocabulary.layout.StackLayout;
import ibrik.vocabulary.mark.EntryPoint;
import ibrik.vocabulary.mark.Symbol;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;
import ibrik.vocabulary.raw.PhysicalAddress;

/// Further cores: their memory, the signal to start, and their first steps in Java.
///
/// A core that starts takes the block that lies ready in `ibrik_core_block` by one exchange, so that two that come at
/// once, or one that comes late, never share one. Without a block it stops.
@UsesMagic("lays out executor blocks and the first instructions of a core")
final class CoreStart {
    private static final long STACK_BYTES = 64 << 10;
    /// The block, and behind it the tables that the processor reads.
    private static final int TABLES = ExecutorLayout.BYTES;

    private static final long ALIGNMENT = 64;
    private static final int LOG_PAGE = 12;
    /// How long a core may take before it is told again (Intel SDM Vol. 3A, "MP Initialization": 200 us), in turns of
    /// a loop: chosen, longer on any machine.
    private static final int TURNS = 100_000;

    private final KernelMemory memory;
    private final LocalApic localApic;
    /// Physical address of the page where other cores begin.
    private long lowPage;

    CoreStart(KernelMemory memory, LocalApic localApic) {
        this.memory = memory;
        this.localApic = localApic;
    }

    @Symbol("ibrik_core_block")
    private static native Address readyBlock();

    @Symbol("ibrik_core_root")
    private static native Address rootTable();

    @Symbol("ibrik_core_entry")
    private static native Address entry();

    @Symbol("ibrik_core_entry_end")
    private static native Address entryEnd();

    /// Lays down where others begin, in a page of low memory that nobody uses, while the early page tables show it.
    void useLowPage(long physical) {
        lowPage = physical;
        Address page = PhysicalMemory.at(new PhysicalAddress(physical));
        // SAFE: the map of memory says that nobody uses the page; the code is shorter, and still there.
        Memory.copy(
                PhysicalMemory.at(new PhysicalAddress(entry().raw())),
                page,
                entryEnd().distanceFrom(entry()));
    }

    /// The block of executor `number`; none without memory, or while a core that was told to start has not come.
    Address create(int number) {
        if (Memory.loadLongVolatile(readyBlock()) != 0) {
            return Address.none();
        }
        prepare();
        long bytes = TABLES + InterruptTable.CORE_BYTES + ALIGNMENT + InterruptTable.STACKS_BYTES;
        Address raw = memory.raw().allocate(bytes);
        Address stack = raw.isNone() ? raw : memory.stacks().open(STACK_BYTES);
        if (stack.isNone()) {
            if (!raw.isNone()) {
                memory.raw().free(raw);
            }
            return stack;
        }
        Memory.fill(raw, bytes, (byte) 0);
        Address block = raw.alignedUp(ALIGNMENT);
        InterruptTable.prepare(block.plus(TABLES), raw.plus(bytes).alignedDown(16));
        describe(block, number, stack);
        return block;
    }

    private static void describe(Address block, int number, Address stackEnd) {
        long limit = stackEnd.raw() - STACK_BYTES + StackLayout.STACK_RESERVE;
        // SAFE: memory of our own, zeroed above.
        Memory.storeAddress(block.plus(ExecutorLayout.SELF), block);
        Memory.storeInt(block.plus(ExecutorLayout.NUMBER), number);
        Memory.storeInt(block.plus(ExecutorLayout.STATE), ExecutorLayout.RESTS);
        Memory.storeAddress(block.plus(ExecutorLayout.STACK_BASE), stackEnd);
        Memory.storeLong(block.plus(ExecutorLayout.OWN_STACK_LIMIT), limit);
        Memory.storeLong(block.plus(ExecutorLayout.STACK_LIMIT), limit);
    }

    /// What is the same for all.
    private void prepare() {
        // SAFE: a word of the image, and of the first core's block.
        Memory.storeLong(rootTable(), memory.rootTable());
        Memory.storeInt(Executors.block(0).plus(ExecutorLayout.LOCAL_APIC), localApic.identity());
    }

    /// Tells a core to start, twice if it does not come at once. One that never comes leaves the block where it is.
    void start(Address block, int identity) {
        Memory.storeLongVolatile(readyBlock(), block.raw());
        localApic.send(identity, LocalApicRegister.INIT);
        int page = (int) (lowPage >> LOG_PAGE);
        for (int time = 0; time < 2 && !hasCome(); time++) {
            localApic.send(identity, LocalApicRegister.START | page);
            for (int turn = 0; turn < TURNS && !hasCome(); turn++) {
                Processor.pause();
            }
        }
    }

    private static boolean hasCome() {
        return Memory.loadLongVolatile(readyBlock()) == 0;
    }

    /// Called by the assembly on the core's own stack, with `%gs` on its block.
    @EntryPoint(value = "ibrik_kernel_core", fromAssembly = true)
    static void begin() {
        Address block = Executors.running();
        InterruptTable.installOther(block.plus(TABLES));
        Caching.startCore();
        LocalApic localApic = Interrupts.localApic();
        localApic.startOther();
        // SAFE: this core's block.
        Memory.storeInt(block.plus(ExecutorLayout.LOCAL_APIC), localApic.identity());
    }
}
