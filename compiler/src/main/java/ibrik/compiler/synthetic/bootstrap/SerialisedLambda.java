package ibrik.compiler.synthetic.bootstrap;

import ibrik.compiler.synthetic.Conversion;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.function.IntFunction;

/// What a lambda that can be serialised writes in its place: a `SerializedLambda`, which says how to make it again.
final class SerialisedLambda {
    private static final ClassDesc SERIALIZED_LAMBDA = ClassDesc.of("java.lang.invoke.SerializedLambda");
    private static final MethodTypeDesc CONSTRUCTOR = MethodTypeDesc.of(
            ConstantDescs.CD_void,
            ConstantDescs.CD_Class,
            ConstantDescs.CD_String,
            ConstantDescs.CD_String,
            ConstantDescs.CD_String,
            ConstantDescs.CD_int,
            ConstantDescs.CD_String,
            ConstantDescs.CD_String,
            ConstantDescs.CD_String,
            ConstantDescs.CD_String,
            ConstantDescs.CD_Object.arrayType());

    private final Site site;
    private final MethodHandleEntry implementation;
    private final MethodTypeDesc dynamicType;

    SerialisedLambda(Site site, MethodHandleEntry implementation, MethodTypeDesc dynamicType) {
        this.site = site;
        this.implementation = implementation;
        this.dynamicType = dynamicType;
    }

    /// Adds the method that serialisation asks for the replacement.
    ///
    /// @param field the name of the field of a captured value
    void writeReplace(ClassBuilder type, IntFunction<String> field) {
        type.withMethodBody(
                "writeReplace",
                MethodTypeDesc.of(ConstantDescs.CD_Object),
                ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL,
                code -> body(code, field));
    }

    private void body(CodeBuilder code, IntFunction<String> field) {
        var reference = implementation.reference();
        code.new_(SERIALIZED_LAMBDA).dup();
        code.loadConstant(ClassDesc.of(site.caller().name()));
        code.loadConstant(internalName(site.type().returnType()));
        code.loadConstant(site.name());
        code.loadConstant(site.argument(0, MethodTypeEntry.class).asSymbol().descriptorString());
        code.loadConstant(implementation.kind());
        code.loadConstant(reference.owner().asInternalName());
        code.loadConstant(reference.name().stringValue());
        code.loadConstant(reference.type().stringValue());
        code.loadConstant(dynamicType.descriptorString());
        captured(code, field);
        code.invokespecial(SERIALIZED_LAMBDA, ConstantDescs.INIT_NAME, CONSTRUCTOR)
                .areturn();
    }

    private void captured(CodeBuilder code, IntFunction<String> field) {
        var types = site.type().parameterList();
        code.loadConstant(types.size()).anewarray(ConstantDescs.CD_Object);
        for (int i = 0; i < types.size(); i++) {
            code.dup().loadConstant(i).aload(0).getfield(site.self(), field.apply(i), types.get(i));
            Conversion.convert(code, types.get(i), ConstantDescs.CD_Object, ConstantDescs.CD_Object);
            code.aastore();
        }
    }

    private static String internalName(ClassDesc type) {
        String descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1);
    }
}
