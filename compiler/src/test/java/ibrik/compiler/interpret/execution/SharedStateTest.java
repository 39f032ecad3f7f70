package ibrik.compiler.interpret.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SharedStateTest {
    private static final List<Map<String, String>> TABLES =
            List.of(SharedState.CACHES, SharedState.COUNTERS, SharedState.SETTINGS, SharedState.SEALED);

    @Test
    void eachEntryIsAFieldOfTheJdkAndHasAReason() {
        assertEquals(
                List.of(),
                TABLES.stream()
                        .flatMap(table -> table.keySet().stream())
                        .filter(name -> !isField(name))
                        .toList());
        TABLES.forEach(table -> table.values().forEach(reason -> assertFalse(reason.isBlank())));
    }

    @Test
    void absentFieldsAreFound() {
        assertFalse(isField("java.lang.String.nothing"));
        assertFalse(isField("java.lang.Nothing.value"));
    }

    private static boolean isField(String name) {
        int dot = name.lastIndexOf('.');
        String file = name.substring(0, dot).replace('.', '/') + ".class";
        try (var stream = ClassLoader.getSystemResourceAsStream(file)) {
            return stream != null
                    && Stream.of(ClassFile.of().parse(stream.readAllBytes()))
                            .flatMap(model -> model.fields().stream())
                            .anyMatch(field -> field.fieldName().equalsString(name.substring(dot + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
