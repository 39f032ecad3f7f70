package ibrik.testing.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.DeadCodeOption;
import java.lang.classfile.ClassFile.Option;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassHierarchyResolver.ClassHierarchyInfo;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.tools.ToolProvider;

/// A program of class files that javac does not write. Each tested class has a static method `run`; the program calls
/// them all and prints what they answer or throw.
final class HandMade {
    static final String MAIN = "Made";
    static final MethodTypeDesc NOTHING = ConstantDescs.MTD_void;
    static final MethodTypeDesc TEXT = MethodTypeDesc.of(ConstantDescs.CD_String);
    static final int STATIC = ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC;
    static final int INTERFACE = ClassFile.ACC_PUBLIC | ClassFile.ACC_INTERFACE | ClassFile.ACC_ABSTRACT;

    private static final MethodTypeDesc RUN = MethodTypeDesc.of(ConstantDescs.CD_Object);
    private static final Option[] WITH_MAPS = {
        StackMapsOption.GENERATE_STACK_MAPS,
        DeadCodeOption.KEEP_DEAD_CODE,
        ClassHierarchyResolverOption.of(ClassHierarchyResolver.defaultResolver()
                .orElse(type -> ClassHierarchyInfo.ofClass(ConstantDescs.CD_Object)))
    };
    private static final Option[] WITHOUT_MAPS = {StackMapsOption.DROP_STACK_MAPS, DeadCodeOption.KEEP_DEAD_CODE};

    /// Of errors that tell of broken files the kind alone: their texts are the virtual machine's own.
    private static final String SAY = """
            public class Say {
                public static void what(Throwable thrown) {
                    boolean ofFile = thrown instanceof VerifyError || thrown instanceof ClassFormatError;
                    System.out.println(ofFile ? thrown.getClass().getName() : thrown.toString());
                }
            }
            """;

    /// What reflection tells of a class, or the kind of what it throws.
    private static final String LOOK = """
            import java.lang.annotation.Annotation;
            import java.lang.reflect.Method;
            import java.util.ArrayList;
            import java.util.Arrays;
            import java.util.Collections;
            import java.util.List;
            import java.util.concurrent.Callable;

            public class Look {
                public static String at(Class<?> type) {
                    return tell(() -> Arrays.toString(type.getAnnotations()))
                            + ", values " + tell(() -> values(type))
                            + ", parameters " + tell(() -> parameters(type))
                            + ", names " + tell(() -> names(type))
                            + ", components " + tell(() -> Arrays.toString(type.getRecordComponents()))
                            + ", classes " + tell(() -> Arrays.toString(type.getDeclaredClasses()));
                }

                private static Object values(Class<?> type) throws Exception {
                    String values = "";
                    for (Annotation each : type.getAnnotations()) {
                        Method value = each.annotationType().getMethod("value");
                        values += tell(() -> value.invoke(each));
                    }
                    return values;
                }

                private static String parameters(Class<?> type) {
                    List<String> all = new ArrayList<>();
                    for (Method each : type.getDeclaredMethods()) {
                        all.add(Arrays.deepToString(each.getParameterAnnotations()));
                    }
                    return inOrder(all);
                }

                private static String names(Class<?> type) {
                    List<String> all = new ArrayList<>();
                    for (Method each : type.getDeclaredMethods()) {
                        all.add(Arrays.toString(each.getParameters()));
                    }
                    return inOrder(all);
                }

                // Methods come in any order.
                private static String inOrder(List<String> all) {
                    Collections.sort(all);
                    return all.toString();
                }

                private static String tell(Callable<?> question) {
                    try {
                        return String.valueOf(question.call());
                    } catch (Throwable thrown) {
                        Throwable cause = thrown instanceof java.lang.reflect.InvocationTargetException
                                ? thrown.getCause() : thrown;
                        return cause.getClass().getName();
                    }
                }
            }
            """;

    /// Which classes one belongs to.
    private static final String KIN = """
            import java.util.Arrays;

            public class Kin {
                public static String of(Class<?> type) {
                    return type.getDeclaringClass() + " declares it, " + type.getEnclosingClass() + " is around it, "
                            + Arrays.toString(type.getDeclaredClasses()) + " in it, nest of " + type.getNestHost() + ": "
                            + Arrays.toString(type.getNestMembers()) + " " + type.isNestmateOf(Kin.class);
                }
            }
            """;

    private final Path folder;
    private final List<String> tested = new ArrayList<>();
    private final List<Path> sources = new ArrayList<>();

    HandMade(Path folder) {
        this.folder = folder;
    }

    /// A class that javac writes.
    void source(String name, String text) {
        try {
            sources.add(Files.writeString(folder.resolve(name + ".java"), text));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// A class of today without tests.
    void type(String name, Consumer<ClassBuilder> content) {
        write(name, ClassFile.latestMajorVersion(), WITH_MAPS, content);
    }

    /// A class of today with a method `run`.
    void test(String name, Consumer<ClassBuilder> content) {
        tested.add(name);
        type(name, content);
    }

    /// A class that has a method `run` alone.
    void code(String name, Consumer<CodeBuilder> run) {
        test(name, type -> run(type, run));
    }

    /// A class of another version with a method `run`.
    void old(String name, int version, boolean maps, Consumer<ClassBuilder> content) {
        tested.add(name);
        write(name, version, maps ? WITH_MAPS : WITHOUT_MAPS, content);
    }

    /// Changes a file as no builder can.
    void change(String name, UnaryOperator<byte[]> change) {
        try {
            Path place = folder.resolve(name + ".class");
            Files.write(place, change.apply(Files.readAllBytes(place)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void run(ClassBuilder type, Consumer<CodeBuilder> code) {
        type.withMethodBody("run", RUN, STATIC, code::accept);
    }

    /// A constructor that does nothing.
    static void constructor(ClassBuilder type, ClassDesc superclass) {
        type.withMethodBody(
                ConstantDescs.INIT_NAME,
                NOTHING,
                ClassFile.ACC_PUBLIC,
                code -> code.aload(0)
                        .invokespecial(superclass, ConstantDescs.INIT_NAME, NOTHING)
                        .return_());
    }

    /// Pushes a new object.
    static CodeBuilder make(CodeBuilder code, String type) {
        return code.new_(ClassDesc.of(type)).dup().invokespecial(ClassDesc.of(type), ConstantDescs.INIT_NAME, NOTHING);
    }

    /// Returns an int as an object.
    static void giveInt(CodeBuilder code) {
        var type = MethodTypeDesc.of(ConstantDescs.CD_Integer, ConstantDescs.CD_int);
        code.invokestatic(ConstantDescs.CD_Integer, "valueOf", type).areturn();
    }

    private void write(String name, int version, Option[] options, Consumer<ClassBuilder> content) {
        byte[] file = ClassFile.of(options).build(ClassDesc.of(name), type -> {
            type.withVersion(version, 0);
            content.accept(type);
        });
        try {
            Path place = folder.resolve(name.replace('.', '/') + ".class");
            Files.createDirectories(place.getParent());
            Files.write(place, file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Writes the class with the main method.
    void finish() throws IOException {
        source("Say", SAY);
        source("Look", LOOK);
        source("Kin", KIN);
        List<String> arguments = new ArrayList<>(List.of("-d", folder.toString()));
        sources.forEach(each -> arguments.add(each.toString()));
        ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(new String[0]));
        type(MAIN, main -> {
            main.withMethodBody(
                    "main",
                    MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String.arrayType()),
                    STATIC,
                    code -> {
                        tested.forEach(name -> code.invokestatic(ClassDesc.of(MAIN), "run" + name, NOTHING));
                        code.return_();
                    });
            tested.forEach(name -> main.withMethodBody("run" + name, NOTHING, STATIC, code -> attempt(code, name)));
        });
    }

    private static void attempt(CodeBuilder code, String name) {
        var system = ClassDesc.of("java.lang.System");
        var stream = ClassDesc.of("java.io.PrintStream");
        code.getstatic(system, "out", stream)
                .ldc(name + ": ")
                .invokevirtual(stream, "print", MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String));
        code.trying(
                tried -> tried.getstatic(system, "out", stream)
                        .invokestatic(ClassDesc.of(name), "run", RUN)
                        .invokevirtual(
                                stream, "println", MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object)),
                handlers -> handlers.catchingAll(handler -> handler.invokestatic(
                        ClassDesc.of("Say"),
                        "what",
                        MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Throwable))));
        code.return_();
    }
}
