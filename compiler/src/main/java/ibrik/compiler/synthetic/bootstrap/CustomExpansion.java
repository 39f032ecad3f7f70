package ibrik.compiler.synthetic.bootstrap;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.MethodDescriptor;
import ibrik.compiler.synthetic.Conversion;
import ibrik.compiler.synthetic.MethodTypes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.constantpool.InterfaceMethodRefEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/// A bootstrap method of the application or of another language: for a constant it is simply called, once; what it
/// gives for a call site is kept, and each call goes to the target that it has then.
final class CustomExpansion {
    private static final int INVOKE_STATIC = 6;
    /// Lookup, name and type.
    private static final int LEADING = 3;

    private static final ClassDesc HANDLES = ClassDesc.of("java.lang.invoke.MethodHandles");
    private static final ClassDesc LOOKUP = ConstantDescs.CD_MethodHandles_Lookup;
    private static final ClassDesc CALL_SITES = ClassDesc.of("ibrik.runtime.library.invoke.CallSites");
    private static final ClassDesc ERROR = ClassDesc.of("java.lang.Error");
    private static final String LINK = "link";
    private static final String SITE = "SITE";

    private final Generator generator;
    private final Site site;
    private final MethodHandleEntry bootstrap;
    private final MethodTypeDesc type;

    private CustomExpansion(Generator generator, Site site, MethodHandleEntry bootstrap) {
        this.generator = generator;
        this.site = site;
        this.bootstrap = bootstrap;
        this.type = MethodDescriptor.of(bootstrap.reference().type().stringValue());
    }

    static byte[] classFile(Generator generator, Site site, MethodHandleEntry bootstrap) {
        var expansion = new CustomExpansion(generator, site, bootstrap);
        expansion.check();
        return site.constant()
                ? generator.value(site, expansion::constant)
                : generator.classFile(site, expansion::callSite);
    }

    private void check() {
        int fixed = type.parameterCount() - LEADING;
        boolean fits = spreads()
                ? site.arguments().size() >= fixed - 1
                : site.arguments().size() == fixed;
        if (bootstrap.kind() != INVOKE_STATIC || fixed < 0 || !fits) {
            var reference = bootstrap.reference();
            throw new UnsupportedBootstrap("the bootstrap method "
                    + reference.owner().asInternalName().replace('/', '.') + "."
                    + reference.name().stringValue() + " is not known to the compiler");
        }
    }

    /// Whether the last parameter is an array that takes what is left.
    private boolean spreads() {
        var reference = bootstrap.reference();
        boolean isVariable = generator
                .world()
                .resolveMethod(
                        reference.owner().asInternalName().replace('/', '.'),
                        reference.name().stringValue(),
                        reference.type().stringValue())
                .filter(method -> (method.flags() & ClassFile.ACC_VARARGS) != 0)
                .isPresent();
        return isVariable && type.parameterCount() > LEADING;
    }

    private void constant(CodeBuilder code) {
        var wanted = site.type().returnType();
        callBootstrap(code, () -> MethodTypes.loadClass(code, wanted));
        if (type.returnType().isPrimitive()) {
            Conversion.convert(code, type.returnType(), wanted, wanted);
        } else {
            Conversion.fromObject(code, wanted);
        }
    }

    // ---- call sites -------------------------------------------------------------------------------------------

    private void callSite(ClassBuilder builder) {
        int flags = ClassFile.ACC_STATIC | ClassFile.ACC_PRIVATE;
        builder.withField(SITE, ConstantDescs.CD_CallSite, flags | ClassFile.ACC_VOLATILE);
        builder.withMethodBody(
                LINK, MethodTypeDesc.of(ConstantDescs.CD_CallSite), flags | ClassFile.ACC_SYNCHRONIZED, this::link);
        Generator.entry(builder, site.type(), this::invoke);
    }

    private void invoke(CodeBuilder code) {
        var linked = code.newLabel();
        code.getstatic(site.self(), SITE, ConstantDescs.CD_CallSite).dup().ifnonnull(linked);
        code.pop().invokestatic(site.self(), LINK, MethodTypeDesc.of(ConstantDescs.CD_CallSite));
        code.labelBinding(linked);
        code.invokevirtual(ConstantDescs.CD_CallSite, "getTarget", MethodTypeDesc.of(ConstantDescs.CD_MethodHandle));
        for (int i = 0; i < site.type().parameterCount(); i++) {
            code.loadLocal(Conversion.kind(site.type().parameterType(i)), code.parameterSlot(i));
        }
        code.invokevirtual(ConstantDescs.CD_MethodHandle, "invokeExact", site.type());
        code.return_(TypeKind.from(site.type().returnType()));
    }

    /// Two threads may come here: the first one links.
    private void link(CodeBuilder code) {
        var first = code.newLabel();
        code.getstatic(site.self(), SITE, ConstantDescs.CD_CallSite).ifnull(first);
        code.getstatic(site.self(), SITE, ConstantDescs.CD_CallSite).areturn();
        code.labelBinding(first);
        code.trying(
                body -> {
                    callBootstrap(body, () -> MethodTypes.load(body, site.type()));
                    MethodTypes.load(body, site.type());
                    body.invokestatic(
                            CALL_SITES,
                            "checked",
                            MethodTypeDesc.of(
                                    ConstantDescs.CD_CallSite, ConstantDescs.CD_Object, ConstantDescs.CD_MethodType));
                    body.dup()
                            .putstatic(site.self(), SITE, ConstantDescs.CD_CallSite)
                            .areturn();
                },
                caught -> caught.catchingAll(handler -> handler.invokestatic(
                                CALL_SITES, "failure", MethodTypeDesc.of(ERROR, ConstantDescs.CD_Throwable))
                        .athrow()));
    }

    // ---- the call of the bootstrap method ---------------------------------------------------------------------

    /// @param loadType pushes the type of the constant or call site
    private void callBootstrap(CodeBuilder code, Runnable loadType) {
        var reference = bootstrap.reference();
        loadLookup(code, site.caller());
        code.ldc(site.name());
        loadType.run();
        var parameters = type.parameterList().subList(LEADING, type.parameterCount());
        if (spreads()) {
            spread(code, parameters);
        } else {
            arguments(generator, site, code, site.arguments(), parameters);
        }
        code.invokestatic(
                reference.owner().asSymbol(),
                reference.name().stringValue(),
                type,
                reference instanceof InterfaceMethodRefEntry);
    }

    /// The lookup of the class in whose name the bootstrap method runs.
    static void loadLookup(CodeBuilder code, ClassType caller) {
        code.ldc(ClassDesc.of(caller.name()));
        code.invokestatic(HANDLES, "lookup", MethodTypeDesc.of(LOOKUP));
        code.invokestatic(HANDLES, "privateLookupIn", MethodTypeDesc.of(LOOKUP, ConstantDescs.CD_Class, LOOKUP));
    }

    private void spread(CodeBuilder code, List<ClassDesc> parameters) {
        int before = parameters.size() - 1;
        var all = site.arguments();
        arguments(generator, site, code, all.subList(0, before), parameters);
        var element = parameters.getLast().componentType();
        code.loadConstant(all.size() - before);
        if (element.isPrimitive()) {
            code.newarray(TypeKind.from(element));
        } else {
            code.anewarray(element);
        }
        for (int i = before; i < all.size(); i++) {
            code.dup().loadConstant(i - before);
            arguments(generator, site, code, List.of(all.get(i)), List.of(element));
            code.arrayStore(TypeKind.from(element));
        }
    }

    private static void arguments(
            Generator generator,
            Site site,
            CodeBuilder code,
            List<LoadableConstantEntry> arguments,
            List<ClassDesc> parameters) {
        for (int i = 0; i < arguments.size(); i++) {
            var from = generator.load(code, site, arguments.get(i));
            Conversion.convert(code, from, parameters.get(i), parameters.get(i));
        }
    }

    /// Calls a constant method handle directly with static arguments; returns the type of the result.
    static ClassDesc call(
            Generator generator,
            Site site,
            CodeBuilder code,
            MethodHandleEntry handle,
            List<LoadableConstantEntry> arguments) {
        var reference = handle.reference();
        var type = MethodDescriptor.of(reference.type().stringValue());
        if (handle.kind() != INVOKE_STATIC || type.parameterCount() != arguments.size()) {
            throw new UnsupportedBootstrap("ConstantBootstraps.invoke of "
                    + reference.name().stringValue() + " with method handle kind " + handle.kind());
        }
        arguments(generator, site, code, arguments, type.parameterList());
        code.invokestatic(
                reference.owner().asSymbol(),
                reference.name().stringValue(),
                type,
                reference instanceof InterfaceMethodRefEntry);
        return type.returnType();
    }
}
