package ibrik.kernel.acpi;

import ibrik.vocabulary.mark.Uninterruptible;

/// The cores that the firmware has enabled (MADT, or [MultiprocessorTable]), by the numbers of their local APICs.
///
///     +44  records: u8 type, u8 length; type 0:  +2 u8 processor   +3 u8 local APIC   +4 u32 flags
///                                       type 9:  +4 u32 local APIC   +8 u32 flags
///
/// Source: ACPI Specification 6.5, "Processor Local APIC Structure", "Processor Local x2APIC Structure".
public final class ProcessorList {
    /// Chosen: more are passed over. As many as there can be executors.
    public static final int MOST = 64;

    private static final int FIRST = 44;
    private static final int LOCAL_APIC = 0;
    private static final int LOCAL_APIC_BYTES = 8;
    private static final int LOCAL_X2APIC = 9;
    private static final int LOCAL_X2APIC_BYTES = 16;
    private static final int ENABLED = 1;
    /// What can be told to a local APIC whose registers are in memory.
    private static final int HIGHEST_SHORT_IDENTITY = 254;

    private final int[] identities = new int[MOST];
    private int count;
    private int highestIdentity = HIGHEST_SHORT_IDENTITY;

    /// Before the list is read: the processor has an x2APIC, to which cores with higher numbers can be named.
    public void allowLongIdentities() {
        highestIdentity = Integer.MAX_VALUE;
    }

    void read(TableWindow memory, long table, long bytes) {
        long end = table + bytes;
        int length;
        for (long record = table + FIRST; record + 2 <= end; record += length) {
            length = memory.loadByte(record + 1);
            if (length < 2 || length > end - record) {
                return;
            }
            int type = memory.loadByte(record);
            if (type == LOCAL_APIC && length >= LOCAL_APIC_BYTES) {
                add(memory.loadByte(record + 3), memory.loadInt(record + 4));
            } else if (type == LOCAL_X2APIC && length >= LOCAL_X2APIC_BYTES) {
                add(memory.loadInt(record + 4), memory.loadInt(record + 8));
            }
        }
    }

    void add(int identity, int flags) {
        if ((flags & ENABLED) == 0 || identity < 0 || identity > highestIdentity || count == MOST) {
            return;
        }
        for (int index = 0; index < count; index++) {
            if (identities[index] == identity) {
                return;
            }
        }
        identities[count] = identity;
        count++;
    }

    /// How many there are; 0 if the firmware does not say.
    @Uninterruptible("cores are started while threads are")
    public int count() {
        return count;
    }

    @Uninterruptible("cores are started while threads are")
    public int identity(int index) {
        return identities[index];
    }
}
