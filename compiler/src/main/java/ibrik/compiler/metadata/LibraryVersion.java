package ibrik.compiler.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/// Which version of a library a jar is: by what Maven puts into it, by its place in Maven's repository, or by its name.
final class LibraryVersion {
    private LibraryVersion() {}

    /// Empty if the jar is another library.
    static Optional<String> of(Path jar, String group, String artifact) {
        if (Files.isDirectory(jar)) {
            return Optional.empty();
        }
        return ofProperties(jar, "META-INF/maven/" + group + "/" + artifact + "/pom.properties")
                .or(() -> ofName(jar, group, artifact));
    }

    private static Optional<String> ofProperties(Path jar, String entry) {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            var found = file.getEntry(entry);
            if (found == null) {
                return Optional.empty();
            }
            var properties = new Properties();
            try (InputStream content = file.getInputStream(found)) {
                properties.load(content);
            }
            return Optional.ofNullable(properties.getProperty("version"));
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /// In a repository the folders are the group; elsewhere the name of the file alone has to do.
    private static Optional<String> ofName(Path jar, String group, String artifact) {
        var name = Pattern.compile(Pattern.quote(artifact) + "-([0-9].*)\\.jar")
                .matcher(jar.getFileName().toString());
        if (!name.matches()) {
            return Optional.empty();
        }
        String version = name.group(1);
        var folder = jar.toAbsolutePath().normalize().getParent();
        boolean isInRepository = folder.endsWith(Path.of(artifact, version));
        boolean isOfGroup = folder.endsWith(Path.of(group.replace('.', '/'), artifact, version));
        return isInRepository && !isOfGroup ? Optional.empty() : Optional.of(version);
    }
}
