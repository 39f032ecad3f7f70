package ibrik.testing.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The compiled classes of the target modules, for tests that look at their marks.
final class TargetClasses {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final List<String> MODULES = List.of("vocabulary", "machine", "runtime", "kernel");

    private TargetClasses() {}

    static List<ClassModel> all() {
        return MODULES.stream()
                .map(module -> ROOT.resolve(module).resolve("target/classes"))
                .filter(Files::isDirectory)
                .flatMap(TargetClasses::in)
                .toList();
    }

    /// The names of the annotations that only class files have.
    static Set<String> marks(AttributedElement element) {
        return element.findAttribute(Attributes.runtimeInvisibleAnnotations()).stream()
                .flatMap(attribute -> attribute.annotations().stream())
                .map(annotation -> annotation.className().stringValue())
                .map(name -> name.substring(name.lastIndexOf('/') + 1, name.length() - 1))
                .collect(Collectors.toSet());
    }

    private static Stream<ClassModel> in(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".class")).map(TargetClasses::read).toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ClassModel read(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
