package ibrik.compiler.metadata;

import ibrik.compiler.classes.ClassPath;
import ibrik.compiler.classes.FileTree;
import ibrik.compiler.problem.Problem;
import ibrik.compiler.problem.SourceLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads all files of metadata that concern a program: docs/metadata.md.
public final class MetadataReader {
    /// The folder of these files in jars, at any depth.
    private static final String FOLDER = "META-INF/native-image/";

    private final List<Problem> problems;
    private final EntryParser entries = new EntryParser();
    /// What means nothing in an image, and the first file that has it.
    private final Map<String, String> notes = new LinkedHashMap<>();

    private MetadataReader(List<Problem> problems) {
        this.problems = problems;
    }

    /// @param classPath jars and folders of the program, for what is chosen by the versions of libraries
    /// @param path      the same, open
    /// @param asked     files and folders that the user names
    /// @param problems  gets what is malformed
    public static Metadata read(List<Path> classPath, ClassPath path, List<Path> asked, List<Problem> problems)
            throws IOException {
        var reader = new MetadataReader(problems);
        reader.readClassPath(path);
        for (Path each : asked) {
            reader.readAsked(each, classPath);
        }
        var notes = new ArrayList<String>();
        reader.notes.forEach((note, place) -> notes.add(note + " (" + place + ")"));
        return new Metadata(reader.entries.entries(), notes);
    }

    private void readClassPath(ClassPath path) {
        for (String file : path.applicationFiles()) {
            var form = file.startsWith(FOLDER) ? FileForm.of(file) : Optional.<FileForm>empty();
            if (form.isPresent()) {
                for (var place : path.applicationPlaces(file)) {
                    read(form.get(), place.bytes(), place.url());
                }
            }
        }
    }

    private void readAsked(Path asked, List<Path> classPath) throws IOException {
        if (!Files.isDirectory(asked)) {
            read(FileForm.of(asked.toString()).orElse(FileForm.PRESENT), Files.readAllBytes(asked), asked.toString());
            return;
        }
        var repository = MetadataRepository.in(asked);
        for (Path folder : repository.isPresent() ? chosen(repository.get(), classPath) : List.of(asked)) {
            for (Path file : FileTree.filesOf(folder)) {
                var form = FileForm.of(file.toString());
                if (form.isPresent()) {
                    read(form.get(), Files.readAllBytes(file), file.toString());
                }
            }
        }
    }

    private List<Path> chosen(MetadataRepository repository, List<Path> classPath) throws IOException {
        var found = new ArrayList<Path>();
        for (Path index : repository.indexes()) {
            try {
                repository.choose(index, classPath).ifPresent(found::add);
            } catch (MalformedMetadata wrong) {
                report(wrong, index.toString());
            }
        }
        return found;
    }

    private void read(FileForm form, byte[] bytes, String place) {
        var saidHere = new ArrayList<String>();
        try {
            form.read(JsonParser.parse(new String(bytes, StandardCharsets.UTF_8)), entries, saidHere);
        } catch (MalformedMetadata wrong) {
            report(wrong, place);
        }
        saidHere.forEach(note -> notes.putIfAbsent(note, place));
    }

    private void report(MalformedMetadata wrong, String place) {
        problems.add(new Problem.Plain(
                "malformed-metadata",
                "a file of reachability metadata is malformed: " + wrong.getMessage(),
                Optional.of(new SourceLocation(place, wrong.line())),
                List.of(),
                "correct the file, or leave it out: docs/metadata.md says what may stand there"));
    }
}
