package ibrik.compiler.synthetic.bootstrap;

import ibrik.compiler.classes.MethodDescriptor;
import ibrik.compiler.synthetic.Conversion;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.IntegerEntry;
import java.lang.classfile.constantpool.InterfaceMethodRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// `LambdaMetafactory`: a class with a field per captured value that implements the functional interface.
///
/// A lambda that captures nothing has one instance, made by the class initialiser.
final class LambdaExpansion {
    private static final String INSTANCE = "INSTANCE";
    // Flags of LambdaMetafactory.altMetafactory (API documentation of JDK 25).
    private static final int FLAG_SERIALIZABLE = 1;
    private static final int FLAG_MARKERS = 2;
    private static final int FLAG_BRIDGES = 4;

    private final Generator generator;
    private final Site site;
    private final MethodHandleEntry implementation;
    private final MethodTypeDesc dynamicType;
    private final Set<ClassDesc> interfaces = new LinkedHashSet<>();
    private final Set<MethodTypeDesc> methodTypes = new LinkedHashSet<>();
    private boolean isSerialisable;

    private LambdaExpansion(Generator generator, Site site) {
        this.generator = generator;
        this.site = site;
        this.implementation = site.argument(1, MethodHandleEntry.class);
        this.dynamicType = site.argument(2, MethodTypeEntry.class).asSymbol();
        interfaces.add(site.type().returnType());
        methodTypes.add(site.argument(0, MethodTypeEntry.class).asSymbol());
    }

    static byte[] classFile(Generator generator, Site site, String bootstrap) {
        var lambda = new LambdaExpansion(generator, site);
        if (bootstrap.equals("altMetafactory")) {
            lambda.readOptions();
        } else if (site.arguments().size() > 3) {
            throw new FailedBootstrap("java.lang.invoke.WrongMethodTypeException", "a lambda needs three arguments");
        }
        if (site.caller().isOfApplication()) {
            lambda.check();
        }
        return generator.classFile(site, lambda::build);
    }

    private void check() {
        var rules = new LambdaRules(
                generator.world(),
                site.type(),
                site.argument(0, MethodTypeEntry.class).asSymbol(),
                dynamicType);
        rules.checkInterfaces(interfaces, site.name());
        var owner = implementation.reference().owner().asSymbol();
        boolean receiver = implementation.kind() != 6 && implementation.kind() != 8;
        var result = implementation.kind() == 8 ? owner : implementationType().returnType();
        rules.checkImplementation(implementationParameters(owner), receiver, result);
        methodTypes.forEach(rules::checkDescriptor);
    }

    private int option(int index) {
        return site.argument(index, IntegerEntry.class).intValue();
    }

    private void readOptions() {
        int flags = option(3);
        int at = 4;
        if ((flags & FLAG_SERIALIZABLE) != 0) {
            isSerialisable = true;
            interfaces.add(ClassDesc.of("java.io.Serializable"));
        }
        if ((flags & FLAG_MARKERS) != 0) {
            int count = option(at++);
            for (int i = 0; i < count; i++) {
                interfaces.add(site.argument(at++, ClassEntry.class).asSymbol());
            }
        }
        if ((flags & FLAG_BRIDGES) != 0) {
            int count = option(at++);
            for (int i = 0; i < count; i++) {
                methodTypes.add(site.argument(at++, MethodTypeEntry.class).asSymbol());
            }
        }
    }

    private void build(ClassBuilder type) {
        var captured = site.type().parameterList();
        type.withInterfaceSymbols(new ArrayList<>(interfaces));
        for (int i = 0; i < captured.size(); i++) {
            type.withField(fieldName(i), captured.get(i), ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL);
        }
        constructor(type, captured);
        if (captured.isEmpty()) {
            singleInstance(type);
        } else {
            Generator.entry(type, site.type(), code -> newInstance(code, captured));
        }
        for (var methodType : methodTypes) {
            type.withMethodBody(site.name(), methodType, ClassFile.ACC_PUBLIC, code -> body(code, methodType));
        }
        if (isSerialisable) {
            new SerialisedLambda(site, implementation, dynamicType).writeReplace(type, LambdaExpansion::fieldName);
        }
    }

    private static String fieldName(int index) {
        return "captured" + index;
    }

    private void constructor(ClassBuilder type, List<ClassDesc> captured) {
        var descriptor = MethodTypeDesc.of(ConstantDescs.CD_void, captured);
        type.withMethodBody(ConstantDescs.INIT_NAME, descriptor, ClassFile.ACC_PRIVATE, code -> {
            code.aload(0).invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
            for (int i = 0; i < captured.size(); i++) {
                code.aload(0)
                        .loadLocal(Conversion.kind(captured.get(i)), code.parameterSlot(i))
                        .putfield(site.self(), fieldName(i), captured.get(i));
            }
            code.return_();
        });
    }

    private void newInstance(CodeBuilder code, List<ClassDesc> captured) {
        code.new_(site.self()).dup();
        for (int i = 0; i < captured.size(); i++) {
            code.loadLocal(Conversion.kind(captured.get(i)), code.parameterSlot(i));
        }
        code.invokespecial(site.self(), ConstantDescs.INIT_NAME, MethodTypeDesc.of(ConstantDescs.CD_void, captured))
                .areturn();
    }

    private void singleInstance(ClassBuilder type) {
        type.withField(INSTANCE, site.self(), ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_FINAL);
        int flags = ClassFile.ACC_STATIC;
        type.withMethodBody(
                ConstantDescs.CLASS_INIT_NAME,
                ConstantDescs.MTD_void,
                flags,
                code -> code.new_(site.self())
                        .dup()
                        .invokespecial(site.self(), ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                        .putstatic(site.self(), INSTANCE, site.self())
                        .return_());
        Generator.entry(
                type,
                site.type(),
                code -> code.getstatic(site.self(), INSTANCE, site.self()).areturn());
    }

    /// The interface method: pushes receiver and arguments of the implementation, calls it, adapts the result.
    private void body(CodeBuilder code, MethodTypeDesc methodType) {
        boolean constructor = implementation.kind() == 8;
        var owner = implementation.reference().owner().asSymbol();
        if (constructor) {
            code.new_(owner).dup();
        }
        var expected = implementationParameters(owner);
        var captured = site.type().parameterList();
        for (int i = 0; i < captured.size(); i++) {
            code.aload(0).getfield(site.self(), fieldName(i), captured.get(i));
        }
        for (int i = 0; i < methodType.parameterCount(); i++) {
            var from = methodType.parameterType(i);
            code.loadLocal(Conversion.kind(from), code.parameterSlot(i));
            Conversion.convert(code, from, expected.get(captured.size() + i), dynamicType.parameterType(i));
        }
        invoke(code, owner);
        giveBack(code, constructor ? owner : implementationType().returnType(), methodType.returnType());
    }

    private void giveBack(CodeBuilder code, ClassDesc result, ClassDesc wanted) {
        Conversion.convert(code, result, wanted, dynamicType.returnType());
        code.return_(wanted.equals(ConstantDescs.CD_void) ? TypeKind.VOID : Conversion.kind(wanted));
    }

    private MethodTypeDesc implementationType() {
        return MethodDescriptor.of(implementation.reference().type().stringValue());
    }

    private List<ClassDesc> implementationParameters(ClassDesc owner) {
        var parameters = new ArrayList<ClassDesc>();
        // 6 = REF_invokeStatic, 8 = REF_newInvokeSpecial (JVMS §5.4.3.5, table 5.4.3.5-A)
        if (implementation.kind() != 6 && implementation.kind() != 8) {
            parameters.add(owner);
        }
        parameters.addAll(implementationType().parameterList());
        return parameters;
    }

    private void invoke(CodeBuilder code, ClassDesc owner) {
        String name = implementation.reference().name().stringValue();
        boolean ofInterface = implementation.reference() instanceof InterfaceMethodRefEntry;
        var type = implementationType();
        switch (implementation.kind()) {
            case 6 -> code.invokestatic(owner, name, type, ofInterface);
            case 8 -> code.invokespecial(owner, ConstantDescs.INIT_NAME, type);
            case 5, 9 -> invokeVirtual(code, owner, name, type, ofInterface);
            case 7 -> {
                if (isPrivate(owner, name, type)) {
                    invokeVirtual(code, owner, name, type, ofInterface);
                } else {
                    code.invokespecial(owner, name, type, ofInterface);
                }
            }
            default -> throw new UnsupportedBootstrap("a lambda over method handle kind " + implementation.kind());
        }
    }

    private boolean isPrivate(ClassDesc owner, String name, MethodTypeDesc type) {
        return generator
                .world()
                .resolveMethod(Generator.nameOf(owner), name, type.descriptorString())
                .filter(method -> method.isPrivate())
                .isPresent();
    }

    private static void invokeVirtual(
            CodeBuilder code, ClassDesc owner, String name, MethodTypeDesc type, boolean ofInterface) {
        if (ofInterface) {
            code.invokeinterface(owner, name, type);
        } else {
            code.invokevirtual(owner, name, type);
        }
    }
}
