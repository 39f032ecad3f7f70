package ibrik.testing.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A folder of programs: `AREA/NAME.java`.
public final class ProgramFolder {
    private ProgramFolder() {}

    /// The programs below `folder` whose names contain a match of `filter`, in the order of their names; those that are
    /// to run apart only if there is a filter.
    public static List<Program> read(Path folder, Pattern filter) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            List<Program> programs = new ArrayList<>();
            for (Path source : sources) {
                String name = folder.relativize(source).toString().replace(".java", "");
                if (filter.matcher(name).find()) {
                    Program program = Program.of(name, Files.readString(source));
                    if (!program.directives().apart() || !filter.pattern().isEmpty()) {
                        programs.add(program);
                    }
                }
            }
            return programs;
        }
    }
}
