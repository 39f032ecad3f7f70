package ibrik.compiler.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.constant.ClassDesc;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoadableClassesTest {
    private static final int DEPTH = 200;
    private static final int LOOKS_PER_CLASS = 5;

    private final Map<String, ClassModel> models = new HashMap<>();
    private int looks;
    private final LoadableClasses classes = new LoadableClasses(this::look);

    private Optional<ClassModel> look(String name) {
        looks++;
        return Optional.ofNullable(models.get(name));
    }

    private void add(String name, String superclass) {
        byte[] file = ClassFile.of().build(ClassDesc.of(name), type -> type.withSuperclass(ClassDesc.of(superclass)));
        models.put(name, ClassFile.of().parse(file));
    }

    @Test
    void deepHierarchiesAreWalkedOnce() {
        for (int i = 0; i < DEPTH; i++) {
            add("Deep" + i, "Deep" + (i + 1));
        }
        for (int i = 0; i < DEPTH; i++) {
            assertTrue(classes.find("Deep" + i).isPresent());
        }
        assertTrue(looks < DEPTH * LOOKS_PER_CLASS, looks + " times asked for a class");
    }

    @Test
    void thoseOfACircleAreNotEnteredButThoseBelowIt() {
        add("One", "Two");
        add("Two", "One");
        add("Below", "One");
        add("Itself", "Itself");
        assertFalse(classes.find("One").isPresent());
        assertFalse(classes.find("Two").isPresent());
        assertFalse(classes.find("Itself").isPresent());
        assertTrue(classes.find("Below").isPresent());
        assertEquals(Optional.empty(), classes.find("Nowhere"));
    }
}
