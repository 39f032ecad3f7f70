package ibrik.runtime.hosted;

import ibrik.runtime.platform.FileStatus;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// `struct statx` (statx(2), linux/stat.h).
@UsesMagic("reads a structure that Linux has filled")
final class Statx {
    static final int BYTES = 256;
    /// `STATX_BASIC_STATS | STATX_BTIME`.
    static final int WANTED = 0xFFF;

    private static final int BORN = 0x800;

    private Statx() {}

    static void read(Address from, FileStatus to) {
        // SAFE: all offsets are inside the structure.
        to.links = Memory.loadInt(from.plus(16));
        to.owner = Memory.loadInt(from.plus(20));
        to.group = Memory.loadInt(from.plus(24));
        to.mode = Memory.loadShort(from.plus(28)) & 0xFFFF;
        to.inode = Memory.loadLong(from.plus(32));
        to.size = Memory.loadLong(from.plus(40));
        to.accessed = Memory.loadLong(from.plus(64));
        to.accessedNanoseconds = Memory.loadInt(from.plus(72));
        to.isBirthKnown = (Memory.loadInt(from) & BORN) != 0;
        to.born = Memory.loadLong(from.plus(80));
        to.bornNanoseconds = Memory.loadInt(from.plus(88));
        to.changed = Memory.loadLong(from.plus(96));
        to.changedNanoseconds = Memory.loadInt(from.plus(104));
        to.modified = Memory.loadLong(from.plus(112));
        to.modifiedNanoseconds = Memory.loadInt(from.plus(120));
        to.specialDevice = device(from.plus(128));
        to.device = device(from.plus(136));
    }

    /// Major and minor number in one, as glibc's makedev(3) has it.
    private static long device(Address numbers) {
        long major = Memory.loadInt(numbers) & 0xFFFF_FFFFL;
        long minor = Memory.loadInt(numbers.plus(4)) & 0xFFFF_FFFFL;
        return (major & 0xFFFF_F000L) << 32 | (major & 0xFFF) << 8 | (minor & 0xFFFF_FF00L) << 12 | minor & 0xFF;
    }
}
