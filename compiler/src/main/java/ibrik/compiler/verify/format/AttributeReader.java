package ibrik.compiler.verify.format;

import java.util.HashSet;
import java.util.Set;

/// Goes through tables of attributes (JVMS §4.7, "Attributes") and remembers where the names of those stand that say
/// nothing of how code runs.
final class AttributeReader {
    /// Name and length, which stand before the content.
    static final int HEAD_BYTES = 6;

    private final ClassBytes in;
    private final Pool pool;
    private final int version;
    private final Set<Integer> namesOfOthers = new HashSet<>();
    private final Set<Integer> namesOfMisplaced = new HashSet<>();

    AttributeReader(ClassBytes in, Pool pool, int version) {
        this.in = in;
        this.pool = pool;
        this.version = version;
    }

    /// What is asked of an attribute: it reads the content, or leaves all of it unread.
    @FunctionalInterface
    interface Rule {
        void check(String name, long length);
    }

    /// @param owner  what has the attributes, for messages
    /// @param single names that may stand once
    void each(String owner, Set<String> single, AttributePlace kind, Rule rule) {
        var seen = new HashSet<String>();
        for (int left = in.u2(); left > 0; left--) {
            int place = in.position();
            String name = pool.text(in.u2(), "Invalid attribute name index of " + owner);
            long length = in.u4();
            if (!seen.add(name) && single.contains(name)) {
                throw Refused.format("Multiple " + name + " attributes of " + owner);
            }
            if (!kind.isOfCode(name)) {
                namesOfOthers.add(place);
            }
            if (kind.isWrongFor(name, version)) {
                namesOfMisplaced.add(place);
            }
            int start = in.position();
            rule.check(name, length);
            int read = in.position() - start;
            if (read == 0) {
                in.skip(length);
            } else if (read != length) {
                throw Refused.format(name + " attribute of " + owner + " has wrong length");
            }
        }
    }

    Set<Integer> namesOfOthers() {
        return namesOfOthers;
    }

    Set<Integer> namesOfMisplaced() {
        return namesOfMisplaced;
    }

    /// An attribute that is a mark: it has no content.
    static void needEmpty(String name, String owner, long length) {
        if (length != 0) {
            throw Refused.format("Invalid " + name + " attribute length " + length + " of " + owner);
        }
    }

    /// An attribute that is one index of a text.
    void checkText(String name, String owner, long length) {
        if (length != 2) {
            throw Refused.format("Wrong size " + length + " of the " + name + " attribute of " + owner);
        }
        pool.text(in.u2(), "Invalid " + name + " attribute of " + owner);
    }
}
