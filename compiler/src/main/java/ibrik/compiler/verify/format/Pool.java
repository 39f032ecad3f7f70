package ibrik.compiler.verify.format;

import static java.lang.classfile.constantpool.PoolEntry.TAG_CLASS;
import static java.lang.classfile.constantpool.PoolEntry.TAG_DOUBLE;
import static java.lang.classfile.constantpool.PoolEntry.TAG_DYNAMIC;
import static java.lang.classfile.constantpool.PoolEntry.TAG_FIELDREF;
import static java.lang.classfile.constantpool.PoolEntry.TAG_FLOAT;
import static java.lang.classfile.constantpool.PoolEntry.TAG_INTEGER;
import static java.lang.classfile.constantpool.PoolEntry.TAG_INTERFACE_METHODREF;
import static java.lang.classfile.constantpool.PoolEntry.TAG_INVOKE_DYNAMIC;
import static java.lang.classfile.constantpool.PoolEntry.TAG_LONG;
import static java.lang.classfile.constantpool.PoolEntry.TAG_METHODREF;
import static java.lang.classfile.constantpool.PoolEntry.TAG_METHOD_HANDLE;
import static java.lang.classfile.constantpool.PoolEntry.TAG_METHOD_TYPE;
import static java.lang.classfile.constantpool.PoolEntry.TAG_MODULE;
import static java.lang.classfile.constantpool.PoolEntry.TAG_NAME_AND_TYPE;
import static java.lang.classfile.constantpool.PoolEntry.TAG_PACKAGE;
import static java.lang.classfile.constantpool.PoolEntry.TAG_STRING;
import static java.lang.classfile.constantpool.PoolEntry.TAG_UTF8;

/// The constant pool as it stands in the file (JVMS §4.4, "The Constant Pool").
final class Pool {
    private static final int DYNAMIC_CALLS_SINCE = 51;
    private static final int MODULES_SINCE = 53;
    private static final int DYNAMIC_CONSTANTS_SINCE = 55;

    private final int[] tags;
    /// The first and the second index of an entry, or its small number.
    private final int[] first;
    private final int[] second;
    private final String[] texts;
    /// Where the content of an entry stands in the file.
    private final int[] places;
    /// An entry that only the descriptor of a module may have, or 0.
    private int moduleTag;

    Pool(ClassBytes in, int version) {
        int size = in.u2();
        if (size == 0) {
            throw Refused.format("Illegal constant pool size 0");
        }
        tags = new int[size];
        first = new int[size];
        second = new int[size];
        texts = new String[size];
        places = new int[size];
        for (int i = 1; i < size; i++) {
            tags[i] = in.u1();
            places[i] = in.position();
            read(in, i, version);
            if (tags[i] == TAG_LONG || tags[i] == TAG_DOUBLE) {
                i++;
                if (i >= size) {
                    throw Refused.format("Invalid constant pool entry " + (i - 1));
                }
            }
        }
    }

    private void read(ClassBytes in, int index, int version) {
        int tag = tags[index];
        if (version < sinceVersion(tag)) {
            throw Refused.format(
                    tag == TAG_MODULE || tag == TAG_PACKAGE
                            ? "Unknown constant tag " + tag
                            : "Class file version does not support constant tag " + tag);
        }
        switch (tag) {
            case TAG_UTF8 -> texts[index] = Text.read(in, version);
            case TAG_CLASS, TAG_STRING, TAG_METHOD_TYPE -> first[index] = in.u2();
            case TAG_MODULE, TAG_PACKAGE -> {
                first[index] = in.u2();
                moduleTag = tag;
            }
            case TAG_METHOD_HANDLE -> {
                first[index] = in.u1();
                second[index] = in.u2();
            }
            case TAG_INTEGER, TAG_FLOAT -> in.skip(4);
            case TAG_LONG, TAG_DOUBLE -> in.skip(8);
            case TAG_FIELDREF,
                    TAG_METHODREF,
                    TAG_INTERFACE_METHODREF,
                    TAG_NAME_AND_TYPE,
                    TAG_DYNAMIC,
                    TAG_INVOKE_DYNAMIC -> {
                first[index] = in.u2();
                second[index] = in.u2();
            }
            default -> throw Refused.format("Unknown constant tag " + tag);
        }
    }

    private static int sinceVersion(int tag) {
        return switch (tag) {
            case TAG_METHOD_HANDLE, TAG_METHOD_TYPE, TAG_INVOKE_DYNAMIC -> DYNAMIC_CALLS_SINCE;
            case TAG_DYNAMIC -> DYNAMIC_CONSTANTS_SINCE;
            case TAG_MODULE, TAG_PACKAGE -> MODULES_SINCE;
            default -> 0;
        };
    }

    int size() {
        return tags.length;
    }

    /// The tag of an entry; 0 for an index that means none.
    int tag(int index) {
        return index < tags.length ? tags[index] : 0;
    }

    int place(int index) {
        return places[index];
    }

    int first(int index) {
        return first[index];
    }

    int second(int index) {
        return second[index];
    }

    /// The index of a text that no attribute has as its name: a descriptor, or a class with its package, or 0.
    int textOfNoAttribute() {
        for (int i = 1; i < texts.length; i++) {
            if (texts[i] != null && (texts[i].startsWith("(") || texts[i].indexOf('/') > 0)) {
                return i;
            }
        }
        return 0;
    }

    int moduleTagOrZero() {
        return moduleTag;
    }

    /// The text of an entry that is known to be one.
    String text(int index) {
        return texts[index];
    }

    /// The text at an index of the file, which must be one.
    String text(int index, String complaint) {
        if (tag(index) != TAG_UTF8) {
            throw Refused.format(complaint);
        }
        return texts[index];
    }

    /// The name of the class at an index of the file, which must be one.
    String className(int index, String complaint) {
        if (tag(index) != TAG_CLASS) {
            throw Refused.format(complaint);
        }
        return texts[first[index]];
    }
}
