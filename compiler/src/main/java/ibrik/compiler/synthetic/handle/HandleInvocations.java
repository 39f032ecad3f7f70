package ibrik.compiler.synthetic.handle;

import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.Method;
import ibrik.compiler.classes.MethodDescriptor;
import ibrik.compiler.synthetic.Conversion;
import ibrik.compiler.synthetic.MethodTypes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.Map;

/// Static methods for calls of `MethodHandle`s, one for each descriptor and kind of call: they box the
/// arguments and hand them to the handle with the type of the call, which is a constant of their class.
public final class HandleInvocations {
    private static final ClassDesc INVOCATION = ClassDesc.of("ibrik.runtime.library.invoke.HandleInvocation");
    private static final ClassDesc OBJECTS = ConstantDescs.CD_Object.arrayType();
    private static final String TYPE = "TYPE";
    private static final MethodTypeDesc INVOKE = MethodTypeDesc.of(
            ConstantDescs.CD_Object, ConstantDescs.CD_MethodHandle, ConstantDescs.CD_MethodType, OBJECTS);

    private final ClassWorld world;
    private final Map<String, Method> known = new HashMap<>();

    public HandleInvocations(ClassWorld world) {
        this.world = world;
    }

    /// @param name       `invoke` or `invokeExact`
    /// @param descriptor of the call, without the handle
    /// @return a static method with the handle as first parameter
    public synchronized Method method(String name, String descriptor) {
        return known.computeIfAbsent(name + descriptor, unused -> define(name, MethodDescriptor.of(descriptor)));
    }

    private Method define(String name, MethodTypeDesc type) {
        var self = ClassDesc.of("ibrik.generated.Handle$" + name + known.size());
        int flags = ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
        byte[] file = ClassFile.of().build(self, each -> {
            each.withField(TYPE, ConstantDescs.CD_MethodType, ClassFile.ACC_STATIC | ClassFile.ACC_FINAL);
            each.withMethodBody(ConstantDescs.CLASS_INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_STATIC, code -> {
                MethodTypes.load(code, type);
                code.putstatic(self, TYPE, ConstantDescs.CD_MethodType).return_();
            });
            each.withMethodBody(
                    name,
                    type.insertParameterTypes(0, ConstantDescs.CD_MethodHandle),
                    flags,
                    code -> body(code, self, name, type));
        });
        return world.define(file, world.object()).methods().stream()
                .filter(method -> method.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void body(CodeBuilder code, ClassDesc self, String name, MethodTypeDesc type) {
        code.aload(0).getstatic(self, TYPE, ConstantDescs.CD_MethodType);
        code.loadConstant(type.parameterCount()).anewarray(ConstantDescs.CD_Object);
        for (int i = 0; i < type.parameterCount(); i++) {
            var parameter = type.parameterType(i);
            code.dup().loadConstant(i).loadLocal(TypeKind.from(parameter), code.parameterSlot(i + 1));
            Conversion.toObject(code, parameter);
            code.aastore();
        }
        code.invokestatic(INVOCATION, name.equals("invokeExact") ? "exact" : "general", INVOKE);
        var result = type.returnType();
        if (result.equals(ConstantDescs.CD_void)) {
            code.pop().return_();
        } else {
            Conversion.fromObject(code, result);
            code.return_(TypeKind.from(result));
        }
    }
}
