package ibrik.testing.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every static field of the target that changes, or that holds an object of the target which can change, says who owns
/// it; what the words mean is checked when an image is built (`ibrik.compiler.check.OwnershipCheck`).
final class OwnershipTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final List<String> TARGET = List.of("vocabulary", "machine", "runtime", "kernel");
    private static final Set<String> OWNERS = Set.of("PerExecutor", "GuardedBy", "ImmutableAfter", "Atomic");

    private static int sample;
    private static final StringBuilder OTHER = new StringBuilder();

    @Test
    void mutableStateHasAnOwner() {
        var classes = TARGET.stream()
                .map(module -> ROOT.resolve(module).resolve("target/classes"))
                .filter(Files::isDirectory)
                .flatMap(OwnershipTest::classesIn)
                .toList();
        assertFalse(classes.isEmpty(), "the modules are compiled");
        assertEquals(List.of(), withoutOwner(classes));
    }

    @Test
    void aFieldWithoutAnOwnerIsFound() throws IOException {
        try (InputStream own = OwnershipTest.class.getResourceAsStream("OwnershipTest.class")) {
            var model = ClassFile.of().parse(own.readAllBytes());
            assertEquals(List.of("ibrik/testing/structure/OwnershipTest.sample"), withoutOwner(List.of(model)));
        }
        sample = OTHER.length();
    }

    private static Stream<ClassModel> classesIn(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".class")).map(OwnershipTest::read).toList().stream();
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

    private static List<String> withoutOwner(Collection<ClassModel> classes) {
        Map<String, ClassModel> byDescriptor = new TreeMap<>();
        classes.forEach(model -> byDescriptor.put("L" + model.thisClass().asInternalName() + ";", model));
        return classes.stream()
                .flatMap(model -> model.fields().stream()
                        .filter(field -> field.flags().has(AccessFlag.STATIC))
                        .filter(field -> isMutable(field, byDescriptor))
                        .map(field -> model.thisClass().asInternalName() + "."
                                + field.fieldName().stringValue()))
                .sorted()
                .toList();
    }

    /// Fields that a substitution merely names are the JDK's.
    private static boolean isMutable(FieldModel field, Map<String, ClassModel> byDescriptor) {
        var marks = marks(field);
        if (marks.contains("Alias") || marks.stream().anyMatch(OWNERS::contains)) {
            return false;
        }
        var holder = byDescriptor.get(field.fieldType().stringValue());
        return !field.flags().has(AccessFlag.FINAL) || holder != null && canChange(holder);
    }

    private static boolean canChange(ClassModel holder) {
        return holder.fields().stream()
                .anyMatch(field -> !field.flags().has(AccessFlag.STATIC)
                        && !field.flags().has(AccessFlag.FINAL)
                        && !marks(field).contains("Alias"));
    }

    private static Set<String> marks(AttributedElement element) {
        return element.findAttribute(Attributes.runtimeInvisibleAnnotations()).stream()
                .flatMap(attribute -> attribute.annotations().stream())
                .map(annotation -> annotation.className().stringValue())
                .map(name -> name.substring(name.lastIndexOf('/') + 1, name.length() - 1))
                .collect(Collectors.toSet());
    }
}
