package ibrik.compiler.metadata;

import java.util.Map;

/// Names of types as files of metadata have them: those of classes, and `int[]` as `Class.getTypeName` writes arrays.
final class TypeNames {
    private static final Map<String, String> PRIMITIVES = Map.of(
            "boolean", "Z", "byte", "B", "char", "C", "short", "S", "int", "I", "long", "J", "float", "F", "double",
            "D");

    private TypeNames() {}

    /// The name by which `Class.forName` finds the type.
    static String binary(String text) {
        int dimensions = 0;
        String element = text;
        while (element.endsWith("[]")) {
            element = element.substring(0, element.length() - 2);
            dimensions++;
        }
        if (dimensions == 0) {
            return text;
        }
        String last = PRIMITIVES.containsKey(element) ? PRIMITIVES.get(element) : "L" + element + ";";
        return "[".repeat(dimensions) + last;
    }
}
