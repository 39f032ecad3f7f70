package ibrik.compiler.verify.format;

import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The table of type maps of a method's code (JVMS §4.7.4, "The StackMapTable Attribute"). HotSpot reads it when it
/// verifies the code, and what is no table is a `ClassFormatError` then. It reads one frame after the other, and the
/// first that is for no instruction ends the reading with a `VerifyError`, whatever follows.
final class TypeMapFormat {
    private static final int LAST_SAME = 63;
    private static final int LAST_ONE_ITEM = 127;
    private static final int ONE_ITEM_EXTENDED = 247;
    private static final int SAME_EXTENDED = 251;
    private static final int FULL = 255;
    private static final int DOUBLE = 3;
    private static final int LONG = 4;
    private static final int OBJECT = 7;
    private static final int UNINITIALISED = 8;

    private final byte[] file;
    private final Pool pool;
    private final Table table;
    private final BitSet starts;
    private final List<Integer> locals;
    private int at;
    private int offset = -1;

    private TypeMapFormat(byte[] file, Pool pool, Table table, BitSet starts) {
        this.file = file;
        this.pool = pool;
        this.table = table;
        this.starts = starts;
        this.locals = new ArrayList<>(table.arguments.widths());
        this.at = table.start;
    }

    /// Where a table stands, and the code that it is for.
    ///
    /// @param start of the table in the file, in bytes
    /// @param end   behind the table
    /// @param code  start of the instructions in the file
    record Table(
            int start,
            int end,
            int code,
            int codeLength,
            int maxStack,
            int maxLocals,
            Arguments arguments,
            String owner) {}

    /// Whether the table says that it has no frames and goes on all the same, which HotSpot does not see.
    static boolean isEmptyWithContent(byte[] file, Table table) {
        return table.end - table.start > 2 && file[table.start] == 0 && file[table.start + 1] == 0;
    }

    /// @throws Refused for the first broken rule, unless the code has one that comes before
    static void check(byte[] file, Pool pool, Table table) {
        InstructionStarts.of(file, table.code, table.codeLength)
                .ifPresent(starts -> new TypeMapFormat(file, pool, table, starts).check());
    }

    /// What follows a frame that is for no instruction is not read by HotSpot, and read by the verifier behind us: so
    /// its errors become that frame's.
    private void check() {
        int wrongOffset = -1;
        try {
            int count = u2();
            for (int left = count; left > 0; left--) {
                frame(u1());
                wrongOffset = wrongOffset < 0 && !starts.get(offset) ? offset : wrongOffset;
            }
            if (count > 0 && at != table.end) {
                throw refused("wrong attribute size");
            }
        } catch (Refused later) {
            if (wrongOffset < 0) {
                throw later;
            }
            throw new Refused(Refusal.Kind.VERIFY, "StackMapTable error: bad offset " + wrongOffset + ofOwner());
        }
    }

    private void frame(int sort) {
        if (sort <= LAST_SAME) {
            offset += sort + 1;
            return;
        }
        if (sort <= LAST_ONE_ITEM) {
            offset += sort - LAST_SAME;
            types(1, new ArrayList<>(), table.maxStack);
            return;
        }
        if (sort < ONE_ITEM_EXTENDED) {
            throw refused("reserved frame type");
        }
        offset += u2() + 1;
        if (sort == ONE_ITEM_EXTENDED) {
            types(1, new ArrayList<>(), table.maxStack);
        } else if (sort == FULL) {
            locals.clear();
            types(u2(), locals, table.maxLocals);
            types(u2(), new ArrayList<>(), table.maxStack);
        } else if (sort <= SAME_EXTENDED) {
            chop(SAME_EXTENDED - sort);
        } else {
            types(sort - SAME_EXTENDED, locals, table.maxLocals);
        }
    }

    private void chop(int count) {
        if (count > locals.size()) {
            throw refused("StackMapTable format error: bad type array size");
        }
        locals.subList(locals.size() - count, locals.size()).clear();
    }

    /// Reads types behind those that are there.
    private void types(int count, List<Integer> widths, int mostSlots) {
        for (int i = 0; i < count; i++) {
            int tag = u1();
            type(tag);
            widths.add(tag == LONG || tag == DOUBLE ? 2 : 1);
        }
        if (widths.stream().mapToInt(Integer::intValue).sum() > mostSlots) {
            throw refused("StackMapTable format error: bad type array size");
        }
    }

    private void type(int tag) {
        if (tag == OBJECT) {
            if (pool.tag(u2()) != PoolEntry.TAG_CLASS) {
                throw refused("bad class index");
            }
        } else if (tag == UNINITIALISED) {
            int made = u2();
            if (!starts.get(made) || (file[table.code + made] & 0xFF) != Opcode.NEW.bytecode()) {
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
        return Refused.format(what + ofOwner());
    }

    private String ofOwner() {
        return " in the type maps of " + table.owner;
    }
}
