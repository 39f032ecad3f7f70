package ibrik.kernel.boot;

import ibrik.kernel.acpi.ProcessorList;
import ibrik.kernel.interrupt.InterruptTable;
import ibrik.kernel.interrupt.Interrupts;
import ibrik.kernel.interrupt.LocalApic;
import ibrik.kernel.memory.KernelMemory;
import ibrik.kernel.memory.layout.ImageLayout;
import ibrik.kernel.memory.layout.PhysicalMemory;
import ibrik.kernel.memory.mapping.Caching;
import ibrik.machine.device.LocalApicRegister;
import ibrik.machine.instruction.Processor;
import ibrik.runtime.platform.Executors;
import ibrik.runtime.platform.Platform;
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
    private static final int TABLES = InterruptTable.CORE_TABLES;

    private static final long ALIGNMENT = 64;
    private static final int LOG_PAGE = 12;
    /// How long a core may take before it is told again. Intel SDM Vol. 3A, "MP Initialization": 200 us; chosen longer,
    /// for emulators on busy hosts.
    private static final long NANOSECONDS_TO_SECOND_START = 1_000_000;
    /// And before it counts as silent. Chosen.
    private static final long MOST_NANOSECONDS = 1_000_000_000;

    private final KernelMemory memory;
    private final LocalApic localApic;
    /// Physical address of the page where other cores begin.
    private long lowPage;
    /// How many of the list have been told, the first core counted.
    private int told;

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

    /// The block of executor `number`; none without memory, or if no core came for the last one.
    Address create(int number) {
        if (Memory.loadLongVolatile(readyBlock()) != 0) {
            return Address.none();
        }
        prepare();
        long bytes = TABLES + InterruptTable.CORE_BYTES + ALIGNMENT;
        Address raw = memory.raw().allocate(bytes);
        if (raw.isNone()) {
            return raw;
        }
        Memory.fill(raw, bytes, (byte) 0);
        Address block = raw.alignedUp(ALIGNMENT);
        InterruptTable.prepare(block.plus(TABLES));
        Address stack = memory.stacks().open(STACK_BYTES);
        if (stack.isNone() || !openInterruptStacks(block.plus(TABLES))) {
            if (!stack.isNone()) {
                memory.stacks().close(stack);
            }
            memory.raw().free(raw);
            return Address.none();
        }
        describe(block, number, stack);
        return block;
    }

    /// Each with a guard below, and wholly backed: the handler of page faults runs on one of them. All or none.
    private boolean openInterruptStacks(Address tables) {
        for (int stack = 1; stack <= InterruptTable.STACKS; stack++) {
            Address end = memory.stacks().openBacked(ImageLayout.STACK_BYTES);
            if (end.isNone()) {
                closeInterruptStacks(tables, stack);
                return false;
            }
            // SAFE: memory of our own, in tables that no core uses yet.
            Memory.storeAddress(InterruptTable.stackPlace(tables, stack), end);
        }
        return true;
    }

    private void closeInterruptStacks(Address tables, int end) {
        for (int stack = 1; stack < end; stack++) {
            // SAFE: as above.
            memory.stacks().close(Memory.loadAddress(InterruptTable.stackPlace(tables, stack)));
        }
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
        if (!Executors.areSeveral()) {
            // WHY: later ones are started by whatever core, which knows its own number alone.
            Memory.storeInt(Executors.block(0).plus(ExecutorLayout.LOCAL_APIC), localApic.identity());
        }
    }

    /// Tells cores to start, in the order of the firmware's list, until one has taken the block. One that is silent is
    /// passed over. If none comes, the block belongs to an executor that rests for ever.
    void start(Address block, ProcessorList cores) {
        Memory.storeLongVolatile(readyBlock(), block.raw());
        boolean hasCome = false;
        while (!hasCome && told < cores.count()) {
            int identity = cores.identity(told);
            told++;
            // SAFE: a field that prepare has set.
            hasCome = identity != Memory.loadInt(Executors.block(0).plus(ExecutorLayout.LOCAL_APIC)) && tell(identity);
        }
    }

    /// True if a core has come.
    private boolean tell(int identity) {
        int page = (int) (lowPage >> LOG_PAGE);
        localApic.send(identity, LocalApicRegister.INIT);
        localApic.send(identity, LocalApicRegister.START | page);
        if (!awaitCore(NANOSECONDS_TO_SECOND_START)) {
            localApic.send(identity, LocalApicRegister.START | page);
        }
        return awaitCore(MOST_NANOSECONDS);
    }

    private static boolean awaitCore(long nanoseconds) {
        long start = Platform.current().nanoTime();
        while (!hasCome() && Platform.current().nanoTime() - start < nanoseconds) {
            Processor.pause();
        }
        return hasCome();
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
