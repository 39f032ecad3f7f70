package ibrik.compiler.verify.format;

import java.lang.classfile.ClassFile;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether a file is a class file (JVMS §4.8, "Format Checking"): what HotSpot 25 asks of a class of the application
/// when it loads it, before it looks at any other class. Rules that HotSpot does not ask for are not asked for here.
public final class ClassFormat {
    private static final long MAGIC = 0xCAFEBABEL;
    private static final int NEWEST = ClassFile.latestMajorVersion();
    private static final int OLDEST = 45;
    private static final int STRICT_MINOR_SINCE = 56;
    private static final int PREVIEW = 0xFFFF;

    private final byte[] file;
    private final ClassBytes in;
    private Set<Integer> namesOfOthers = Set.of();
    private Set<Integer> namesOfMisplaced = Set.of();
    private Set<Integer> bridges = Set.of();
    private Set<Integer> initialisers = Set.of();
    private Set<Integer> circularInnerClasses = Set.of();
    private List<TypeMapFormat.Table> typeMaps = List.of();
    private Pool pool;
    private int thisClass;
    private int superclass;

    private ClassFormat(byte[] file) {
        this.file = file;
        this.in = new ClassBytes(file);
    }

    /// What becomes of a file.
    public sealed interface Outcome {
        /// @param file of the same meaning and length; attributes that stand where they mean nothing have a name that
        ///             means nothing either, a static initialiser has the flags that count, and inner classes
        ///             that go in a circle are none of this class
        record Taken(byte[] file) implements Outcome {}

        record NotTaken(Refusal why) implements Outcome {}

        /// The broken rule, if one is.
        default Optional<Refusal> refusal() {
            return this instanceof NotTaken(Refusal why) ? Optional.of(why) : Optional.empty();
        }
    }

    /// @param expected the name that the class is looked up by, with slashes
    public static Outcome check(byte[] file, String expected) {
        try {
            var format = new ClassFormat(file);
            format.check(expected);
            return new Outcome.Taken(format.renamed(format.namesOfMisplaced));
        } catch (Refused refused) {
            return new Outcome.NotTaken(refused.refusal());
        }
    }

    /// The file with a name for some attributes that means nothing.
    private byte[] renamed(Set<Integer> names) {
        byte[] changed =
                names.isEmpty() && initialisers.isEmpty() && circularInnerClasses.isEmpty() ? file : file.clone();
        for (int place : initialisers) {
            put(changed, place, ClassFile.ACC_STATIC);
        }
        for (int place : circularInnerClasses) {
            put(changed, place, superclass);
            put(changed, place + Short.BYTES, 0);
        }
        int harmless = pool.textOfNoAttribute();
        for (int place : harmless == 0 ? Set.<Integer>of() : names) {
            put(changed, place, harmless);
        }
        return changed;
    }

    /// The first broken rule of the tables of type maps.
    ///
    /// @param file one that passed the check
    public static Optional<Refusal> checkTypeMaps(byte[] file, String name) {
        var format = new ClassFormat(file);
        format.check(name);
        try {
            format.typeMaps.forEach(table -> TypeMapFormat.check(file, format.pool, table));
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.refusal());
        }
    }

    /// The file as code runs it: attributes that only describe have a name that means nothing, and no method is a
    /// bridge, which makes no difference to the virtual machine.
    ///
    /// @param file one that passed the check
    /// @param own  references to members that shall name the class itself, by their index in the constant pool
    public static PlainFile plain(byte[] file, String name, Collection<Integer> own) {
        var format = new ClassFormat(file);
        format.check(name);
        var names = new HashSet<>(format.namesOfOthers);
        format.typeMaps.stream()
                .filter(table -> TypeMapFormat.isEmptyWithContent(file, table))
                .forEach(table -> names.add(table.start() - AttributeReader.HEAD_BYTES));
        byte[] plain = format.renamed(names).clone();
        for (int reference : own) {
            put(plain, format.pool.place(reference), format.thisClass);
        }
        for (int place : format.bridges) {
            plain[place + 1] &= ~ClassFile.ACC_BRIDGE;
        }
        return new PlainFile(plain, format.pool);
    }

    private static void put(byte[] bytes, int place, int index) {
        bytes[place] = (byte) (index >>> 8);
        bytes[place + 1] = (byte) index;
    }

    private void check(String expected) {
        if (in.u4() != MAGIC) {
            throw Refused.format("Incompatible magic value in class file " + expected);
        }
        int minor = in.u2();
        int version = in.u2();
        checkVersion(version, minor, expected);
        pool = new Pool(in, version);
        var names = new Names(version);
        var poolRules = new PoolRules(pool, names, version);
        poolRules.check();
        int flags = new Flags(version).checkClass(in.u2(), expected);
        poolRules.checkNoModuleEntries();
        checkHierarchy(expected, flags);
        var attributes = new AttributeReader(in, pool, version);
        boolean isInterface = Flags.has(flags, ClassFile.ACC_INTERFACE);
        new FieldFormat(in, pool, attributes, version).check(isInterface);
        var methods = new MethodFormat(in, pool, attributes, version);
        methods.check(isInterface, expected);
        var ofClass = new ClassAttributes(in, pool, attributes, version);
        ofClass.check(flags);
        if (!in.isAtEnd()) {
            throw Refused.format("Extra bytes at the end of class file " + expected);
        }
        namesOfOthers = attributes.namesOfOthers();
        namesOfMisplaced = attributes.namesOfMisplaced();
        bridges = methods.bridges();
        initialisers = methods.initialisers();
        circularInnerClasses = ofClass.circularInnerClasses();
        typeMaps = methods.typeMaps();
    }

    private static void checkVersion(int version, int minor, String name) {
        String complaint = null;
        if (version < OLDEST) {
            complaint =
                    " (class file version " + version + "." + minor + ") was compiled with an invalid major version";
        } else if (version > NEWEST) {
            complaint = " has been compiled by a more recent version of the Java Runtime (class file version " + version
                    + "." + minor + "), this version of the Java Runtime only recognizes class file versions up to "
                    + NEWEST + ".0";
        } else if (version >= STRICT_MINOR_SINCE && minor == PREVIEW) {
            complaint = " (class file version " + version + "." + minor + ") was compiled with preview features";
        } else if (version >= STRICT_MINOR_SINCE && minor != 0) {
            complaint = " (class file version " + version + "." + minor
                    + ") was compiled with an invalid non-zero minor version";
        }
        if (complaint != null) {
            throw new Refused(Refusal.Kind.CLASS_VERSION, name + complaint);
        }
    }

    private void checkHierarchy(String expected, int flags) {
        int index = in.u2();
        thisClass = index;
        String name = pool.className(index, "Invalid this class index " + index + " in constant pool");
        if (name.startsWith("[")) {
            throw Refused.format("Bad class name in class file " + expected);
        }
        if (!name.equals(expected)) {
            throw new Refused(Refusal.Kind.NOT_FOUND, expected + " (wrong name: " + name + ")");
        }
        superclass = in.u2();
        String above = pool.className(superclass, "Invalid superclass index " + superclass + " in class file " + name);
        if (above.startsWith("[")) {
            throw Refused.format("Bad superclass name in class file " + name);
        }
        boolean isInterface = Flags.has(flags, ClassFile.ACC_INTERFACE);
        var interfaces = new HashSet<String>();
        for (int left = in.u2(); left > 0; left--) {
            String each = pool.className(in.u2(), "Interface name has bad constant pool index in class file " + name);
            if (each.startsWith("[")) {
                throw Refused.format("Bad interface name in class file " + name);
            }
            if (!interfaces.add(each)) {
                throw Refused.format("Duplicate interface name \"" + each + "\" in class file " + name);
            }
        }
        if (isInterface && !above.equals("java/lang/Object")) {
            throw Refused.format("Interfaces must have java.lang.Object as superclass in class file " + name);
        }
    }
}
