package ibrik.compiler.interpret.handler;

import ibrik.compiler.classes.ArrayType;
import ibrik.compiler.classes.BinaryName;
import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.JavaType;
import ibrik.compiler.classes.PrimitiveType;
import ibrik.compiler.classes.ReferenceType;
import ibrik.compiler.interpret.execution.Callee;
import ibrik.compiler.interpret.execution.Frame;
import ibrik.compiler.interpret.execution.Machine;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.interpret.object.InstanceObject;
import ibrik.compiler.interpret.object.SnapshotHeap;
import ibrik.compiler.replacement.Owner;
import java.lang.classfile.ClassFile;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// Questions to class mirrors.
public final class ClassNatives {
    /// Its unnamed module is that of the application.
    public static final String LOADER = "ibrik.runtime.library.lang.ImageClassLoader";

    private static final String CLASS = "java.lang.Class.";
    private static final String LIBRARY = "ibrik.runtime.library.";
    private static final String REFLECTION = LIBRARY + "reflect.";

    private ClassNatives() {}

    static void addTo(HostNatives natives) {
        var replaced = natives.over(Owner.SUBSTITUTION);
        tests(natives);
        refused(natives);
        relatives(natives);
        natives.put(
                CLASS + "getPrimitiveClass",
                (machine, frame) ->
                        frame.referenceResult = machine.heap().mirrorOf(primitive(text(machine, frame, 0))));
        replaced.put(
                CLASS + "initClassName",
                (machine, frame) -> frame.referenceResult =
                        machine.heap().intern(typeOf(frame, 0).name()));
        natives.put(CLASS + "desiredAssertionStatus0", (machine, frame) -> frame.result = 0);
        replaced.put(
                CLASS + "desiredAssertionStatus",
                (machine, frame) -> frame.result = machine.checksAssertionsOf(typeOf(frame, 0)) ? 1 : 0);
        replaced.put(CLASS + "getClassAccessFlagsRaw0", (machine, frame) -> frame.result = flags(typeOf(frame, 0)));
        replaced.put(CLASS + "getEnumConstantsShared", ClassNatives::enumConstants);
        replaced.put(
                CLASS + "forName(Ljava/lang/String;)Ljava/lang/Class;",
                (machine, frame) -> frame.referenceResult = forName(machine, text(machine, frame, 0), true));
        replaced.put(
                CLASS + "forName(Ljava/lang/String;ZLjava/lang/ClassLoader;)Ljava/lang/Class;",
                (machine, frame) ->
                        frame.referenceResult = forName(machine, text(machine, frame, 0), frame.numbers[1] != 0));
        replaced.put("jdk.internal.reflect.Reflection.getCallerClass", ClassNatives::callerClass);
        natives.put("ibrik.runtime.library.lang.Modules.ofBoot", ClassNatives::modulesOfBoot);
        // What runs at build time was checked when it was compiled, and its caller may be the compiler.
        var checks = natives.over(Owner.BYTECODE);
        checks.ignore("jdk.internal.reflect.Reflection.ensureMemberAccess");
        checks.put("jdk.internal.reflect.Reflection.verifyMemberAccess", (machine, frame) -> frame.result(true));
        replaced.put(
                "jdk.internal.reflect.Reflection.getClassAccessFlags",
                (machine, frame) -> frame.result = flags(typeOf(frame, 0)));
        replaced.put(
                "jdk.internal.reflect.Reflection.areNestMates",
                (machine, frame) ->
                        frame.result = nestHost(typeOf(frame, 0)).equals(nestHost(typeOf(frame, 1))) ? 1 : 0);
    }

    /// As long as nobody asks for others, the modules that run this compiler are those that a class path starts with.
    private static void modulesOfBoot(Machine machine, Frame frame) {
        var names = bootModules();
        var array =
                machine.heap().array(machine.world().arrayOf(machine.world().named("java.lang.Module")), names.size());
        for (int i = 0; i < names.size(); i++) {
            array.setReference(array.offsetOf(i), machine.heap().namedModule(names.get(i)));
        }
        frame.referenceResult = array;
    }

    /// Names of the modules that a program on the class path starts with, sorted.
    public static List<String> bootModules() {
        return ModuleLayer.boot().modules().stream()
                .map(Module::getName)
                .sorted()
                .toList();
    }

    /// What only the whole image knows.
    private static void refused(HostNatives natives) {
        natives.refuse(
                "a question for members of a class",
                REFLECTION + "MemberLists.present",
                REFLECTION + "ProxyCalls.findOrNull",
                "java.lang.reflect.Field.present");
        natives.refuse(
                "a question for the place of a class",
                CLASS + "getProtectionDomain",
                LIBRARY + "lang.CodePlaces.classFileOrNull",
                LIBRARY + "lang.PackageManifest.value");
    }

    private static void tests(HostNatives natives) {
        var replaced = natives.over(Owner.SUBSTITUTION);
        replaced.put(
                CLASS + "isInstance",
                (machine, frame) -> frame.result(
                        frame.references[1] != null && isAssignable(frame.references[1].type(), typeOf(frame, 0))));
        replaced.put(CLASS + "isAssignableFrom", (machine, frame) -> {
            if (frame.references[1] == null) {
                throw machine.throwing().nullPointer();
            }
            frame.result(isAssignable(typeOf(frame, 1), typeOf(frame, 0)));
        });
        test(replaced, "isHidden", (machine, type) -> type.name().contains("$$Lambda$"));
        test(replaced, "isRecord0", (machine, type) -> type instanceof ClassType record && record.isRecord());
    }

    private static void test(HostNatives.Over replaced, String name, BiPredicate<Machine, JavaType> test) {
        replaced.put(CLASS + name, (machine, frame) -> frame.result(test.test(machine, typeOf(frame, 0))));
    }

    private static void relatives(HostNatives natives) {
        var replaced = natives.over(Owner.SUBSTITUTION);
        replaced.put(CLASS + "getSuperclass", (machine, frame) -> {
            var type = typeOf(frame, 0);
            boolean none = !(type instanceof ReferenceType)
                    || type instanceof ClassType ofClass && ofClass.isInterface()
                    || ((ReferenceType) type).superclassOrNull() == null;
            frame.referenceResult = none ? null : machine.heap().mirrorOf(((ReferenceType) type).superclassOrNull());
        });
        replaced.put(CLASS + "getInterfaces0", (machine, frame) -> {
            var type = typeOf(frame, 0);
            var interfaces = type instanceof ClassType ofClass ? ofClass.interfaces() : List.<ClassType>of();
            var classType = machine.world().named("java.lang.Class");
            var array = machine.heap().array(machine.world().arrayOf(classType), interfaces.size());
            for (int i = 0; i < interfaces.size(); i++) {
                array.setReference(array.offsetOf(i), machine.heap().mirrorOf(interfaces.get(i)));
            }
            frame.referenceResult = array;
        });
        natives.over(Owner.BYTECODE).put(CLASS + "getModule", (machine, frame) -> {
            var type = typeOf(frame, 0);
            if (SnapshotHeap.moduleOf(type).isEmpty()) {
                machine.classes().initialise(machine.world().named(LOADER));
            }
            frame.referenceResult = moduleOf(machine, type);
        });
        replaced.put(CLASS + "getDeclaringClass0", mirrorField("getDeclaringClass0", "declaringClassOrNull"));
        natives.put(CLASS + "getSimpleBinaryName0", mirrorField("getSimpleBinaryName0", "simpleBinaryName"));
    }

    /// The `Module` of a type; the image's class loader has to be initialised if it is of the application.
    public static HeapObject moduleOf(Machine machine, JavaType type) {
        return SnapshotHeap.moduleOf(type)
                .<HeapObject>map(machine.heap()::namedModule)
                .orElseGet(() -> {
                    var loader = machine.world().named(LOADER);
                    var instance =
                            machine.slotOf(loader.declaredField("INSTANCE").orElseThrow()).reference;
                    var field = loader.superclassOrNull().declaredField("unnamedModule");
                    return instance.reference(field.orElseThrow().offset());
                });
    }

    private static Callee.Handler mirrorField(String method, String field) {
        return (machine, frame) -> frame.referenceResult = machine.world()
                .named("java.lang.Class")
                .declaredField(field)
                .map(found -> frame.references[0].reference(found.offset()))
                .orElseThrow(() -> machine.refusal("Class." + method));
    }

    static JavaType typeOf(Frame frame, int index) {
        return ((InstanceObject) frame.references[index]).mirroredOrNull();
    }

    static String text(Machine machine, Frame frame, int index) {
        return machine.heap()
                .textOf(frame.references[index])
                .orElseThrow(() -> machine.throwing().nullPointer());
    }

    private static PrimitiveType primitive(String name) {
        return PrimitiveType.ALL.stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAssignable(JavaType from, JavaType to) {
        return from == to
                || from instanceof ReferenceType source
                        && to instanceof ReferenceType target
                        && source.isSubtypeOf(target);
    }

    private static int flags(JavaType type) {
        return type instanceof ClassType ofClass
                ? ofClass.flags()
                : ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_ABSTRACT;
    }

    private static String nestHost(JavaType type) {
        Function<String, Integer> dollar = name -> name.indexOf('$') < 0 ? name.length() : name.indexOf('$');
        return type.name().substring(0, dollar.apply(type.name()));
    }

    private static void enumConstants(Machine machine, Frame frame) {
        var mirror = (InstanceObject) frame.references[0];
        var cache = machine.world()
                .named("java.lang.Class")
                .declaredField("enumConstants")
                .orElseThrow();
        if (mirror.reference(cache) == null && mirror.mirroredOrNull() instanceof ClassType type && type.isEnum()) {
            machine.classes().initialise(type);
            type.enumValues()
                    .ifPresent(values ->
                            machine.storeReference(mirror, cache.offset(), machine.call(values).referenceResult));
        }
        frame.referenceResult = mirror.reference(cache);
    }

    private static HeapObject forName(Machine machine, String name, boolean initialise) {
        var type = BinaryName.find(machine.world(), name).orElse(null);
        if (type == null) {
            throw BinaryName.isOfClass(name)
                    ? machine.throwing().of("java.lang.ClassNotFoundException", name)
                    : machine.refusal("a search for the class " + name);
        }
        if (initialise && type instanceof ClassType ofClass) {
            machine.classes().initialise(ofClass);
        }
        return machine.heap().mirrorOf(type);
    }

    /// Handlers have no frame: the innermost method asks who called it.
    private static void callerClass(Machine machine, Frame frame) {
        if (machine.isBehindInitialiser(1)) {
            machine.independence().beforeQuestion(machine, "the caller of the initialiser");
        }
        frame.referenceResult = machine.caller(1)
                .map(method -> (HeapObject) machine.heap().mirrorOf(method.owner()))
                .orElse(null);
    }

    static ArrayType arrayTypeOf(Machine machine, JavaType mirrored) {
        return mirrored instanceof ArrayType array ? array : machine.world().arrayOf(mirrored);
    }
}
