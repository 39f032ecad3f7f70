package ibrik.compiler.verify.format;

import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The attributes of a class (JVMS §4.7) that the virtual machine looks into.
final class ClassAttributes {
    private static final int MODERN = 49;
    private static final int BOOTSTRAPS_SINCE = 51;
    private static final int NESTS_SINCE = 55;
    private static final int RECORDS_SINCE = 60;
    private static final int SEALED_SINCE = 61;
    private static final String OWNER = "the class";

    private final ClassBytes in;
    private final Pool pool;
    private final AttributeReader attributes;
    private final MemberAttributes common;
    private final int version;
    private final Set<String> present = new HashSet<>();
    private Set<Integer> circularInnerClasses = Set.of();
    private int bootstraps;

    ClassAttributes(ClassBytes in, Pool pool, AttributeReader attributes, int version) {
        this.in = in;
        this.pool = pool;
        this.attributes = attributes;
        this.common = new MemberAttributes(attributes, version);
        this.version = version;
    }

    void check(int flags) {
        attributes.each(OWNER, common.single(single()), AttributePlace.CLASS, (attribute, length) -> {
            present.add(attribute);
            switch (attribute) {
                case "SourceFile" -> checkSourceFile(length);
                case "InnerClasses" -> checkInnerClasses();
                case "EnclosingMethod" -> checkEnclosingMethod();
                case "BootstrapMethods" -> since(BOOTSTRAPS_SINCE, this::checkBootstraps);
                case "NestHost" -> since(NESTS_SINCE, () -> className("Nest-host"));
                case "NestMembers" -> since(NESTS_SINCE, () -> classNames("Nest member"));
                case "PermittedSubclasses" -> since(SEALED_SINCE, () -> checkPermitted(flags));
                case "Record" -> since(RECORDS_SINCE, this::checkRecord);
                default -> common.check(attribute, OWNER, length);
            }
        });
        if (version >= NESTS_SINCE && present.contains("NestHost") && present.contains("NestMembers")) {
            throw Refused.format("Conflicting NestHost and NestMembers attributes");
        }
        checkUsesOfBootstraps();
    }

    /// Where the entries of InnerClasses stand if some class is inside itself; HotSpot passes over all of them then.
    Set<Integer> circularInnerClasses() {
        return circularInnerClasses;
    }

    private Set<String> single() {
        var names = new HashSet<>(Set.of("SourceFile", "SourceDebugExtension", "InnerClasses"));
        if (version >= MODERN) {
            names.add("EnclosingMethod");
        }
        since(BOOTSTRAPS_SINCE, () -> names.add("BootstrapMethods"));
        since(NESTS_SINCE, () -> names.addAll(Set.of("NestHost", "NestMembers")));
        since(RECORDS_SINCE, () -> names.add("Record"));
        since(SEALED_SINCE, () -> names.add("PermittedSubclasses"));
        return names;
    }

    private void since(int first, Runnable action) {
        if (version >= first) {
            action.run();
        }
    }

    private void checkSourceFile(long length) {
        if (length != 2) {
            throw Refused.format("Wrong SourceFile attribute length " + length);
        }
        int index = in.u2();
        pool.text(index, "Invalid SourceFile attribute at constant pool index " + index);
    }

    private String className(String what) {
        return pool.className(in.u2(), what + " class_info_index has bad constant type");
    }

    private void classNames(String what) {
        for (int left = in.u2(); left > 0; left--) {
            className(what);
        }
    }

    private void checkPermitted(int flags) {
        if (Flags.has(flags, ClassFile.ACC_FINAL)) {
            throw Refused.format("PermittedSubclasses attribute in final class");
        }
        classNames("Permitted subclass");
    }

    private void checkInnerClasses() {
        var seen = new HashSet<String>();
        var outers = new HashMap<String, String>();
        var places = new HashSet<Integer>();
        var flagRules = new Flags(version);
        for (int left = in.u2(); left > 0; left--) {
            places.add(in.position());
            int inner = in.u2();
            int outer = in.u2();
            int name = in.u2();
            int flags = in.u2();
            String innerName = pool.className(inner, "inner_class_info_index has bad constant type");
            if (outer != 0) {
                String outerName = pool.className(outer, "outer_class_info_index has bad constant type");
                outers.putIfAbsent(innerName, outerName);
            }
            if (name != 0) {
                pool.text(name, "inner_name_index has bad constant type");
            }
            if (inner == outer) {
                throw Refused.format("Class is both outer and inner class");
            }
            flagRules.checkClass(flags, innerName);
            if (!seen.add(inner + " " + outer + " " + name + " " + flags)) {
                throw Refused.format("Duplicate entry in InnerClasses attribute");
            }
        }
        if (outers.keySet().stream().anyMatch(each -> isInItself(each, outers))) {
            circularInnerClasses = places;
        }
    }

    private static boolean isInItself(String name, Map<String, String> outers) {
        var seen = new HashSet<String>();
        String outer = outers.get(name);
        while (outer != null && seen.add(outer)) {
            outer = outers.get(outer);
        }
        return outer != null;
    }

    private void checkEnclosingMethod() {
        if (version < MODERN) {
            return;
        }
        className("EnclosingMethod");
        int method = in.u2();
        if (method != 0 && pool.tag(method) != PoolEntry.TAG_NAME_AND_TYPE) {
            throw Refused.format("Invalid or out-of-bounds method index in EnclosingMethod attribute");
        }
    }

    private void checkBootstraps() {
        bootstraps = in.u2();
        for (int left = bootstraps; left > 0; left--) {
            if (pool.tag(in.u2()) != PoolEntry.TAG_METHOD_HANDLE) {
                throw Refused.format("bootstrap_method_index has bad constant type");
            }
            for (int arguments = in.u2(); arguments > 0; arguments--) {
                if (!isLoadable(pool.tag(in.u2()))) {
                    throw Refused.format("argument_index of a bootstrap method has bad constant type");
                }
            }
        }
    }

    private static boolean isLoadable(int tag) {
        return switch (tag) {
            case PoolEntry.TAG_INTEGER,
                    PoolEntry.TAG_FLOAT,
                    PoolEntry.TAG_LONG,
                    PoolEntry.TAG_DOUBLE,
                    PoolEntry.TAG_CLASS,
                    PoolEntry.TAG_STRING,
                    PoolEntry.TAG_METHOD_HANDLE,
                    PoolEntry.TAG_METHOD_TYPE,
                    PoolEntry.TAG_DYNAMIC -> true;
            default -> false;
        };
    }

    private void checkUsesOfBootstraps() {
        for (int i = 1; i < pool.size(); i++) {
            boolean dynamic = pool.tag(i) == PoolEntry.TAG_DYNAMIC || pool.tag(i) == PoolEntry.TAG_INVOKE_DYNAMIC;
            if (dynamic && pool.first(i) >= bootstraps) {
                throw Refused.format(
                        present.contains("BootstrapMethods")
                                ? "Short length on BootstrapMethods"
                                : "Missing BootstrapMethods attribute");
            }
        }
    }

    private void checkRecord() {
        var names = new Names(version);
        for (int left = in.u2(); left > 0; left--) {
            String name = pool.text(in.u2(), "Invalid constant pool index for name in Record attribute");
            String type = pool.text(in.u2(), "Invalid constant pool index for descriptor in Record attribute");
            names.checkField(name);
            names.checkFieldDescriptor(name, type);
            String owner = "record component " + name;
            attributes.each(owner, common.single(Set.of()), AttributePlace.COMPONENT, (attribute, length) -> {
                if (attribute.equals("Signature")) {
                    common.check(attribute, owner, length);
                }
            });
        }
    }
}
