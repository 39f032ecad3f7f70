package ibrik.compiler.verify.format;

import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.HashSet;
import java.util.Set;

/// The fields of a class file (JVMS §4.5, "Fields").
final class FieldFormat {
    private final ClassBytes in;
    private final Pool pool;
    private final Names names;
    private final AttributeReader attributes;
    private final MemberAttributes common;
    private final Flags flagRules;

    FieldFormat(ClassBytes in, Pool pool, AttributeReader attributes, int version) {
        this.in = in;
        this.pool = pool;
        this.names = new Names(version);
        this.attributes = attributes;
        this.common = new MemberAttributes(attributes, version);
        this.flagRules = new Flags(version);
    }

    void check(boolean inInterface) {
        var seen = new HashSet<String>();
        for (int left = in.u2(); left > 0; left--) {
            int flags = in.u2();
            int nameIndex = in.u2();
            String name = pool.text(nameIndex, "Invalid constant pool index " + nameIndex + " for field name");
            flagRules.checkField(flags, inInterface, name);
            names.checkField(name);
            int index = in.u2();
            String descriptor = pool.text(index, "Invalid constant pool index " + index + " for field signature");
            names.checkFieldDescriptor(name, descriptor);
            boolean isStatic = Flags.has(flags, ClassFile.ACC_STATIC);
            var single = common.single(isStatic ? Set.of("ConstantValue") : Set.of());
            attributes.each("field " + name, single, AttributePlace.FIELD, (attribute, length) -> {
                if (attribute.equals("ConstantValue") && isStatic) {
                    checkConstant(name, descriptor, length);
                } else {
                    common.check(attribute, "field " + name, length);
                }
            });
            if (!seen.add(name + " " + descriptor)) {
                throw Refused.format("Duplicate field name \"" + name + "\" with signature \"" + descriptor + "\"");
            }
        }
    }

    private void checkConstant(String name, String descriptor, long length) {
        if (length != 2) {
            throw Refused.format("Invalid ConstantValue field attribute length " + length + " of field " + name);
        }
        int wanted = switch (descriptor) {
            case "J" -> PoolEntry.TAG_LONG;
            case "F" -> PoolEntry.TAG_FLOAT;
            case "D" -> PoolEntry.TAG_DOUBLE;
            case "B", "C", "S", "Z", "I" -> PoolEntry.TAG_INTEGER;
            case "Ljava/lang/String;" -> PoolEntry.TAG_STRING;
            default -> throw Refused.format("Unable to set initial value of field " + name);
        };
        if (pool.tag(in.u2()) != wanted) {
            throw Refused.format("Inconsistent constant value type of field " + name);
        }
    }
}
