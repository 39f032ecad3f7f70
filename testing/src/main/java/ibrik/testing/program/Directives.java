package ibrik.testing.program;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// What a program's header says about running it: comment lines `// name: value` before the first line of code.
///
/// | name | value |
/// |---|---|
/// | `args` | arguments of `main`, separated by spaces; may repeat |
/// | `stdin` | one line of input, repeated for more |
/// | `exit` | the exit status that HotSpot must give, so that a program which ends early does not pass unseen |
/// | `memory` | MiB of RAM, and of heap on HotSpot |
/// | `options` | options of the virtual machine: `-ea` |
/// | `property`, `env` | `NAME=VALUE`; may repeat |
/// | `timeout` | seconds on the bare machine, if the usual ones are too few |
/// | `library` | Maven coordinates `group:artifact:version` of a jar; may repeat |
/// | `apart` | `yes`: it takes minutes, and runs only where a filter asks for it |
/// | `only` | `hosted` or `metal`: the one target it is for |
/// | `large` | a run of `ibrik test --only memory`: `hosted` or `metal`, MiB, arguments; may repeat, once for a target
/// |
public record Directives(
        List<String> arguments,
        List<String> inputLines,
        int exitStatus,
        OptionalInt memoryMebibytes,
        List<String> options,
        Map<String, String> properties,
        Map<String, String> environment,
        OptionalInt timeoutSeconds,
        List<String> libraries,
        String only,
        Map<String, LargeRun> large,
        boolean apart) {
    private static final List<String> NAMES = List.of(
            "args",
            "stdin",
            "exit",
            "memory",
            "options",
            "property",
            "env",
            "timeout",
            "library",
            "only",
            "large",
            "apart");

    /// Reads the header of a source.
    ///
    /// @throws IllegalArgumentException if a number or a `NAME=VALUE` is malformed, with the line
    public static Directives parse(String source) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (String line : source.lines().toList()) {
            if (!line.startsWith("//") && !line.isBlank()) {
                break;
            }
            int colon = line.indexOf(':');
            String name = colon < 0 ? "" : line.substring(2, colon).strip();
            if (NAMES.contains(name)) {
                String value = line.substring(colon + 1);
                found.computeIfAbsent(name, _ -> new ArrayList<>())
                        .add(value.startsWith(" ") ? value.substring(1) : value);
            }
        }
        return new Directives(
                words(found, "args"),
                List.copyOf(found.getOrDefault("stdin", List.of())),
                number(found, "exit").orElse(0),
                number(found, "memory"),
                words(found, "options"),
                definitions(found, "property"),
                definitions(found, "env"),
                number(found, "timeout"),
                words(found, "library"),
                String.join("", words(found, "only")),
                LargeRun.parse(found.getOrDefault("large", List.of())),
                found.containsKey("apart"));
    }

    /// The same program on the target of this run, with its memory and arguments.
    Directives enlarged(LargeRun run) {
        return new Directives(
                run.arguments(),
                inputLines,
                exitStatus,
                OptionalInt.of(run.mebibytes()),
                options,
                properties,
                environment,
                OptionalInt.of(LargeRun.TIMEOUT_SECONDS),
                libraries,
                run.target(),
                large,
                apart);
    }

    /// The whole input as text, each line ended.
    public String input() {
        StringBuilder text = new StringBuilder();
        inputLines.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /// Whether assertions are on.
    public boolean assertions() {
        return options.contains("-ea");
    }

    private static List<String> words(Map<String, List<String>> found, String name) {
        List<String> words = new ArrayList<>();
        for (String value : found.getOrDefault(name, List.of())) {
            if (!value.isBlank()) {
                Collections.addAll(words, value.strip().split(" +"));
            }
        }
        return List.copyOf(words);
    }

    private static OptionalInt number(Map<String, List<String>> found, String name) {
        List<String> values = found.getOrDefault(name, List.of());
        try {
            return values.isEmpty()
                    ? OptionalInt.empty()
                    : OptionalInt.of(Integer.parseInt(values.getLast().strip()));
        } catch (NumberFormatException malformed) {
            throw new IllegalArgumentException("not a number: // " + name + ":" + values.getLast(), malformed);
        }
    }

    private static Map<String, String> definitions(Map<String, List<String>> found, String name) {
        Map<String, String> map = new LinkedHashMap<>();
        for (String value : found.getOrDefault(name, List.of())) {
            int equals = value.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("not NAME=VALUE: // " + name + ": " + value);
            }
            map.put(value.substring(0, equals).strip(), value.substring(equals + 1));
        }
        return Collections.unmodifiableMap(map);
    }
}
