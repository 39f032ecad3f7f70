package ibrik.testing.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;

/// The program that runs mutants one after another, each behind a line with its name, and says what it throws.
final class Driver {
    static final String NAME = "MutantDriver";
    private static final String MARK = "#mutant ";

    private Driver() {}

    /// Puts the mutants and the driver into an empty folder. The driver is compiled against the sound files.
    static void write(List<Mutant> mutants, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Mutant mutant : mutants) {
            for (var file : mutant.sound().entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
        }
        Path source = folder.resolveSibling(NAME + ".java");
        Files.writeString(source, source(mutants));
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", folder.toString(), "-cp", folder.toString(), source.toString());
        if (status != 0) {
            throw new IllegalStateException("the driver does not compile");
        }
        for (Mutant mutant : mutants) {
            Files.write(folder.resolve(mutant.changed()), mutant.content());
        }
    }

    private static String source(List<Mutant> mutants) {
        StringBuilder calls = new StringBuilder();
        StringBuilder methods = new StringBuilder();
        for (Mutant mutant : mutants) {
            calls.append("        run").append(mutant.name()).append("();\n");
            methods.append("""
                        static void runNAME() {
                            System.out.println("MARKNAME");
                            try {
                                NAME.run();
                            } catch (Throwable thrown) {
                                System.out.println();
                                System.out.println(describe(thrown));
                            }
                        }
                    """.replace("MARK", MARK).replace("NAME", mutant.name()));
        }
        return """
                class DRIVER {
                    public static void main(String[] arguments) {
                CALLS    }

                    /// Of linkage errors the kind alone: their texts are the virtual machine's own.
                    static String describe(Throwable thrown) {
                        String name = thrown.getClass().getName();
                        return thrown instanceof VirtualMachineError || thrown instanceof LinkageError
                                ? "threw " + name
                                : "threw " + name + ": " + thrown.getMessage();
                    }
                METHODS}
                """.replace("DRIVER", NAME).replace("CALLS", calls).replace("METHODS", methods);
    }

    /// What each mutant printed; the last one may not have come to its end.
    static Map<String, String> sections(String output) {
        Map<String, String> sections = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        String name = null;
        for (String line : output.lines().toList()) {
            int mark = line.indexOf(MARK);
            if (mark >= 0) {
                if (name != null) {
                    sections.put(name, String.join("\n", lines));
                }
                name = line.substring(mark + MARK.length());
                lines.clear();
            } else {
                lines.add(line);
            }
        }
        if (name != null) {
            sections.put(name, String.join("\n", lines));
        }
        return sections;
    }
}
