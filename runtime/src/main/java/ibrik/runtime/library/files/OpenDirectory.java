package ibrik.runtime.library.files;

import ibrik.runtime.files.CString;
import ibrik.runtime.files.DirectoryEntries;
import ibrik.runtime.platform.Errno;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// A directory that is being read: a block of raw memory, since the JDK holds it by an address.
///
///     0   descriptor
///     4   where the next entry begins, from the start of the entries
///     8   bytes of entries
///     16  entries
@UsesMagic("lays out a block of raw memory")
final class OpenDirectory {
    private static final int NEXT = 4;
    private static final int COUNT = 8;
    private static final int ENTRIES = 16;
    /// Chosen: what glibc takes at once.
    private static final int ENTRY_BYTES = 32 << 10;

    private OpenDirectory() {}

    /// @return the address of the block, which [#close] frees, with the descriptor
    static long open(int descriptor) throws UnixException_ {
        Address block = Platform.current().allocateRaw(ENTRIES + ENTRY_BYTES);
        if (block.isNone()) {
            Calls.check(-Errno.ENOMEM);
        }
        Memory.storeInt(block, descriptor);
        Memory.storeInt(block.plus(NEXT), 0);
        Memory.storeInt(block.plus(COUNT), 0);
        return block.raw();
    }

    /// The next name, null at the end.
    static byte[] next(Address block) throws UnixException_ {
        int at = Memory.loadInt(block.plus(NEXT));
        if (at == Memory.loadInt(block.plus(COUNT))) {
            int count = Calls.check(Calls.files().entries(Memory.loadInt(block), block.plus(ENTRIES), ENTRY_BYTES));
            Memory.storeInt(block.plus(COUNT), count);
            at = 0;
            if (count == 0) {
                Memory.storeInt(block.plus(NEXT), 0);
                return null;
            }
        }
        Address entry = block.plus(ENTRIES + at);
        Memory.storeInt(block.plus(NEXT), at + DirectoryEntries.length(entry));
        return CString.bytes(DirectoryEntries.name(entry));
    }

    static void close(Address block) throws UnixException_ {
        int descriptor = Memory.loadInt(block);
        Platform.current().freeRaw(block);
        Calls.check(Calls.files().close(descriptor));
    }
}
