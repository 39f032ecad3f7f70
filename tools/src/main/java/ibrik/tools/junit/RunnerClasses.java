package ibrik.tools.junit;

import ibrik.tools.application.SourceCompiler;
import ibrik.tools.host.Digests;
import ibrik.tools.host.Installation;
import ibrik.tools.output.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The runner of tests, compiled against the JUnit of the program, and the class that starts it: its constants name the
/// classes of tests, so that the image has them.
public final class RunnerClasses {
    /// Whose `main` starts the tests.
    public static final String MAIN = "ibrik.junit.Main";

    /// A method of a class file has 64 KiB, and storing one name takes seven or eight bytes.
    private static final int NAMES_OF_A_METHOD = 4000;

    private final Installation installation;
    private final Console console;

    public RunnerClasses(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
    }

    /// @param tests     binary names of the classes
    /// @param classPath has JUnit's launcher
    /// @return a directory of class files
    public Path compile(List<String> tests, List<Path> classPath) {
        Path folder = installation.root().resolve("tools/src/guest/java/ibrik/junit");
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sources = new ArrayList<>(files.sorted().toList());
            sources.add(writeMain(tests));
            return new SourceCompiler(installation, console).compile(sources, classPath);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path writeMain(List<String> tests) throws IOException {
        String text = mainText(tests);
        Path folder = installation.stateFolder("projects").resolve("tests-" + Digests.shortOf(text));
        Files.createDirectories(folder);
        Path file = folder.resolve("Main.java");
        Files.writeString(file, text);
        return file;
    }

    static String mainText(List<String> tests) {
        StringBuilder calls = new StringBuilder();
        StringBuilder methods = new StringBuilder();
        for (int from = 0; from < tests.size(); from += NAMES_OF_A_METHOD) {
            calls.append("        names.addAll(names").append(from).append("());\n");
            methods.append("    private static java.util.List<String> names")
                    .append(from)
                    .append("() {\n        return java.util.List.of(new String[] {\n");
            for (String name : tests.subList(from, Math.min(tests.size(), from + NAMES_OF_A_METHOD))) {
                methods.append("            \"").append(name).append("\",\n");
            }
            methods.append("        });\n    }\n");
        }
        return """
                package ibrik.junit;

                public final class Main {
                    public static void main(String[] words) {
                        var names = new java.util.ArrayList<String>();
                %s        Runner.run(names.toArray(new String[0]), words);
                    }

                %s}
                """.formatted(calls, methods);
    }
}
