package ibrik.compiler.synthetic.start;

import static java.lang.constant.ConstantDescs.CD_Class;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.MTD_void;

import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.Method;
import ibrik.compiler.classes.MethodDescriptor;
import ibrik.compiler.launch.LaunchProtocol;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/// The generated class that starts the application, as HotSpot does it by the native interface: the main class is
/// initialised, an instance is made if `main` needs one, `main` is called.
///
/// It lies beside [#MARKER], so stack traces leave it out and access control does not apply to it.
///
/// @param prepare static, without parameters; returns the instance or null
/// @param invoke  static, takes what `prepare` returned and the arguments
public record StartCode(Method prepare, Method invoke) {
    /// What target code calls.
    private static final String MARKER = "ibrik.runtime.startup.ApplicationMain";

    private static final ClassDesc SELF = ClassDesc.of(MARKER + "$Start");
    private static final MethodTypeDesc PREPARE = MethodTypeDesc.of(CD_Object);
    private static final MethodTypeDesc INVOKE = MethodTypeDesc.of(CD_void, CD_Object, CD_String.arrayType());
    private static final MethodTypeDesc INITIALISE = MethodTypeDesc.of(CD_void, CD_Class);

    /// Adds the class to the world.
    ///
    /// @param initialised whether the main class is initialised when the program starts
    public static StartCode define(ClassWorld world, LaunchProtocol.Start start, boolean initialised) {
        byte[] file = ClassFile.of().build(SELF, type -> {
            type.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER | ClassFile.ACC_SYNTHETIC);
            type.withMethodBody("prepare", PREPARE, ClassFile.ACC_STATIC, code -> prepare(code, start, initialised));
            type.withMethodBody("invoke", INVOKE, ClassFile.ACC_STATIC, code -> invoke(code, start));
        });
        var type = world.define(file, world.named(MARKER));
        return new StartCode(
                type.declaredMethod("prepare", PREPARE.descriptorString()).orElseThrow(),
                type.declaredMethod("invoke", INVOKE.descriptorString()).orElseThrow());
    }

    // WHY: a call of an inherited static method initialises the class that declares it, not the one that is named.
    private static void prepare(CodeBuilder code, LaunchProtocol.Start start, boolean initialised) {
        var mainClass = ClassDesc.of(start.mainClass());
        if (!initialised) {
            code.ldc(code.constantPool().classEntry(mainClass));
            code.invokestatic(ClassDesc.of(MARKER), "initialise", INITIALISE);
        }
        if (start.isStatic()) {
            code.aconst_null();
        } else {
            code.new_(mainClass).dup().invokespecial(mainClass, ConstantDescs.INIT_NAME, MTD_void);
        }
        code.areturn();
    }

    private static void invoke(CodeBuilder code, LaunchProtocol.Start start) {
        var mainClass = ClassDesc.of(start.mainClass());
        var main = MethodDescriptor.of(start.descriptor());
        if (!start.isStatic()) {
            code.aload(0).checkcast(mainClass);
        }
        if (start.takesArguments()) {
            code.aload(1);
        }
        if (start.isStatic()) {
            code.invokestatic(mainClass, "main", main, start.inInterface());
        } else {
            code.invokevirtual(mainClass, "main", main);
        }
        code.return_();
    }
}
