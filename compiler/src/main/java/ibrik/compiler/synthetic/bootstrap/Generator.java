package ibrik.compiler.synthetic.bootstrap;

import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.Method;
import ibrik.compiler.synthetic.Conversion;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassHierarchyResolver.ClassHierarchyInfo;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Optional;
import java.util.function.Consumer;

/// Frame of all generated classes: header, entry method, and code that loads static arguments.
final class Generator {
    /// Name of the static method that stands for the call site.
    static final String ENTRY = "call";

    private static final String VALUE = "VALUE";

    private final ClassWorld world;
    private final Bootstraps bootstraps;

    Generator(ClassWorld world, Bootstraps bootstraps) {
        this.world = world;
        this.bootstraps = bootstraps;
    }

    ClassWorld world() {
        return world;
    }

    /// A final synthetic class with what `content` adds.
    byte[] classFile(Site site, Consumer<ClassBuilder> content) {
        var hierarchy = ClassFile.ClassHierarchyResolverOption.of(hierarchyWith(site.self()));
        try {
            return ClassFile.of(hierarchy).build(site.self(), type -> {
                type.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER | ClassFile.ACC_SYNTHETIC);
                content.accept(type);
            });
        } catch (IllegalArgumentException broken) {
            // The arguments of the bootstrap method do not fit each other, so no types fit the code.
            throw new FailedBootstrap("java.lang.IllegalArgumentException", broken.getMessage());
        }
    }

    /// Why the code of a generated class breaks the rules of types, if it does.
    Optional<String> firstError(byte[] file) {
        var model = ClassFile.of().parse(file);
        var hierarchy = ClassFile.ClassHierarchyResolverOption.of(
                hierarchyWith(model.thisClass().asSymbol()));
        return ClassFile.of(hierarchy).verify(model).stream()
                .map(VerifyError::getMessage)
                .findFirst();
    }

    private ClassHierarchyResolver hierarchyWith(ClassDesc self) {
        return desc -> desc.equals(self)
                ? ClassHierarchyInfo.ofClass(ConstantDescs.CD_Object)
                : world.find(nameOf(desc))
                        .map(type -> type.isInterface()
                                ? ClassHierarchyInfo.ofInterface()
                                : ClassHierarchyInfo.ofClass(
                                        type.superclassOrNull() == null
                                                ? null
                                                : ClassDesc.of(
                                                        type.superclassOrNull().name())))
                        .orElse(null);
    }

    /// A class whose one method is the entry.
    byte[] method(Site site, Consumer<CodeBuilder> body) {
        return classFile(site, type -> entry(type, site.type(), body));
    }

    static void entry(ClassBuilder type, MethodTypeDesc descriptor, Consumer<CodeBuilder> body) {
        int flags = ClassFile.ACC_STATIC | ClassFile.ACC_PUBLIC | ClassFile.ACC_SYNTHETIC;
        type.withMethodBody(ENTRY, descriptor, flags, body::accept);
    }

    /// A class whose initialiser computes a value once; the entry returns it.
    byte[] value(Site site, Consumer<CodeBuilder> computation) {
        var valueType = site.type().returnType();
        return classFile(site, type -> {
            int flags = ClassFile.ACC_STATIC | ClassFile.ACC_FINAL | ClassFile.ACC_PRIVATE;
            type.withField(VALUE, valueType, flags);
            type.withMethodBody(ConstantDescs.CLASS_INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_STATIC, code -> {
                computation.accept(code);
                code.putstatic(site.self(), VALUE, valueType).return_();
            });
            entry(
                    type,
                    site.type(),
                    code -> code.getstatic(site.self(), VALUE, valueType).return_(Conversion.kind(valueType)));
        });
    }

    /// Pushes a static argument and tells its type.
    ClassDesc load(CodeBuilder code, Site site, LoadableConstantEntry argument) {
        if (argument instanceof ConstantDynamicEntry dynamic) {
            Method method = bootstraps.constant(site.caller(), dynamic);
            var type = dynamic.typeSymbol();
            code.invokestatic(ClassDesc.of(method.owner().name()), ENTRY, MethodTypeDesc.of(type));
            return type;
        }
        if (argument instanceof MethodHandleEntry || argument instanceof MethodTypeEntry) {
            Method method = bootstraps.constant(site.caller(), argument);
            var type = HandleExpansion.typeOf(argument);
            code.invokestatic(ClassDesc.of(method.owner().name()), ENTRY, MethodTypeDesc.of(type));
            return type;
        }
        code.loadConstant(argument.constantValue());
        return switch (argument) {
            case ClassEntry unused -> ConstantDescs.CD_Class;
            case StringEntry unused -> ConstantDescs.CD_String;
            default -> argument.typeKind().upperBound();
        };
    }

    /// The name with dots of a class type.
    static String nameOf(ClassDesc type) {
        String descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }
}
