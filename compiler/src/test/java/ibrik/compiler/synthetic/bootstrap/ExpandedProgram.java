package ibrik.compiler.synthetic.bootstrap;

import ibrik.compiler.classes.ClassPath;
import ibrik.compiler.classes.ClassType;
import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.Method;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// A program of one source file with a class `Main`, and the same program without `invokedynamic`.
final class ExpandedProgram {
    private final Path classes;
    private final ClassWorld world;
    private final Bootstraps bootstraps;
    private final Map<String, byte[]> expanded = new HashMap<>();
    private int sites;

    private ExpandedProgram(Path classes) throws Exception {
        this.classes = classes;
        this.world = new ClassWorld(new ClassPath(List.of(), List.of(classes)));
        this.bootstraps = new Bootstraps(world);
    }

    static ExpandedProgram compile(Path folder, String source) throws Exception {
        Path file = folder.resolve("Main.java");
        Files.writeString(file, source);
        Path classes = Files.createDirectory(folder.resolve("classes"));
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-nowarn", "-Xlint:none", "-d", classes.toString(), file.toString());
        if (status != 0) {
            throw new IllegalStateException("the test's source does not compile");
        }
        return new ExpandedProgram(classes);
    }

    int expandedSites() {
        return sites;
    }

    String runOriginal() throws Exception {
        try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            return run(loader);
        }
    }

    String runExpanded() throws Exception {
        try (Stream<Path> files = Files.list(classes)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                expanded.put(name, rewrite(world.named(name), Files.readAllBytes(file)));
            }
        }
        return run(new ClassLoader(null) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = expanded.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        });
    }

    private static String run(ClassLoader loader) throws Exception {
        var text = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(text, true));
        try {
            loader.loadClass("Main").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return text.toString();
    }

    /// Members become accessible to the generated classes, and call sites become static calls.
    private byte[] rewrite(ClassType type, byte[] file) {
        ClassTransform transform = (builder, element) -> rewrite(builder, element, type);
        return ClassFile.of().transformClass(ClassFile.of().parse(file), transform);
    }

    private void rewrite(java.lang.classfile.ClassBuilder builder, ClassElement element, ClassType type) {
        switch (element) {
            case FieldModel field ->
                builder.withField(
                        field.fieldName(),
                        field.fieldType(),
                        f -> f.withFlags(field.flags().flagsMask() & ~ClassFile.ACC_PRIVATE));
            case MethodModel method -> {
                Method caller = type.declaredMethod(
                                method.methodName().stringValue(),
                                method.methodType().stringValue())
                        .orElseThrow();
                builder.withMethod(
                        method.methodName(),
                        method.methodType(),
                        method.flags().flagsMask() & ~ClassFile.ACC_PRIVATE,
                        m -> method.code().ifPresent(code -> m.transformCode(code, rewriting(caller))));
            }
            default -> {
                if (!element.toString().contains("BootstrapMethods")) {
                    builder.with(element);
                }
            }
        }
    }

    private CodeTransform rewriting(Method caller) {
        var indices = ((CodeAttribute) caller.code().orElseThrow());
        var remaining = indices.elementList().stream()
                .filter(InvokeDynamicInstruction.class::isInstance)
                .iterator();
        var places = bytecodeIndices(indices).iterator();
        return (builder, element) -> {
            if (element instanceof InvokeDynamicInstruction) {
                var instruction = (InvokeDynamicInstruction) remaining.next();
                var target = expand(caller, places.next(), instruction);
                builder.invokestatic(
                        ClassDesc.of(target.owner().name()),
                        target.name(),
                        MethodTypeDesc.ofDescriptor(target.descriptor()));
            } else {
                builder.with(element);
            }
        };
    }

    private static List<Integer> bytecodeIndices(CodeAttribute code) {
        var found = new java.util.ArrayList<Integer>();
        int at = 0;
        for (var element : code.elementList()) {
            if (element instanceof InvokeDynamicInstruction) {
                found.add(at);
            }
            if (element instanceof Instruction instruction) {
                at += instruction.sizeInBytes();
            }
        }
        return found;
    }

    private Method expand(Method caller, int bytecodeIndex, InvokeDynamicInstruction instruction) {
        var expansion = bootstraps.expand(caller, bytecodeIndex, instruction.invokedynamic());
        return switch (expansion) {
            case Expansion.Expanded(Method method) -> {
                sites++;
                var generated = method.owner();
                expanded.put(
                        generated.name(), ClassFile.of().transformClass(generated.model(), ClassTransform.ACCEPT_ALL));
                yield method;
            }
            case Expansion.Unsupported(String reason) -> throw new AssertionError(reason);
        };
    }
}
