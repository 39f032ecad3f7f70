package ibrik.compiler.synthetic.bootstrap;

import ibrik.compiler.classes.MethodDescriptor;
import ibrik.compiler.synthetic.Conversion;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.constantpool.InterfaceMethodRefEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/// A bootstrap method of the application or of another language: for a constant it is simply called, once.
///
/// A call site that such a method links is not supported, because its target is known only when it has run.
final class CustomExpansion {
    private static final int INVOKE_STATIC = 6;
    private static final ClassDesc HANDLES = ClassDesc.of("java.lang.invoke.MethodHandles");

    private CustomExpansion() {}

    static byte[] classFile(Generator generator, Site site, MethodHandleEntry bootstrap) {
        var reference = bootstrap.reference();
        var type = MethodDescriptor.of(reference.type().stringValue());
        if (!site.constant()
                || bootstrap.kind() != INVOKE_STATIC
                || type.parameterCount() != site.arguments().size() + 3) {
            throw new UnsupportedBootstrap("the bootstrap method "
                    + reference.owner().asInternalName().replace('/', '.') + "."
                    + reference.name().stringValue() + " is not known to the compiler");
        }
        return generator.value(site, code -> {
            code.invokestatic(HANDLES, "lookup", MethodTypeDesc.of(ConstantDescs.CD_MethodHandles_Lookup));
            code.ldc(site.name());
            loadClass(code, site.type().returnType());
            arguments(
                    generator,
                    site,
                    code,
                    site.arguments(),
                    type.parameterList().subList(3, type.parameterCount()));
            code.invokestatic(
                    reference.owner().asSymbol(),
                    reference.name().stringValue(),
                    type,
                    reference instanceof InterfaceMethodRefEntry);
            var wanted = site.type().returnType();
            if (type.returnType().isPrimitive()) {
                Conversion.convert(code, type.returnType(), wanted, wanted);
            } else {
                Conversion.fromObject(code, wanted);
            }
        });
    }

    private static void loadClass(CodeBuilder code, ClassDesc type) {
        if (type.isPrimitive()) {
            code.getstatic(Conversion.wrapperOf(type), "TYPE", ConstantDescs.CD_Class);
        } else {
            code.ldc(type);
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
