package ibrik.testing.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.reflect.AccessFlag;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Every static field of the target that changes, or that holds an object of the target which can change, says who owns
/// it; what the words mean is checked when an image is built (`ibrik.compiler.check.OwnershipCheck`).
final class OwnershipTest {
    private static final Set<String> OWNERS = Set.of("PerExecutor", "GuardedBy", "ImmutableAfter", "Atomic");

    private static int sample;
    private static final StringBuilder OTHER = new StringBuilder();

    @Test
    void mutableStateHasAnOwner() {
        var classes = TargetClasses.all();
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
        var marks = TargetClasses.marks(field);
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
                        && !TargetClasses.marks(field).contains("Alias"));
    }
}
