package ibrik.runtime.hosted;

import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// The small shared object that Linux maps into every process, with a clock that needs no system call (vdso(7)).
///
/// Offsets are those of ELF-64 (System V gABI, edition 4.1, "Object Files" and "Dynamic Linking").
@UsesMagic("reads an ELF image that Linux has mapped")
final class KernelLibrary {
    private static final int AUXILIARY_END = 0;
    private static final int AUXILIARY_KERNEL_LIBRARY = 33;
    private static final int PROGRAM_HEADERS = 32;
    private static final int PROGRAM_HEADER_BYTES = 54;
    private static final int PROGRAM_HEADER_COUNT = 56;
    private static final int SEGMENT_LOAD = 1;
    private static final int SEGMENT_DYNAMIC = 2;
    private static final int SEGMENT_ADDRESS = 16;
    private static final int DYNAMIC_HASH = 4;
    private static final int DYNAMIC_STRINGS = 5;
    private static final int DYNAMIC_SYMBOLS = 6;
    private static final int SYMBOL_BYTES = 24;
    private static final int SYMBOL_VALUE = 8;

    private Address bias = Address.none();
    private Address symbols = Address.none();
    private Address strings = Address.none();
    private int symbolCount;

    /// Finds a function by name in the library that the auxiliary vector names; none if there is none.
    Address find(Address auxiliaryVector, String name) {
        Address library = library(auxiliaryVector);
        if (library.isNone() || !readTables(library)) {
            return Address.none();
        }
        for (int index = 0; index < symbolCount; index++) {
            Address symbol = symbols.plus((long) index * SYMBOL_BYTES);
            Address value = Memory.loadAddress(symbol.plus(SYMBOL_VALUE));
            if (!value.isNone() && isNamed(strings.plus(Memory.loadInt(symbol)), name)) {
                return bias.plus(value.raw());
            }
        }
        return Address.none();
    }

    private static Address library(Address auxiliaryVector) {
        Address entry = auxiliaryVector;
        // SAFE: Linux ends the vector with a zero entry.
        while (Memory.loadLong(entry) != AUXILIARY_END) {
            if (Memory.loadLong(entry) == AUXILIARY_KERNEL_LIBRARY) {
                return Memory.loadAddress(entry.plus(8));
            }
            entry = entry.plus(16);
        }
        return Address.none();
    }

    private boolean readTables(Address library) {
        Address header = library.plus(Memory.loadLong(library.plus(PROGRAM_HEADERS)));
        int headerBytes = Memory.loadShort(library.plus(PROGRAM_HEADER_BYTES));
        Address dynamic = Address.none();
        boolean loaded = false;
        for (int index = Memory.loadShort(library.plus(PROGRAM_HEADER_COUNT)); index > 0; index--) {
            int type = Memory.loadInt(header);
            Address address = Memory.loadAddress(header.plus(SEGMENT_ADDRESS));
            if (type == SEGMENT_LOAD && !loaded) {
                bias = library.minus(address.raw());
                loaded = true;
            } else if (type == SEGMENT_DYNAMIC) {
                dynamic = address;
            }
            header = header.plus(headerBytes);
        }
        if (!loaded || dynamic.isNone()) {
            return false;
        }
        readDynamic(bias.plus(dynamic.raw()));
        return symbolCount > 0 && !symbols.isNone() && !strings.isNone();
    }

    private void readDynamic(Address dynamic) {
        for (Address entry = dynamic; Memory.loadLong(entry) != 0; entry = entry.plus(16)) {
            long tag = Memory.loadLong(entry);
            Address value = bias.plus(Memory.loadLong(entry.plus(8)));
            if (tag == DYNAMIC_HASH) {
                // The second word of a hash table is the number of symbols.
                symbolCount = Memory.loadInt(value.plus(4));
            } else if (tag == DYNAMIC_STRINGS) {
                strings = value;
            } else if (tag == DYNAMIC_SYMBOLS) {
                symbols = value;
            }
        }
    }

    private static boolean isNamed(Address string, String name) {
        for (int index = 0; index < name.length(); index++) {
            // SAFE: stops at the terminating zero, which equals no character of a name.
            if (Memory.loadByte(string.plus(index)) != (byte) name.charAt(index)) {
                return false;
            }
        }
        return Memory.loadByte(string.plus(name.length())) == 0;
    }
}
