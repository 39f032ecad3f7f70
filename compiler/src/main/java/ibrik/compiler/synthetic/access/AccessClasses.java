package ibrik.compiler.synthetic.access;

import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.Field;
import ibrik.compiler.classes.Method;
import ibrik.compiler.classes.MethodDescriptor;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.RuntimeInvisibleAnnotationsAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.function.Consumer;

/// Generates the classes that call a method or constructor, or access a field, for reflection.
///
/// Each extends a class of `ibrik.runtime.library.reflect`, which checks receiver and arguments before. Access control
/// is not applied to generated code.
public final class AccessClasses {
    /// In the name of each generated class. They are hidden classes, as those of lambdas are.
    public static final String MARK = "$$Lambda$reflection$";

    private static final String BASE = "ibrik.runtime.library.reflect.";
    private static final ClassDesc OBJECTS = ConstantDescs.CD_Object.arrayType();
    private static final MethodTypeDesc CALL =
            MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_Object, OBJECTS);
    private static final MethodTypeDesc CREATE = MethodTypeDesc.of(ConstantDescs.CD_Object, OBJECTS);
    private static final MethodTypeDesc READ = MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_Object);
    private static final MethodTypeDesc WRITE =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object, ConstantDescs.CD_Object);
    private static final MethodTypeDesc PLACE = MethodTypeDesc.of(ConstantDescs.CD_long);
    private static final ClassDesc SYMBOL = ClassDesc.of("ibrik.vocabulary.mark.Symbol");
    /// A field of mirrors that the image has no other use for.
    private static final String STAND_IN = "classData";
    private static final String SERIAL = "serial";
    private static final ClassDesc CONVERSIONS = ClassDesc.of(BASE + "MethodCall");

    private AccessClasses() {}

    public static ClassType ofMethod(Method method, int index) {
        return define(
                method.owner(),
                "method" + index,
                "MethodCall",
                type -> method(type, "call", CALL, code -> {
                    var owner = ClassDesc.of(method.owner().name());
                    var descriptor = MethodDescriptor.of(method.descriptor());
                    if (!method.isStatic()) {
                        code.aload(1);
                        cast(code, owner);
                    }
                    arguments(code, descriptor.parameterList(), 2);
                    boolean ofInterface = method.owner().isInterface();
                    if (method.isStatic()) {
                        code.invokestatic(owner, method.name(), descriptor, ofInterface);
                    } else if (ofInterface) {
                        code.invokeinterface(owner, method.name(), descriptor);
                    } else {
                        code.invokevirtual(owner, method.name(), descriptor);
                    }
                    box(code, descriptor.returnType());
                    code.areturn();
                }));
    }

    /// The call of the body of a default method, on any object that has the interface.
    public static ClassType ofDefault(Method method, int index) {
        return ofBody(method, "default" + index);
    }

    /// The call of the body that the class has for a method, whatever overrides it.
    public static ClassType ofSpecial(Method method, int index) {
        return ofBody(method, "special" + index);
    }

    private static ClassType ofBody(Method method, String suffix) {
        return define(
                method.owner(),
                suffix,
                "MethodCall",
                type -> method(type, "call", CALL, code -> {
                    var owner = ClassDesc.of(method.owner().name());
                    var descriptor = MethodDescriptor.of(method.descriptor());
                    code.aload(1);
                    cast(code, owner);
                    arguments(code, descriptor.parameterList(), 2);
                    code.invokespecial(
                            owner, method.name(), descriptor, method.owner().isInterface());
                    box(code, descriptor.returnType());
                    code.areturn();
                }));
    }

    /// What makes proxies of a class.
    public static ClassType ofProxy(ClassType proxy) {
        return define(
                proxy,
                "proxy",
                "ProxyCall",
                type -> method(
                        type, "create", MethodTypeDesc.of(ConstantDescs.CD_Object, ProxyClasses.HANDLER), code -> {
                            var owner = ClassDesc.of(proxy.name());
                            code.new_(owner).dup().aload(1);
                            code.invokespecial(owner, ConstantDescs.INIT_NAME, ProxyClasses.CONSTRUCTOR)
                                    .areturn();
                        }));
    }

    public static ClassType ofConstructor(Method constructor, int index) {
        return ofConstructor(constructor, "constructor" + index);
    }

    /// As [#ofConstructor(Method, int)], for a class of which nothing but this constructor is known.
    public static ClassType ofMaker(Method constructor) {
        return ofConstructor(constructor, constructor.signature().parameters().isEmpty() ? "maker" : "adapter");
    }

    /// A constructor that serialisation calls.
    public static ClassType ofSerialConstructor(Method constructor) {
        return ofConstructor(constructor, "deserialised");
    }

    /// What makes an object of a class and runs a constructor of a superclass on it, as serialisation does.
    public static ClassType ofAllocator(ClassType made, Method constructor) {
        return define(
                made,
                "allocator",
                "ConstructorCall",
                type -> method(
                        type,
                        "create",
                        CREATE,
                        code -> code.new_(ClassDesc.of(made.name()))
                                .dup()
                                .invokespecial(
                                        ClassDesc.of(constructor.owner().name()),
                                        ConstantDescs.INIT_NAME,
                                        ConstantDescs.MTD_void)
                                .areturn()));
    }

    private static ClassType ofConstructor(Method constructor, String suffix) {
        return define(
                constructor.owner(),
                suffix,
                "ConstructorCall",
                type -> method(type, "create", CREATE, code -> {
                    var owner = ClassDesc.of(constructor.owner().name());
                    var descriptor = MethodDescriptor.of(constructor.descriptor());
                    code.new_(owner).dup();
                    arguments(code, descriptor.parameterList(), 1);
                    code.invokespecial(owner, ConstantDescs.INIT_NAME, descriptor)
                            .areturn();
                }));
    }

    /// @param isWritable whether the program can get a right to write it
    public static ClassType ofField(Field field, int index, boolean isWritable) {
        return ofField(field, "field" + index, isWritable);
    }

    /// Access to a field of objects that serialisation makes, where final fields of records alone are not written.
    public static ClassType ofSerialField(Field field, int index) {
        return ofField(field, SERIAL + index, true);
    }

    /// Whether the code writes in nothing but objects that were made for it.
    public static boolean fillsNewObjects(ClassType type) {
        return type.name().contains(MARK + SERIAL);
    }

    private static ClassType ofField(Field field, String suffix, boolean isWritable) {
        return define(field.owner(), suffix, "FieldCall", type -> {
            var owner = ClassDesc.of(field.owner().name());
            var valueType = ClassDesc.ofDescriptor(field.type().descriptor());
            method(type, "read", READ, code -> {
                if (field.isStatic()) {
                    code.getstatic(owner, field.name(), valueType);
                } else {
                    code.aload(1).checkcast(owner).getfield(owner, field.name(), valueType);
                }
                box(code, valueType);
                code.areturn();
            });
            // Without the store nobody need think that the field can change.
            if (isWritable
                    && !(field.isFinal() && (field.isStatic() || field.owner().isRecord()))) {
                method(type, "write", WRITE, code -> {
                    if (field.isStatic()) {
                        convert(code.aload(2), valueType);
                        code.putstatic(owner, field.name(), valueType);
                    } else {
                        convert(code.aload(1).checkcast(owner).aload(2), valueType);
                        code.putfield(owner, field.name(), valueType);
                    }
                    code.return_();
                });
            }
            if (field.isStatic()) {
                place(type, field, ClassDesc.of(field.owner().name() + MARK + suffix));
            } else {
                method(
                        type,
                        "place",
                        PLACE,
                        code -> code.loadConstant((long) field.offset()).lreturn());
            }
        });
    }

    /// The address of a static field, which whoever gets at the mirror of its class may read and write.
    /// The type-flow analysis takes what is in such fields for something in the mirrors too: it sees that in
    /// code that never runs, because no slot lies at 0, as LLVM knows.
    private static void place(ClassBuilder type, Field field, ClassDesc self) {
        var owner = ClassDesc.of(field.owner().name());
        var valueType = ClassDesc.ofDescriptor(field.type().descriptor());
        var symbol = Annotation.of(SYMBOL, AnnotationElement.ofString("value", field.symbol()));
        type.withMethod(
                "address",
                PLACE,
                ClassFile.ACC_STATIC | ClassFile.ACC_NATIVE,
                method -> method.with(RuntimeInvisibleAnnotationsAttribute.of(symbol)));
        method(type, "place", PLACE, code -> {
            var end = code.newLabel();
            code.invokestatic(self, "address", PLACE).lconst_0().lcmp().ifne(end);
            if (valueType.isPrimitive()) {
                code.getstatic(owner, field.name(), valueType);
            } else {
                code.loadConstant(owner).getstatic(owner, field.name(), valueType);
                code.putfield(ConstantDescs.CD_Class, STAND_IN, ConstantDescs.CD_Object);
                code.loadConstant(owner).getfield(ConstantDescs.CD_Class, STAND_IN, ConstantDescs.CD_Object);
                cast(code, valueType);
            }
            // A constant has a slot only if someone writes it.
            code.putstatic(owner, field.name(), valueType);
            code.labelBinding(end).invokestatic(self, "address", PLACE).lreturn();
        });
    }

    /// The class of the annotations of one interface: each member reads the value of its name.
    public static ClassType ofAnnotation(ClassType annotation) {
        String base = "AnnotationValues";
        return define(annotation, "annotation", base, type -> {
            type.withInterfaceSymbols(ClassDesc.of(annotation.name()));
            for (Method member : annotation.methods()) {
                if (member.isAbstract() && member.signature().parameters().isEmpty()) {
                    var descriptor = MethodDescriptor.of(member.descriptor());
                    method(type, member.name(), descriptor, code -> {
                        code.aload(0).loadConstant(member.name());
                        code.invokevirtual(
                                ClassDesc.of(BASE + base),
                                "value",
                                MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_String));
                        convert(code, descriptor.returnType());
                        code.return_(TypeKind.from(descriptor.returnType()));
                    });
                }
            }
        });
    }

    private static ClassType define(ClassType owner, String suffix, String base, Consumer<ClassBuilder> content) {
        var superclass = ClassDesc.of(BASE + base);
        byte[] file = ClassFile.of().build(ClassDesc.of(owner.name() + MARK + suffix), type -> {
            type.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER | ClassFile.ACC_SYNTHETIC);
            type.withSuperclass(superclass);
            content.accept(type);
        });
        return owner.world().define(file, owner);
    }

    private static void method(ClassBuilder type, String name, MethodTypeDesc descriptor, Consumer<CodeBuilder> body) {
        type.withMethodBody(name, descriptor, ClassFile.ACC_PUBLIC, body::accept);
    }

    private static void arguments(CodeBuilder code, List<ClassDesc> types, int local) {
        for (int i = 0; i < types.size(); i++) {
            code.aload(local).loadConstant(i).aaload();
            convert(code, types.get(i));
        }
    }

    /// An `Object` that is known to fit becomes a value of the type; primitives widen.
    private static void convert(CodeBuilder code, ClassDesc type) {
        if (type.isPrimitive()) {
            String name = type.displayName();
            code.invokestatic(
                    CONVERSIONS,
                    "to" + Character.toUpperCase(name.charAt(0)) + name.substring(1),
                    MethodTypeDesc.of(type, ConstantDescs.CD_Object));
        } else {
            cast(code, type);
        }
    }

    private static void cast(CodeBuilder code, ClassDesc type) {
        if (!type.equals(ConstantDescs.CD_Object)) {
            code.checkcast(type);
        }
    }

    static void box(CodeBuilder code, ClassDesc type) {
        if (type.equals(ConstantDescs.CD_void)) {
            code.aconst_null();
        } else if (type.isPrimitive()) {
            var wrapper = wrapper(type);
            code.invokestatic(wrapper, "valueOf", MethodTypeDesc.of(wrapper, type));
        }
    }

    static ClassDesc wrapper(ClassDesc primitive) {
        return ClassDesc.of("java.lang."
                + switch (primitive.displayName()) {
                    case "int" -> "Integer";
                    case "char" -> "Character";
                    case String name -> Character.toUpperCase(name.charAt(0)) + name.substring(1);
                });
    }
}
