package ibrik.kernel.memory;

import ibrik.kernel.console.Panic;
import ibrik.kernel.lock.RunningCore;
import ibrik.kernel.memory.frame.AllocatedFrames;
import ibrik.kernel.memory.frame.EarlyFrames;
import ibrik.kernel.memory.frame.FrameAllocator;
import ibrik.kernel.memory.frame.FramePages;
import ibrik.kernel.memory.frame.FrameSource;
import ibrik.kernel.memory.frame.FrameUse;
import ibrik.kernel.memory.layout.AddressSpace;
import ibrik.kernel.memory.layout.ImageLayout;
import ibrik.kernel.memory.layout.PhysicalMemory;
import ibrik.kernel.memory.layout.RegionList;
import ibrik.kernel.memory.mapping.Caching;
import ibrik.kernel.memory.mapping.LateShootdown;
import ibrik.kernel.memory.mapping.PageTables;
import ibrik.kernel.memory.mapping.VirtualMemory;
import ibrik.kernel.memory.range.DeviceMemory;
import ibrik.kernel.memory.range.DeviceRange;
import ibrik.kernel.memory.range.HeapRange;
import ibrik.kernel.memory.range.StackRange;
import ibrik.machine.instruction.Processor;
import ibrik.machine.table.PageTableEntry;
import ibrik.runtime.memory.RawAllocator;
import ibrik.runtime.platform.CheckedBuild;
import ibrik.vocabulary.mark.NeverInline;
import ibrik.vocabulary.mark.NoFail;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.PhysicalAddress;

/// All memory of the machine: stage 2 of the boot, `docs/kernel/02-memory.md`.
public final class KernelMemory {
    private static final long FLAGS = PageTableEntry.GLOBAL | PageTableEntry.NO_EXECUTE | PageTableEntry.WRITABLE;
    /// Chosen: what page tables, stacks and raw memory keep when the heap has taken all it may, at least and as a part.
    private static final long LEAST_RESERVE = 1 << 20;

    private static final int RESERVE_SHIFT = 6;
    /// Chosen: a quarter of that is for page tables and stacks alone.
    private static final int KEPT_SHIFT = 2;

    private static final int HELD = 4;
    /// Chosen: a sixteenth of the least reserve.
    private static final long RAW_REGION_BYTES = 64 << 10;
    private final EarlyFrames earlyFrames = new EarlyFrames();
    private final RunningCore core = new RunningCore();
    private final FrameAllocator frames = new FrameAllocator(core);
    private final FrameSource tableFrames = new AllocatedFrames(frames, FrameUse.TABLES);
    private final PageTables tables = new PageTables();
    private final LateShootdown shootdown = new LateShootdown(core);
    private final VirtualMemory virtual = new VirtualMemory(tables, core, shootdown);
    private final HeapRange heap = new HeapRange(frames, virtual);
    private final StackRange stacks = new StackRange(frames, virtual, core);
    private final DeviceRange devices = new DeviceRange(virtual, core);
    private final RawAllocator raw =
            new RawAllocator(new FramePages(frames, core), RAW_REGION_BYTES, CheckedBuild.isChecked());
    private final DeviceMemory forDevices = new DeviceMemory(frames);
    private final MemoryReport report = new MemoryReport(frames);
    private final ImageMapping image = new ImageMapping();
    /// What becomes free when the final page tables are current.
    private final RegionList held = new RegionList(HELD);
    private RegionList linear;
    private int cores = 1;
    private long heapCapacity;

    /// Begins to take from `usable`, in which the image lies; what it holds is ours from here on. Then comes [#start].
    public void begin(RegionList usable) {
        image.keep(usable);
        linear = usable;
        earlyFrames.start(usable);
        hold(ImageLayout.bootStart().raw(), ImageLayout.bootEnd().raw());
    }

    /// What lies in this physical memory is read once more, and free after [#start]. Before anything is taken.
    public void hold(long start, long end) {
        RegionList rest = earlyFrames.rest();
        long from = start & -AddressSpace.PAGE;
        long to = end + AddressSpace.PAGE - 1 & -AddressSpace.PAGE;
        if (rest.contains(from, to)) {
            rest.remove(from, to);
            held.add(from, to);
        }
    }

    /// There are so many cores: what they begin with stays. Before anything is taken.
    public void prepareCores(int count) {
        held.remove(ImageLayout.bootStart().raw(), ImageLayout.bootEnd().raw());
        cores = count;
    }

    /// How many cores can be started, the first one counted.
    @Uninterruptible("cores are started while threads are")
    public int cores() {
        return cores;
    }

    /// The physical address of the page tables.
    public long rootTable() {
        return tables.root().raw();
    }

    /// What a core owes that others have unmapped something.
    @Uninterruptible("asked with locks")
    @NoFail("asked with locks")
    public LateShootdown shootdown() {
        return shootdown;
    }

    /// Zeroed memory that is never given back, in the linear map; before [#start] alone.
    public Address takeEarly(long bytes) {
        PhysicalAddress start = earlyFrames.take(bytes + AddressSpace.PAGE - 1 & -AddressSpace.PAGE);
        if (start.raw() == 0) {
            throw Panic.because("no memory in one piece for the first tables", bytes);
        }
        return PhysicalMemory.at(start);
    }

    /// Makes the final page tables current and starts the allocators.
    public void start(boolean hasHugePages) {
        Caching.start();
        tables.start(earlyFrames, hasHugePages);
        mapLinear();
        if (!image.map(tables)) {
            throw Panic.because("no memory for page tables of the image", 0);
        }
        long highest = linear.end(linear.count() - 1);
        Processor.usePageTables(tables.root().raw());
        earlyFrames.reachAll();
        Address frameTables = takeEarly(FrameAllocator.tableBytes(highest, cores));
        RegionList free = earlyFrames.rest();
        for (int index = 0; index < held.count(); index++) {
            free.add(held.start(index), held.end(index));
        }
        frames.start(free, frameTables, highest, cores, linear.bytes() - free.bytes());
        tables.takeFrom(tableFrames);
        long reserve = Math.max(LEAST_RESERVE, frames.freeBytes() >> RESERVE_SHIFT);
        frames.keep(reserve >> KEPT_SHIFT);
        heapCapacity = frames.freeBytes() - reserve & -AddressSpace.LARGE_PAGE;
    }

    private void mapLinear() {
        for (int index = 0; index < linear.count(); index++) {
            long start = linear.start(index);
            if (!tables.map(AddressSpace.LINEAR + start, start, linear.end(index) - start, FLAGS)) {
                throw Panic.because("no memory for page tables", start);
            }
        }
    }

    /// Where devices are mapped.
    public DeviceRange devices() {
        return devices;
    }

    /// Registers of a device, uncached.
    @Uninterruptible("a device is started with nobody in between")
    @NeverInline("cold")
    public Address mapRegisters(long physical, long bytes) {
        long first = physical & -AddressSpace.PAGE;
        long end = physical + bytes + AddressSpace.PAGE - 1 & -AddressSpace.PAGE;
        Address start = devices.map(first, end - first, Caching.UNCACHED);
        if (start.isNone()) {
            throw Panic.because("no memory to map a device", physical);
        }
        return start.plus(physical - first);
    }

    @Uninterruptible("asked by the heap")
    public long heapCapacity() {
        return heapCapacity;
    }

    @Uninterruptible("asked by the heap")
    public HeapRange heap() {
        return heap;
    }

    @Uninterruptible("asked by page faults")
    public StackRange stacks() {
        return stacks;
    }

    @Uninterruptible("asked by the heap")
    public RawAllocator raw() {
        return raw;
    }

    /// Memory that devices use by themselves.
    @Uninterruptible("a device is started with nobody in between")
    public DeviceMemory forDevices() {
        return forDevices;
    }

    /// Prints what memory is used for.
    @Uninterruptible("called at the end")
    public void report() {
        report.print();
    }

    /// Bytes that nobody has taken.
    public long freeBytes() {
        return frames.freeBytes();
    }
}
