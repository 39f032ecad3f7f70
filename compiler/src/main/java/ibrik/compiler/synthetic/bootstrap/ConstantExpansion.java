package ibrik.compiler.synthetic.bootstrap;

import ibrik.compiler.problem.CompilerBug;
import ibrik.compiler.synthetic.Conversion;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/// `ConstantBootstraps`: dynamically computed constants.
final class ConstantExpansion {
    private static final ClassDesc HANDLES = ClassDesc.of("java.lang.invoke.MethodHandles");
    private static final ClassDesc LOOKUP = ClassDesc.of("java.lang.invoke.MethodHandles$Lookup");

    private final Generator generator;
    private final Site site;
    private final ClassDesc type;

    private ConstantExpansion(Generator generator, Site site) {
        this.generator = generator;
        this.site = site;
        this.type = site.type().returnType();
    }

    static byte[] classFile(Generator generator, Site site, String bootstrap) {
        var constant = new ConstantExpansion(generator, site);
        return switch (bootstrap) {
            case "nullConstant" ->
                generator.method(site, code -> code.aconst_null().areturn());
            case "primitiveClass" -> generator.method(site, constant::primitiveClass);
            case "enumConstant" -> generator.method(site, constant::enumConstant);
            case "getStaticFinal" -> generator.method(site, constant::staticFinal);
            case "invoke" -> generator.value(site, constant::invocation);
            case "explicitCast" -> generator.value(site, constant::explicitCast);
            case "arrayVarHandle", "fieldVarHandle", "staticFieldVarHandle" ->
                generator.value(site, code -> constant.varHandle(code, bootstrap));
            default -> throw new CompilerBug("no expansion of ConstantBootstraps." + bootstrap);
        };
    }

    private void primitiveClass(CodeBuilder code) {
        if (site.name().length() != 1 || "BCDFIJSVZ".indexOf(site.name()) < 0) {
            throw new FailedBootstrap("java.lang.IllegalArgumentException", "not primitive: " + site.name());
        }
        var holder = site.name().equals("V")
                ? ClassDesc.of("java.lang.Void")
                : Conversion.wrapperOf(ClassDesc.ofDescriptor(site.name()));
        code.getstatic(holder, "TYPE", ConstantDescs.CD_Class).areturn();
    }

    private void enumConstant(CodeBuilder code) {
        code.getstatic(type, site.name(), type).areturn();
    }

    private void staticFinal(CodeBuilder code) {
        var owner = site.arguments().isEmpty()
                ? (type.isPrimitive() ? Conversion.wrapperOf(type) : type)
                : site.argument(0, ClassEntry.class).asSymbol();
        code.getstatic(owner, site.name(), type).return_(Conversion.kind(type));
    }

    private void invocation(CodeBuilder code) {
        var handle = site.argument(0, MethodHandleEntry.class);
        var parameters = site.arguments().subList(1, site.arguments().size());
        var result = CustomExpansion.call(generator, site, code, handle, parameters);
        Conversion.convert(code, result, type, type);
    }

    private void explicitCast(CodeBuilder code) {
        var value = site.argument(0, LoadableConstantEntry.class);
        var from = generator.load(code, site, value);
        if (from.isPrimitive() && type.isPrimitive()) {
            code.conversion(Conversion.kind(from).asLoadable(), Conversion.kind(type));
        } else {
            Conversion.convert(code, from, type, type);
        }
    }

    private void varHandle(CodeBuilder code, String bootstrap) {
        var owner = site.argument(0, ClassEntry.class);
        if (bootstrap.equals("arrayVarHandle")) {
            generator.load(code, site, owner);
            code.invokestatic(
                    HANDLES,
                    "arrayElementVarHandle",
                    MethodTypeDesc.of(ConstantDescs.CD_VarHandle, ConstantDescs.CD_Class));
            return;
        }
        code.invokestatic(HANDLES, "lookup", MethodTypeDesc.of(LOOKUP));
        generator.load(code, site, owner);
        code.ldc(site.name());
        generator.load(code, site, site.argument(1, LoadableConstantEntry.class));
        var find = bootstrap.equals("fieldVarHandle") ? "findVarHandle" : "findStaticVarHandle";
        code.invokevirtual(
                LOOKUP,
                find,
                MethodTypeDesc.of(
                        ConstantDescs.CD_VarHandle,
                        ConstantDescs.CD_Class,
                        ConstantDescs.CD_String,
                        ConstantDescs.CD_Class));
    }
}
