package ibrik.testing.program;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// Makes the class whose `main` runs one of many programs, so that they share an image: the first argument is the
/// program's name, the rest are the program's.
///
/// All its code has line 1, so a stack trace shows the same frame whichever programs are in the batch.
public final class Dispatcher {
    /// Its binary name. It lies in the unnamed package, where classes of compact source files are too.
    public static final String NAME = "Dispatcher";

    private static final ClassDesc STRINGS = CD_String.arrayType();
    private static final MethodTypeDesc MAIN = MethodTypeDesc.of(CD_void, STRINGS);
    private static final int NAME_SLOT = 1;
    private static final int REST_SLOT = 2;

    private Dispatcher() {}

    /// Writes the class into a folder below `state`, which is the answer; the programs' classes lie in `classes`.
    public static Path write(Batch batch, Path classes, Path state) throws IOException {
        ContentHash hash = new ContentHash().add(classes.toString());
        batch.programs().forEach(program -> hash.add(program.name()));
        Path folder = Files.createDirectories(state.resolve("dispatcher-" + hash.text()));
        Files.write(folder.resolve(NAME + ".class"), classFile(batch.programs(), name -> read(classes, name)));
        return folder;
    }

    private static byte[] read(Path classes, String name) {
        try {
            return Files.readAllBytes(classes.resolve(name.replace('.', '/') + ".class"));
        } catch (IOException failure) {
            throw new IllegalStateException("no class " + name + " in " + classes, failure);
        }
    }

    /// The class file.
    ///
    /// @param classes the class file of a program's main class, by its binary name
    public static byte[] classFile(List<Program> programs, Function<String, byte[]> classes) {
        return ClassFile.of()
                .build(
                        ClassDesc.of(NAME),
                        builder -> builder.withFlags(AccessFlag.PUBLIC, AccessFlag.FINAL)
                                .with(SourceFileAttribute.of(NAME + ".java"))
                                .withMethodBody("main", MAIN, ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC, code -> {
                                    code.lineNumber(1);
                                    takeArgumentsApart(code);
                                    for (Program program : programs) {
                                        code.aload(NAME_SLOT)
                                                .loadConstant(program.name())
                                                .invokevirtual(
                                                        CD_String, "equals", MethodTypeDesc.of(CD_boolean, CD_Object))
                                                .ifThen(body ->
                                                        callMain(body, program, classes.apply(program.mainClass())));
                                    }
                                    refuse(code);
                                }));
    }

    private static void takeArgumentsApart(CodeBuilder code) {
        MethodTypeDesc copy = MethodTypeDesc.of(CD_void, CD_Object, CD_int, CD_Object, CD_int, CD_int);
        code.aload(0).iconst_0().aaload().astore(NAME_SLOT);
        code.aload(0).arraylength().iconst_1().isub().anewarray(CD_String).astore(REST_SLOT);
        code.aload(0).iconst_1().aload(REST_SLOT).iconst_0().aload(REST_SLOT).arraylength();
        code.invokestatic(ClassDesc.of("java.lang.System"), "arraycopy", copy);
    }

    // The launch protocol of JLS 12.1.4: `main(String[])` before `main()`, static or on a new instance.
    private static void callMain(CodeBuilder code, Program program, byte[] classFile) {
        ClassDesc owner = ClassDesc.of(program.mainClass());
        MethodModel main = find(ClassFile.of().parse(classFile));
        boolean isStatic = main.flags().has(AccessFlag.STATIC);
        if (!isStatic) {
            code.new_(owner).dup().invokespecial(owner, "<init>", MethodTypeDesc.of(CD_void));
        }
        MethodTypeDesc type = main.methodTypeSymbol();
        if (type.parameterCount() == 1) {
            code.aload(REST_SLOT);
        }
        if (isStatic) {
            code.invokestatic(owner, "main", type);
        } else {
            code.invokevirtual(owner, "main", type);
        }
        code.return_();
    }

    private static MethodModel find(ClassModel model) {
        for (String descriptor : List.of("([Ljava/lang/String;)V", "()V")) {
            for (MethodModel method : model.methods()) {
                if (method.methodName().equalsString("main")
                        && method.methodType().equalsString(descriptor)) {
                    return method;
                }
            }
        }
        throw new IllegalArgumentException(
                "no main method in " + model.thisClass().asInternalName());
    }

    private static void refuse(CodeBuilder code) {
        ClassDesc exception = ClassDesc.of("java.lang.IllegalArgumentException");
        code.new_(exception)
                .dup()
                .aload(NAME_SLOT)
                .invokespecial(exception, "<init>", MethodTypeDesc.of(CD_void, CD_String))
                .athrow();
    }
}
