package ibrik.compiler.synthetic.bootstrap;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.Method;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Replaces the bootstrap methods that javac uses by generated classes (JVMS §6.5, "invokedynamic"; JVMS §5.4.3.6).
///
/// Each call site gets a class of its own, named after the caller, the method's position in it and the bytecode index,
/// so that names do not depend on the order of requests. Access control is not applied to generated code. One instance
/// serves all threads of a build.
public final class Bootstraps {
    /// The JDK's bootstrap methods that have generated code in their place, by class.
    public static final Map<String, Set<String>> EXPANDED = Map.of(
            "java.lang.invoke.LambdaMetafactory", Set.of("metafactory", "altMetafactory"),
            "java.lang.invoke.StringConcatFactory", Set.of("makeConcat", "makeConcatWithConstants"),
            "java.lang.runtime.ObjectMethods", Set.of("bootstrap"),
            "java.lang.runtime.SwitchBootstraps", Set.of("typeSwitch", "enumSwitch"),
            "java.lang.invoke.ConstantBootstraps",
                    Set.of(
                            "nullConstant",
                            "primitiveClass",
                            "enumConstant",
                            "getStaticFinal",
                            "invoke",
                            "explicitCast",
                            "arrayVarHandle",
                            "fieldVarHandle",
                            "staticFieldVarHandle"));

    private static final Set<String> CHECKED =
            Set.of("java/lang/invoke/LambdaMetafactory", "java/lang/invoke/StringConcatFactory");

    private final ClassWorld world;
    private final Generator generator;
    private final Map<String, Expansion> known = new HashMap<>();

    public Bootstraps(ClassWorld world) {
        this.world = world;
        this.generator = new Generator(world, this);
    }

    /// The static method to call in place of the `invokedynamic` instruction at this place.
    ///
    /// @param bytecodeIndex where the instruction stands in the code of `caller`
    public synchronized Expansion expand(Method caller, int bytecodeIndex, InvokeDynamicEntry entry) {
        var owner = caller.owner();
        String name = owner.name() + "$$Lambda$" + positionOf(caller) + "$" + bytecodeIndex;
        var before = known.get(name);
        if (before == null) {
            var site = new Site(
                    false,
                    owner,
                    ClassDesc.of(name),
                    entry.name().stringValue(),
                    entry.typeSymbol(),
                    entry.bootstrap().arguments());
            // Its arguments may be constants that are expanded too.
            before = expand(site, entry.bootstrap().bootstrapMethod());
            known.put(name, before);
        }
        return before;
    }

    /// The static method without parameters that yields the value of a dynamically computed constant.
    ///
    /// @param caller class whose code names the constant
    public synchronized Expansion expandConstant(ClassType caller, ConstantDynamicEntry entry) {
        String name = nameOf(caller, entry);
        var before = known.get(name);
        if (before == null) {
            var type = MethodTypeDesc.of(entry.typeSymbol());
            var site = new Site(
                    true,
                    caller,
                    ClassDesc.of(name),
                    entry.name().stringValue(),
                    type,
                    entry.bootstrap().arguments());
            before = expand(site, entry.bootstrap().bootstrapMethod());
            known.put(name, before);
        }
        return before;
    }

    private static int positionOf(Method method) {
        return List.copyOf(method.owner().methods()).indexOf(method);
    }

    private Expansion expand(Site site, MethodHandleEntry bootstrap) {
        try {
            return expanded(world.define(soundFile(site, bootstrap), site.caller()));
        } catch (UnsupportedBootstrap e) {
            return new Expansion.Unsupported(e.getMessage());
        }
    }

    private byte[] soundFile(Site site, MethodHandleEntry bootstrap) {
        try {
            byte[] file = classFile(site, bootstrap);
            if (site.caller().isOfApplication()) {
                checkTypes(bootstrap, file);
            }
            return file;
        } catch (FailedBootstrap failed) {
            return generator.method(site, code -> fail(code, failed));
        }
    }

    /// Lambdas and concatenations, which are many, have rules of their own. For all others the generated code tells
    /// whether what it was made of fits.
    private void checkTypes(MethodHandleEntry bootstrap, byte[] file) {
        if (!CHECKED.contains(bootstrap.reference().owner().asInternalName())) {
            generator.firstError(file).ifPresent(error -> {
                throw new FailedBootstrap("java.lang.IllegalArgumentException", error);
            });
        }
    }

    /// As `BootstrapMethodInvoker` wraps what a bootstrap method throws.
    private static void fail(CodeBuilder code, FailedBootstrap failed) {
        var error = ClassDesc.of("java.lang.BootstrapMethodError");
        var text = ConstantDescs.CD_String;
        var ofText = MethodTypeDesc.of(ConstantDescs.CD_void, text);
        code.new_(error).dup().ldc("bootstrap method initialization exception");
        code.new_(failed.cause()).dup().ldc(failed.getMessage());
        code.invokespecial(failed.cause(), ConstantDescs.INIT_NAME, ofText);
        code.invokespecial(
                        error,
                        ConstantDescs.INIT_NAME,
                        MethodTypeDesc.of(ConstantDescs.CD_void, text, ConstantDescs.CD_Throwable))
                .athrow();
    }

    private byte[] classFile(Site site, MethodHandleEntry bootstrap) {
        var reference = bootstrap.reference();
        String owner = reference.owner().asInternalName();
        String name = reference.name().stringValue();
        var expanded = EXPANDED.get(owner.replace('/', '.'));
        if (expanded != null && !expanded.contains(name)) {
            throw new UnsupportedBootstrap(owner.substring(owner.lastIndexOf('/') + 1) + "." + name);
        }
        return switch (owner) {
            case "java/lang/invoke/LambdaMetafactory" -> LambdaExpansion.classFile(generator, site, name);
            case "java/lang/invoke/StringConcatFactory" -> ConcatenationExpansion.classFile(generator, site, name);
            case "java/lang/runtime/ObjectMethods" -> RecordExpansion.classFile(generator, site);
            case "java/lang/runtime/SwitchBootstraps" -> SwitchExpansion.classFile(generator, site, name);
            case "java/lang/invoke/ConstantBootstraps" -> ConstantExpansion.classFile(generator, site, name);
            default -> CustomExpansion.classFile(generator, site, bootstrap);
        };
    }

    /// The method that yields a constant which is itself an argument of a bootstrap method.
    Method constant(ClassType caller, LoadableConstantEntry entry) {
        var expansion = entry instanceof ConstantDynamicEntry dynamic
                ? expandConstant(caller, dynamic)
                : expandHandle(caller, entry);
        return switch (expansion) {
            case Expansion.Expanded(Method method) -> method;
            case Expansion.Unsupported(String reason) -> throw new UnsupportedBootstrap(reason);
        };
    }

    /// The static method without parameters that yields a constant method handle or method type.
    ///
    /// @param caller class whose code names the constant
    public synchronized Expansion expandHandle(ClassType caller, LoadableConstantEntry entry) {
        String name = nameOf(caller, entry);
        return known.computeIfAbsent(name, unused -> {
            var type = MethodTypeDesc.of(HandleExpansion.typeOf(entry));
            var site = new Site(true, caller, ClassDesc.of(name), "handle", type, List.of(entry));
            return expanded(world.define(HandleExpansion.classFile(generator, site, entry), caller));
        });
    }

    private static String nameOf(ClassType caller, LoadableConstantEntry entry) {
        boolean own = entry.constantPool() == caller.model().constantPool();
        return caller.name() + "$$Constant$" + (own ? "" : "s") + entry.index();
    }

    private static Expansion expanded(ClassType type) {
        return new Expansion.Expanded(type.methods().stream()
                .filter(method -> method.name().equals(Generator.ENTRY))
                .findFirst()
                .orElseThrow());
    }
}
