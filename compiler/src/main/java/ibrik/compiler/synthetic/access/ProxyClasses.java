package ibrik.compiler.synthetic.access;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.MethodDescriptor;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.ExceptionsAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/// Generates the classes of `java.lang.reflect.Proxy`: each method hands itself and its arguments to the handler.
///
/// The `Method` objects are in a class beside it, in fields [#FIELD] and a number in the order of [ProxyMethods]:
/// nobody sets them here. The class of the proxy has none, because its interfaces may have initialisers for the
/// program's run.
public final class ProxyClasses {
    /// Begins the names of the fields.
    public static final String FIELD = "m";

    static final ClassDesc HANDLER = ClassDesc.of("java.lang.reflect.InvocationHandler");
    static final MethodTypeDesc CONSTRUCTOR = MethodTypeDesc.of(ConstantDescs.CD_void, HANDLER);

    private static final ClassDesc PROXY = ClassDesc.of("java.lang.reflect.Proxy");
    private static final ClassDesc METHOD = ClassDesc.of("java.lang.reflect.Method");
    private static final ClassDesc UNDECLARED = ClassDesc.of("java.lang.reflect.UndeclaredThrowableException");
    private static final MethodTypeDesc INVOKE = MethodTypeDesc.of(
            ConstantDescs.CD_Object, ConstantDescs.CD_Object, METHOD, ConstantDescs.CD_Object.arrayType());
    private static final int FIELD_FLAGS = ClassFile.ACC_STATIC | ClassFile.ACC_FINAL;

    private final ClassDesc fields;

    private ProxyClasses(ClassDesc fields) {
        this.fields = fields;
    }

    /// The class with the fields of a proxy.
    ///
    /// @param name of the proxy's class
    public static ClassType defineFields(ClassWorld world, String name, int count) {
        return world.define(ClassFile.of().build(fieldsOf(name), type -> {
            type.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER | ClassFile.ACC_SYNTHETIC);
            for (int i = 0; i < count; i++) {
                type.withField(FIELD + i, METHOD, FIELD_FLAGS);
            }
        }));
    }

    private static ClassDesc fieldsOf(String proxy) {
        return ClassDesc.of(proxy + "$Methods");
    }

    /// @param name     with dots, and new
    /// @param isPublic whether all interfaces are
    public static ClassType define(
            ClassWorld world,
            String name,
            boolean isPublic,
            List<ClassType> interfaces,
            List<ProxyMethods.Proxied> methods) {
        var self = ClassDesc.of(name);
        byte[] file = ClassFile.of(ClassFile.StackMapsOption.DROP_STACK_MAPS).build(self, type -> {
            // Of a version that needs no stack maps.
            type.withVersion(ClassFile.JAVA_6_VERSION, 0);
            type.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER | (isPublic ? ClassFile.ACC_PUBLIC : 0));
            type.withSuperclass(PROXY);
            type.withInterfaceSymbols(
                    interfaces.stream().map(each -> ClassDesc.of(each.name())).toList());
            new ProxyClasses(fieldsOf(name)).build(type, methods);
        });
        return world.define(file);
    }

    private void build(ClassBuilder type, List<ProxyMethods.Proxied> methods) {
        type.withMethodBody(
                ConstantDescs.INIT_NAME,
                CONSTRUCTOR,
                ClassFile.ACC_PUBLIC,
                code -> code.aload(0)
                        .aload(1)
                        .invokespecial(PROXY, ConstantDescs.INIT_NAME, CONSTRUCTOR)
                        .return_());
        for (int i = 0; i < methods.size(); i++) {
            String field = FIELD + i;
            var proxied = methods.get(i);
            int varargs = proxied.method().model().flags().flagsMask() & ClassFile.ACC_VARARGS;
            type.withMethod(
                    proxied.method().name(),
                    MethodDescriptor.of(proxied.method().descriptor()),
                    ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | varargs,
                    method -> method.with(ExceptionsAttribute.ofSymbols(proxied.exceptions().stream()
                                    .map(each -> ClassDesc.of(each.name()))
                                    .toList()))
                            .withCode(code -> body(code, field, proxied)));
        }
    }

    private void body(CodeBuilder code, String field, ProxyMethods.Proxied proxied) {
        var descriptor = MethodDescriptor.of(proxied.method().descriptor());
        code.aload(0).getfield(PROXY, "h", HANDLER);
        code.aload(0).getstatic(fields, field, METHOD);
        arguments(code, descriptor);
        code.invokeinterface(HANDLER, "invoke", INVOKE);
        result(code, descriptor.returnType());
        var caught = proxied.caught();
        if (!caught.isEmpty()) {
            var end = code.newBoundLabel();
            caught.forEach(each -> code.exceptionCatch(code.startLabel(), end, end, ClassDesc.of(each)));
            code.athrow();
            code.exceptionCatchAll(code.startLabel(), end, code.newBoundLabel());
            code.new_(UNDECLARED).dup_x1().swap();
            code.invokespecial(
                    UNDECLARED,
                    ConstantDescs.INIT_NAME,
                    MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Throwable));
            code.athrow();
        }
    }

    private static void arguments(CodeBuilder code, MethodTypeDesc descriptor) {
        if (descriptor.parameterCount() == 0) {
            code.aconst_null();
            return;
        }
        code.loadConstant(descriptor.parameterCount()).anewarray(ConstantDescs.CD_Object);
        for (int i = 0; i < descriptor.parameterCount(); i++) {
            var type = descriptor.parameterType(i);
            code.dup().loadConstant(i).loadLocal(TypeKind.from(type), code.parameterSlot(i));
            if (type.isPrimitive()) {
                AccessClasses.box(code, type);
            }
            code.aastore();
        }
    }

    private static void result(CodeBuilder code, ClassDesc type) {
        if (type.equals(ConstantDescs.CD_void)) {
            code.pop().return_();
        } else if (type.isPrimitive()) {
            var wrapper = AccessClasses.wrapper(type);
            code.checkcast(wrapper);
            code.invokevirtual(wrapper, type.displayName() + "Value", MethodTypeDesc.of(type));
            code.return_(TypeKind.from(type));
        } else {
            code.checkcast(type).areturn();
        }
    }
}
