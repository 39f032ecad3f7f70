package ibrik.compiler.verify.format;

import java.lang.classfile.constantpool.PoolEntry;

/// The table of type maps of a method's code (JVMS §4.7.4, "The StackMapTable Attribute"). HotSpot reads it when it
/// verifies the code, and what is no table is a `ClassFormatError` then.
final class TypeMapFormat {
    private static final int LAST_SAME = 63;
    private static final int LAST_ONE_ITEM = 127;
    private static final int ONE_ITEM_EXTENDED = 247;
    private static final int SAME_EXTENDED = 251;
    private static final int FULL = 255;
    private static final int OBJECT = 7;
    private static final int UNINITIALISED = 8;
    private static final int NEW = 187;

    private final byte[] file;
    private final Pool pool;
    private final Table table;
    private int at;

    private TypeMapFormat(byte[] file, Pool pool, Table table) {
        this.file = file;
        this.pool = pool;
        this.table = table;
        this.at = table.start;
    }

    /// Where a table stands, and the code that it is for.
    ///
    /// @param start of the table in the file, in bytes
    /// @param end   behind the table
    /// @param code  start of the instructions in the file
    record Table(int start, int end, int code, long codeLength, int maxStack, int maxLocals, String owner) {}

    /// @throws Refused for the first broken rule
    static void check(byte[] file, Pool pool, Table table) {
        new TypeMapFormat(file, pool, table).check();
    }

    private void check() {
        for (int left = u2(); left > 0; left--) {
            frame(u1());
        }
        if (at != table.end) {
            throw refused("wrong attribute size");
        }
    }

    private void frame(int sort) {
        if (sort <= LAST_SAME) {
            return;
        }
        if (sort <= LAST_ONE_ITEM) {
            types(1, table.maxStack);
            return;
        }
        if (sort < ONE_ITEM_EXTENDED) {
            throw refused("reserved frame type");
        }
        u2();
        if (sort == ONE_ITEM_EXTENDED) {
            types(1, table.maxStack);
        } else if (sort == FULL) {
            types(u2(), table.maxLocals);
            types(u2(), table.maxStack);
        } else if (sort > SAME_EXTENDED) {
            types(sort - SAME_EXTENDED, FULL);
        }
    }

    private void types(int count, int most) {
        if (count > most) {
            throw refused("StackMapTable format error: bad type array size");
        }
        for (int i = 0; i < count; i++) {
            type(u1());
        }
    }

    private void type(int tag) {
        if (tag == OBJECT) {
            if (pool.tag(u2()) != PoolEntry.TAG_CLASS) {
                throw refused("bad class index");
            }
        } else if (tag == UNINITIALISED) {
            int offset = u2();
            if (offset >= table.codeLength || (file[table.code + offset] & 0xFF) != NEW) {
                throw refused("StackMapTable format error: bad offset for Uninitialized");
            }
        } else if (tag > UNINITIALISED) {
            throw refused("bad verification type");
        }
    }

    private int u1() {
        if (at >= table.end) {
            throw refused("access beyond the end of attribute");
        }
        return file[at++] & 0xFF;
    }

    private int u2() {
        return u1() << 8 | u1();
    }

    private Refused refused(String what) {
        return Refused.format(what + " in the type maps of " + table.owner);
    }
}
