package ibrik.compiler.verify.format;

import java.lang.classfile.ClassFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The methods of a class file (JVMS §4.6, "Methods").
final class MethodFormat {
    private static final int MOST_ARGUMENTS = 255;
    private static final Set<String> SINGLE = Set.of(
            "Code",
            "Exceptions",
            "MethodParameters",
            "AnnotationDefault",
            "RuntimeVisibleParameterAnnotations",
            "RuntimeInvisibleParameterAnnotations");

    private final ClassBytes in;
    private final Pool pool;
    private final Names names;
    private final AttributeReader attributes;
    private final MemberAttributes common;
    private final Flags flagRules;
    private final int version;
    private final Set<Integer> bridges = new HashSet<>();
    private final Set<Integer> initialisers = new HashSet<>();
    private final List<TypeMapFormat.Table> typeMaps = new ArrayList<>();

    MethodFormat(ClassBytes in, Pool pool, AttributeReader attributes, int version) {
        this.in = in;
        this.pool = pool;
        this.names = new Names(version);
        this.attributes = attributes;
        this.common = new MemberAttributes(attributes, version);
        this.flagRules = new Flags(version);
        this.version = version;
    }

    /// Where the flags of bridge methods stand.
    Set<Integer> bridges() {
        return bridges;
    }

    /// Where the flags of static initialisers stand that have more than count.
    Set<Integer> initialisers() {
        return initialisers;
    }

    /// The tables of type maps of all code.
    List<TypeMapFormat.Table> typeMaps() {
        return typeMaps;
    }

    void check(boolean inInterface, String className) {
        var seen = new HashSet<String>();
        for (int left = in.u2(); left > 0; left--) {
            int place = in.position();
            int flags = in.u2();
            if (Flags.has(flags, ClassFile.ACC_BRIDGE)) {
                bridges.add(place);
            }
            int nameIndex = in.u2();
            String name = pool.text(nameIndex, "Illegal constant pool index " + nameIndex + " for method name");
            names.checkMethod(name);
            int index = in.u2();
            String descriptor = pool.text(index, "Illegal constant pool index " + index + " for method signature");
            int counting = flagRules.checkMethod(flags, inInterface, name, className);
            if (counting != flags) {
                initialisers.add(place);
            }
            if (inInterface && name.equals(Names.CONSTRUCTOR)) {
                throw Refused.format("Interface cannot have a method named <init>");
            }
            checkMethod(name, descriptor, counting);
            if (!seen.add(name + descriptor)) {
                throw Refused.format("Duplicate method name \"" + name + "\" with signature \"" + descriptor + "\"");
            }
        }
    }

    private void checkMethod(String name, String descriptor, int flags) {
        String owner = "method " + name + descriptor;
        int receiver = Flags.has(flags, ClassFile.ACC_STATIC) ? 0 : 1;
        int slots = names.checkMethodDescriptor(name, descriptor) + receiver;
        if (slots > MOST_ARGUMENTS) {
            throw Refused.format("Too many arguments in method signature of " + owner);
        }
        boolean bodiless = Flags.has(flags, ClassFile.ACC_NATIVE | ClassFile.ACC_ABSTRACT);
        boolean[] hasCode = new boolean[1];
        attributes.each(owner, common.single(SINGLE), AttributePlace.METHOD, (attribute, length) -> {
            switch (attribute) {
                case "Code" -> {
                    if (bodiless) {
                        throw Refused.format("Code attribute in native or abstract " + owner);
                    }
                    hasCode[0] = true;
                    new CodeFormat(in, pool, attributes, version)
                            .check(owner, new Arguments(descriptor, receiver), typeMaps);
                }
                case "Exceptions" -> checkExceptions(owner);
                case "MethodParameters" -> checkParameters();
                default -> common.check(attribute, owner, length);
            }
        });
        if (!bodiless && !hasCode[0]) {
            throw Refused.format("Absent Code attribute in method that is not native or abstract: " + owner);
        }
    }

    private void checkExceptions(String owner) {
        for (int left = in.u2(); left > 0; left--) {
            pool.className(in.u2(), "Exception name has bad type in " + owner);
        }
    }

    private void checkParameters() {
        in.skip(4L * in.u1());
    }
}
