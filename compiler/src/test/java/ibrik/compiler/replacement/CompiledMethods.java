package ibrik.compiler.replacement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/// The methods of a class `Sample` that is compiled from a text.
record CompiledMethods(ClassModel type) {
    /// @param members what stands between the braces of the class
    static CompiledMethods of(Path folder, String members) throws IOException {
        Path file = Files.writeString(folder.resolve("Sample.java"), "class Sample {\n" + members + "\n}\n");
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-g", "-d", folder.toString(), file.toString());
        assertEquals(0, status);
        return new CompiledMethods(ClassFile.of().parse(folder.resolve("Sample.class")));
    }

    MethodModel named(String name) {
        return type.methods().stream()
                .filter(method -> method.methodName().equalsString(name))
                .findFirst()
                .orElseThrow();
    }

    String fingerprint(String name) {
        return Fingerprint.of(type, named(name));
    }
}
