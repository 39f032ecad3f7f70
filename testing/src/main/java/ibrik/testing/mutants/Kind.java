package ibrik.testing.mutants;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// One of the sound programs that mutants are made of: a class with a method `run` and the classes within it. Its name
/// ends in [#NUMBER], which each mutant replaces by its own number, so that many stand side by side.
///
/// @param files class files by name
record Kind(String name, Map<String, byte[]> files) {
    static final String NUMBER = "_0000";

    Kind {
        files = new TreeMap<>(files);
    }

    /// All kinds that the sources in a folder hold, compiled into `classes`.
    static List<Kind> compile(Path sources, Path classes) throws IOException {
        List<String> words = new ArrayList<>(List.of("-g", "-d", classes.toString()));
        try (Stream<Path> files = Files.list(sources)) {
            files.map(Path::toString)
                    .filter(name -> name.endsWith(".java"))
                    .sorted()
                    .forEach(words::add);
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("the sources of the mutants do not compile");
        }
        Map<String, Map<String, byte[]>> byKind = new TreeMap<>();
        try (Stream<Path> files = Files.list(classes)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                String kind = name.substring(0, name.indexOf(NUMBER));
                byKind.computeIfAbsent(kind, unused -> new TreeMap<>()).put(name, Files.readAllBytes(file));
            }
        }
        return byKind.entrySet().stream()
                .map(entry -> new Kind(entry.getKey(), entry.getValue()))
                .toList();
    }

    /// The same program under the name of a mutant.
    Map<String, byte[]> numbered(int number) {
        String suffix = suffix(number);
        Map<String, byte[]> all = new TreeMap<>();
        files.forEach((file, bytes) -> {
            // ISO 8859-1 keeps every byte.
            String text = new String(bytes, StandardCharsets.ISO_8859_1).replace(NUMBER, suffix);
            all.put(file.replace(NUMBER, suffix), text.getBytes(StandardCharsets.ISO_8859_1));
        });
        return all;
    }

    static String suffix(int number) {
        return String.format("_%04d", number);
    }
}
