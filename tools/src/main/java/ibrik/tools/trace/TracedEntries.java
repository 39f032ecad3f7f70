package ibrik.tools.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Adds what an agent wrote down to the content of a file of metadata: an entry for each type, not one for each line.
final class TracedEntries {
    private final Map<String, Object> file;

    /// @param file the members of its object, which this changes
    TracedEntries(Map<String, Object> file) {
        this.file = file;
    }

    /// @param line as `ibrik.tools.trace.agent.Recorder` writes it
    void add(String line) {
        String[] words = line.split("\t", -1);
        switch (words[0]) {
            case "type" -> typed(words[1]);
            case "method" -> addMember(typed(words[1]), "methods", method(words[2], words[3]));
            case "field" -> addMember(typed(words[1]), "fields", Map.of("name", words[2]));
            case "flag" -> typed(words[1]).put(words[2], true);
            case "proxy" -> typed(Map.of("proxy", list(words[1])));
            case "lambda" ->
                typed(Map.of("lambda", Map.of("declaringClass", words[1], "interfaces", List.of())))
                        .put("serializable", true);
            case "glob", "bundle" -> addOnce(section("resources"), Map.of(words[0], words[1]));
            default -> throw new IllegalArgumentException("a trace has the line " + line);
        }
    }

    private static Map<String, Object> method(String name, String parameters) {
        Map<String, Object> method = new LinkedHashMap<>();
        method.put("name", name);
        method.put("parameterTypes", list(parameters));
        return method;
    }

    private static List<String> list(String words) {
        return words.isEmpty() ? List.of() : List.of(words.split(","));
    }

    /// The entry of a type that depends on nothing, made if there is none.
    private Map<String, Object> typed(Object type) {
        List<Object> entries = section("reflection");
        for (Object each : entries) {
            if (each instanceof Map<?, ?> known && type.equals(known.get("type")) && known.get("condition") == null) {
                return changeable(known);
            }
        }
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("type", type);
        entries.add(made);
        return made;
    }

    private static void addMember(Map<String, Object> entry, String kind, Map<String, Object> member) {
        addOnce(changeable(entry.computeIfAbsent(kind, _ -> new ArrayList<>())), member);
    }

    private List<Object> section(String name) {
        return changeable(file.computeIfAbsent(name, _ -> new ArrayList<>()));
    }

    private static void addOnce(List<Object> list, Object element) {
        if (!list.contains(element)) {
            list.add(element);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> changeable(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> changeable(Object list) {
        return (List<Object>) list;
    }
}
