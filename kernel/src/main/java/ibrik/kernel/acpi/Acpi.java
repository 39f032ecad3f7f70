package ibrik.kernel.acpi;

import ibrik.vocabulary.raw.Address;

/// What the firmware's tables say of cores, of the power button, of switching off and of a reset. Nothing of them is
/// trusted: one
/// that is damaged is passed over, and what it would have said is not there.
///
/// Source: ACPI Specification 6.5 (2022).
public final class Acpi {
    /// "RSDT", "XSDT", "DSDT", low byte first.
    private static final int SHORT_LIST = 0x5444_5352;

    private static final int LONG_LIST = 0x5444_5358;
    private static final int DEFINITIONS = 0x5444_5344;
    /// Chosen: more tables than any machine has.
    private static final int MOST_TABLES = 256;

    private static final int NOT_SAID = -1;

    private final TableWindow memory = new TableWindow();
    private final FixedTable fixed = new FixedTable();
    private final Line line = new Line();
    private final ProcessorList processors = new ProcessorList();
    /// Physical address of the word of the event device; 0 for none.
    private long eventWord;

    private boolean isThere;
    private String damage;
    /// What to write to both control ports to switch off, the second in bits 8 to 15.
    private int offTypes = NOT_SAID;

    /// Reads the tables in a part of physical memory that is mapped at `origin` plus the physical address.
    ///
    /// @param end   the first physical address that is not mapped
    /// @param named where the boot loader says that the root pointer is; 0 if it does not
    public void read(Address origin, long end, long named) {
        memory.show(origin, end);
        long pointer = RootPointer.find(memory, named);
        long list = pointer == 0 ? 0 : RootPointer.longList(memory, pointer);
        int entryBytes = 8;
        long bytes = list == 0 ? 0 : memory.tableBytes(list, LONG_LIST);
        if (bytes == 0 && pointer != 0) {
            entryBytes = 4;
            list = RootPointer.shortList(memory, pointer);
            bytes = memory.tableBytes(list, SHORT_LIST);
        }
        if (bytes == 0) {
            if (pointer != 0) {
                damage = "the list of tables";
            } else {
                MultiprocessorTable.read(memory, processors);
            }
            return;
        }
        readTables(list, bytes, entryBytes);
    }

    private void readTables(long list, long bytes, int entryBytes) {
        long overrides = 0;
        long count = Math.min(MOST_TABLES, (bytes - TableWindow.HEADER_BYTES) / entryBytes);
        for (long index = 0; index < count; index++) {
            long entry = list + TableWindow.HEADER_BYTES + index * entryBytes;
            long table = entryBytes == 4 ? memory.loadUnsignedInt(entry) : memory.loadLong(entry);
            int signature = memory.loadInt(table);
            if (signature == FixedTable.SIGNATURE && !isThere) {
                readFixed(table);
            } else if (signature == LineOverrides.SIGNATURE) {
                overrides = table;
            }
        }
        long bytesOfInterrupts = overrides == 0 ? 0 : memory.tableBytes(overrides, LineOverrides.SIGNATURE);
        if (overrides != 0 && bytesOfInterrupts == 0) {
            damage = "the description of interrupts";
        }
        processors.read(memory, overrides, bytesOfInterrupts);
        if (isThere) {
            findLine(overrides, bytesOfInterrupts);
        }
    }

    private void readFixed(long table) {
        long bytes = memory.tableBytes(table, FixedTable.SIGNATURE);
        if (bytes == 0) {
            damage = "the fixed description";
            return;
        }
        fixed.read(memory, table, bytes);
        isThere = true;
    }

    private void findLine(long overrides, long bytesOfInterrupts) {
        if (fixed.isReduced) {
            long bytes = memory.tableBytes(fixed.definitions, DEFINITIONS);
            eventWord = bytes == 0 ? 0 : EventDevice.find(memory, fixed.definitions, bytes, line);
            return;
        }
        LineOverrides.find(memory, overrides, bytesOfInterrupts, fixed.interrupt, line);
    }

    /// What is damaged, and was passed over; null if nothing is.
    public String damageOrNull() {
        return damage;
    }

    /// The cores of the machine.
    public ProcessorList processors() {
        return processors;
    }

    /// Whether there is a power button that can tell of itself.
    public boolean hasButton() {
        return line.isThere() && (fixed.hasButton || eventWord != 0);
    }

    /// The line by which the power button tells of itself.
    public Line line() {
        return line;
    }

    /// Physical address of the word of events; 0 if they are found at ports.
    public long eventWord() {
        return eventWord;
    }

    /// Ports and registers as the table has them.
    public FixedTable fixed() {
        return fixed;
    }

    /// Looks for what [#offTypes] tells, in the memory of [#read]. For a machine that nothing else can switch off: the
    /// definition block is long.
    public void readOffTypes() {
        long bytes = isThere ? memory.tableBytes(fixed.definitions, DEFINITIONS) : 0;
        offTypes = bytes == 0 ? NOT_SAID : SleepTypes.find(memory, fixed.definitions, bytes);
    }

    /// What to write to both controls to switch off, the second in bits 8 to 15; -1 if nobody says.
    public int offTypes() {
        return offTypes;
    }
}
