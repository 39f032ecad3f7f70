package ibrik.compiler.synthetic;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/// Code that makes a `MethodType`.
public final class MethodTypes {
    private static final MethodTypeDesc OF =
            MethodTypeDesc.of(ConstantDescs.CD_MethodType, ConstantDescs.CD_Class, ConstantDescs.CD_Class.arrayType());

    private MethodTypes() {}

    /// Pushes the type.
    public static void load(CodeBuilder code, MethodTypeDesc type) {
        loadClass(code, type.returnType());
        code.loadConstant(type.parameterCount()).anewarray(ConstantDescs.CD_Class);
        for (int i = 0; i < type.parameterCount(); i++) {
            code.dup().loadConstant(i);
            loadClass(code, type.parameterType(i));
            code.aastore();
        }
        code.invokestatic(ConstantDescs.CD_MethodType, "methodType", OF);
    }

    /// Pushes the mirror of a type.
    public static void loadClass(CodeBuilder code, ClassDesc type) {
        if (!type.isPrimitive()) {
            code.ldc(type);
        } else if (type.equals(ConstantDescs.CD_void)) {
            code.getstatic(ClassDesc.of("java.lang.Void"), "TYPE", ConstantDescs.CD_Class);
        } else {
            code.getstatic(Conversion.wrapperOf(type), "TYPE", ConstantDescs.CD_Class);
        }
    }
}
