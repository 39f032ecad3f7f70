package ibrik.compiler.metadata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/// A folder that is laid out as the public repository of reachability metadata: `GROUP/ARTIFACT/index.json` says which
/// folder beside it is for which versions of the library.
final class MetadataRepository {
    private static final String INDEX = "index.json";

    private final Path root;

    private MetadataRepository(Path root) {
        this.root = root;
    }

    /// Empty if the folder is none; the repository's own sources have it one level below.
    static Optional<MetadataRepository> in(Path folder) throws IOException {
        for (Path root : List.of(folder, folder.resolve("metadata"))) {
            var repository = new MetadataRepository(root);
            if (Files.isDirectory(root) && !repository.indexes().isEmpty()) {
                return Optional.of(repository);
            }
        }
        return Optional.empty();
    }

    /// The index of each library, sorted.
    List<Path> indexes() throws IOException {
        try (Stream<Path> files = Files.find(root, 3, (file, _) -> isIndex(file))) {
            return files.sorted().toList();
        }
    }

    private boolean isIndex(Path file) {
        return file.endsWith(INDEX) && root.relativize(file).getNameCount() == 3;
    }

    /// The folder for the version of the library that is on the class path: the one that was tested with it, else the
    /// one that says that it is for such versions, else the latest. Empty if the library is not there.
    Optional<Path> choose(Path index, List<Path> classPath) throws IOException, MalformedMetadata {
        var library = index.getParent();
        String artifact = library.getFileName().toString();
        String group = library.getParent().getFileName().toString();
        for (Path jar : classPath) {
            var version = LibraryVersion.of(jar, group, artifact);
            if (version.isPresent()) {
                return folderFor(version.get(), index).map(library::resolve);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> folderFor(String version, Path index) throws IOException, MalformedMetadata {
        var tested = new ArrayList<String>();
        var meant = new ArrayList<String>();
        var latest = new ArrayList<String>();
        String content = new String(Files.readAllBytes(index), StandardCharsets.UTF_8);
        for (JsonValue element : Fields.elements(JsonParser.parse(content), "the file")) {
            var entry = Fields.of(element, "an entry");
            var folder = entry.text("metadata-version");
            if (folder.isPresent()) {
                for (JsonValue each : entry.elements("tested-versions")) {
                    if (Fields.text(each, "an element of \"tested-versions\"").equals(version)) {
                        tested.add(folder.get());
                    }
                }
                if (isMeant(version, entry, element.line())) {
                    meant.add(folder.get());
                }
                if (entry.isFlagged("latest")) {
                    latest.add(folder.get());
                }
            }
        }
        return Stream.of(tested, meant, latest).flatMap(List::stream).findFirst();
    }

    private static boolean isMeant(String version, Fields entry, int line) throws MalformedMetadata {
        var versions = entry.text("default-for");
        try {
            return versions.isPresent() && Pattern.matches(versions.get(), version);
        } catch (PatternSyntaxException wrong) {
            throw new MalformedMetadata(line, "\"default-for\" is no regular expression: " + wrong.getDescription());
        }
    }
}
