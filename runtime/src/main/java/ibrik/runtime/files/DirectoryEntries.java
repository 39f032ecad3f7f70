package ibrik.runtime.files;

import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// `struct linux_dirent64` (getdents(2)): number, position, length of the entry, kind, name with a NUL.
@UsesMagic("reads and writes entries in raw memory")
public final class DirectoryEntries {
    private static final int LENGTH = 16;
    private static final int NAME = 19;

    private DirectoryEntries() {}

    /// The bytes of the entry at `entry`.
    public static int length(Address entry) {
        return Memory.loadShort(entry.plus(LENGTH)) & 0xFFFF;
    }

    public static Address name(Address entry) {
        return entry.plus(NAME);
    }

    /// Writes as many of the names as fit, from the position on: how many bytes.
    static long write(OpenFile directory, Address buffer, long capacity) {
        long done = 0;
        while (directory.position < directory.names.length) {
            String name = directory.names[(int) directory.position];
            int length = NAME + name.length() + 1 + 7 & -8;
            if (done + length > capacity) {
                return done;
            }
            directory.position++;
            write(buffer.plus(done), length, directory.position, name);
            done += length;
        }
        return done;
    }

    private static void write(Address entry, int length, long next, String name) {
        Memory.fill(entry, length, (byte) 0);
        Memory.storeLong(entry, 1);
        Memory.storeLong(entry.plus(8), next);
        Memory.storeShort(entry.plus(LENGTH), (short) length);
        for (int index = 0; index < name.length(); index++) {
            Memory.storeByte(entry.plus(NAME + index), (byte) name.charAt(index));
        }
    }
}
