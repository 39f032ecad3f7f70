package ibrik.compiler.classes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Fields of the JDK that are marked as contended share no cache lines with others, and all fields lie apart.
class FieldLayoutTest {
    private static final String CONTENDED = "Contended";
    private static final int SPACE = 128;

    @TempDir
    private Path folder;

    @Test
    void aContendedClassIsAlone() throws IOException {
        for (String name : List.of(
                "java.util.concurrent.atomic.Striped64$Cell", "java.util.concurrent.ConcurrentHashMap$CounterCell")) {
            ClassType cell = world().named(name);
            Field value = cell.declaredField("value").orElseThrow();
            assertEquals(8 + SPACE, value.offset(), name);
            assertEquals(8 + SPACE + 8 + SPACE, cell.instanceBytes(), name);
        }
    }

    @Test
    void groupsAreTogetherAndApartFromOthers() throws IOException {
        var world = world();
        for (String name : List.of(
                "java.util.concurrent.ForkJoinPool",
                "java.util.concurrent.ForkJoinPool$WorkQueue",
                "java.util.concurrent.SubmissionPublisher$BufferedSubscription")) {
            ClassType type = world.named(name);
            var fields = new ArrayList<>(type.allInstanceFields());
            fields.sort(Comparator.comparingInt(Field::offset));
            int marked = 0;
            Field before = null;
            for (Field field : fields) {
                String group = group(field);
                marked += group.isEmpty() ? 0 : 1;
                if (before != null) {
                    int gap = field.offset() - before.offset() - before.type().bytes();
                    assertTrue(gap >= 0, before + " ends before " + field);
                    assertEquals(!group(before).equals(group), gap >= SPACE, before + " and " + field);
                }
                before = field;
            }
            assertTrue(marked > 0, name + " has contended fields");
            assertFalse(group(before).isEmpty(), name + " ends with them");
            assertTrue(
                    type.instanceBytes() - before.offset() - before.type().bytes() >= SPACE,
                    name + " has space behind them");
        }
    }

    /// As on HotSpot with its `RestrictContended`, which is on unless told.
    @Test
    void markedFieldsOfApplicationsAreLikeOthers() throws IOException {
        var mark = RuntimeVisibleAnnotationsAttribute.of(
                Annotation.of(ClassDesc.of("jdk.internal.vm.annotation.Contended")));
        byte[] bytes = ClassFile.of()
                .build(
                        ClassDesc.of("Marked"),
                        type -> type.with(mark)
                                .withField("one", ConstantDescs.CD_long, field -> field.with(mark))
                                .withField("two", ConstantDescs.CD_long, field -> field.with(mark)));
        Files.write(folder.resolve("Marked.class"), bytes);
        ClassType marked = world().named("Marked");
        assertEquals(8, marked.declaredField("one").orElseThrow().offset());
        assertEquals(24, marked.instanceBytes());
    }

    private ClassWorld world() throws IOException {
        return new ClassWorld(new ClassPath(List.of(), List.of(folder)));
    }

    /// The group of a contended field, itself where none is named; the empty text for others.
    private static String group(Field field) {
        Mark mark = Mark.of(field.model()).get(CONTENDED);
        if (mark == null) {
            return "";
        }
        return mark.value().isEmpty() ? field.toString() : mark.value();
    }
}
