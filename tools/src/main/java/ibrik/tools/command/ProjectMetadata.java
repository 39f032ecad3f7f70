package ibrik.tools.command;

import ibrik.tools.application.ApplicationReader;
import ibrik.tools.failure.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Which reachability metadata a build gets beside what is on the class path.
final class ProjectMetadata {
    private static final Path FOLDER = Path.of("META-INF", "native-image");

    private ProjectMetadata() {}

    /// What the user names, and what lies in the folder of a program that is a directory or a source file.
    static List<Path> with(Path input, List<Path> named) {
        List<Path> all = new ArrayList<>(ApplicationReader.foldersOf(input).stream()
                .map(folder -> folder.resolve(FOLDER))
                .filter(Files::isDirectory)
                .toList());
        for (Path each : named) {
            if (!Files.isReadable(each)) {
                throw Failure.usage(
                        "no-metadata",
                        "--metadata names " + each + ", which "
                                + (Files.exists(each) ? "cannot be read" : "does not exist"),
                        "correct it; docs/metadata.md says what may stand there");
            }
            all.add(each);
        }
        return all;
    }
}
