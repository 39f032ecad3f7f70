package ibrik.compiler.verify.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;

/// The tables of local variables of one method's code (JVMS §4.7.13, "The LocalVariableTable Attribute", and §4.7.14).
/// An entry is known by its range, its name's index and its variable; of types HotSpot asks that the entry is there.
final class VariableTables {
    private static final String GENERIC = "LocalVariableTypeTable";
    private static final int JAVA_5 = 49;

    private final ClassBytes in;
    private final Pool pool;
    private final Names names;
    private final int version;
    private final long codeLength;
    private final int maxLocals;
    private final String owner;
    private final Map<Entry, String> variables = new HashMap<>();
    private final Map<Entry, String> generic = new LinkedHashMap<>();
    private String twice = "";

    private record Entry(int start, int length, int name, int slot) {}

    VariableTables(ClassBytes in, Pool pool, Names names, int version, long codeLength, int maxLocals, String owner) {
        this.in = in;
        this.pool = pool;
        this.names = names;
        this.version = version;
        this.codeLength = codeLength;
        this.maxLocals = maxLocals;
        this.owner = owner;
    }

    /// @param table the name of the attribute that begins here
    void read(String table) {
        if (table.equals(GENERIC) && version < JAVA_5) {
            return;
        }
        for (int left = in.u2(); left > 0; left--) {
            readEntry(table);
        }
    }

    private void readEntry(String table) {
        int start = in.u2();
        int length = in.u2();
        if (start >= codeLength || start + length > codeLength) {
            throw Refused.format("Invalid range " + start + ", " + length + " in " + table + " of " + owner);
        }
        int nameIndex = in.u2();
        String name = pool.text(nameIndex, "Name index in " + table + " of " + owner + " has bad constant type");
        String type = pool.text(in.u2(), "Signature index in " + table + " of " + owner + " has bad constant type");
        names.checkField(name);
        boolean isGeneric = table.equals(GENERIC);
        if (!isGeneric) {
            names.checkFieldDescriptor(name, type);
        }
        int slot = in.u2();
        int slots = !isGeneric && (type.equals("J") || type.equals("D")) ? 2 : 1;
        if (slot + slots > maxLocals) {
            throw Refused.format("Invalid index " + slot + " in " + table + " of " + owner);
        }
        Entry entry = new Entry(start, length, nameIndex, slot);
        if ((isGeneric ? generic : variables).put(entry, name) != null && twice.isEmpty()) {
            twice = "Duplicated " + table + " attribute entry for '" + name + "' of " + owner;
        }
    }

    /// Asked once all tables are read. Without the usual table HotSpot does not look at the other.
    void checkMatch() {
        if (version < JAVA_5 || variables.isEmpty()) {
            return;
        }
        if (!twice.isEmpty()) {
            throw Refused.format(twice);
        }
        var unknown = new HashSet<>(generic.keySet());
        unknown.removeAll(variables.keySet());
        unknown.stream().findFirst().ifPresent(entry -> {
            throw Refused.format(
                    "LVTT entry for '" + generic.get(entry) + "' of " + owner + " does not match any LVT entry");
        });
    }
}
