package ibrik.compiler.classes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Places the instance fields of one class behind those of its superclass: widest first; a narrow field fills an
/// earlier gap at the superclass's unaligned end.
///
/// `jdk.internal.vm.annotation.Contended` keeps fields, groups of them or all of a class apart, as on HotSpot, which
/// heeds it in classes of the JDK alone: space before each group and behind the last, so that nothing else lies in
/// their cache lines.
final class FieldLayout {
    private static final String CONTENDED = "Contended";
    /// Two lines, since processors fetch them in pairs; HotSpot's `ContendedPaddingWidth`.
    private static final int SPACE_BYTES = 128;

    private int end;

    private FieldLayout(int start) {
        this.end = start;
    }

    /// Returns where the fields end.
    static int place(ClassType type, Collection<Field> fields, int start) {
        var layout = new FieldLayout(start);
        var together = new ArrayList<Field>();
        var groups = new LinkedHashMap<Object, List<Field>>();
        for (Field field : fields) {
            if (!field.isStatic()) {
                groupOf(type, field, together, groups).add(field);
            }
        }
        boolean isContended = !type.isOfApplication() && type.marks().containsKey(CONTENDED);
        if (isContended) {
            layout.end += SPACE_BYTES;
        }
        layout.place(together);
        for (List<Field> group : groups.values()) {
            layout.end += SPACE_BYTES;
            layout.place(group);
        }
        if (isContended || !groups.isEmpty()) {
            layout.end += SPACE_BYTES;
        }
        return layout.end;
    }

    /// A field whose mark names no group is one of its own.
    private static List<Field> groupOf(
            ClassType type, Field field, List<Field> others, Map<Object, List<Field>> groups) {
        Mark mark = type.isOfApplication() ? null : Mark.of(field.model()).get(CONTENDED);
        if (mark == null) {
            return others;
        }
        Object key = mark.value().isEmpty() ? field : mark.value();
        return groups.computeIfAbsent(key, unused -> new ArrayList<>());
    }

    private void place(List<Field> fields) {
        var left = new ArrayList<>(fields);
        left.sort(Comparator.comparingInt((Field field) -> -field.type().bytes()));
        while (!left.isEmpty()) {
            int at = end;
            var next = left.stream()
                    .filter(field -> at % field.type().bytes() == 0)
                    .findFirst()
                    .orElse(null);
            if (next == null) {
                end++;
            } else {
                next.place(end);
                end += next.type().bytes();
                left.remove(next);
            }
        }
    }
}
