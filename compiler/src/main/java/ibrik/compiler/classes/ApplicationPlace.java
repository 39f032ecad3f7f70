package ibrik.compiler.classes;

import ibrik.compiler.verify.format.JarContent;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/// An element of the class path. Names of files have slashes and begin without one.
sealed interface ApplicationPlace {
    /// The content of a file; empty if there is none of this name.
    Optional<byte[]> read(String file);

    boolean has(String file);

    /// The URL of a file that is here.
    String urlOf(String file);

    /// The URL of the place itself.
    String url();

    /// Adds the names of all files that are here.
    void addFilesTo(Collection<String> names);

    void close() throws IOException;

    /// A directory; links in it are followed.
    ///
    /// @param packages folders in it that are there, and not: most names that are looked for are in none
    record Folder(Path path, Map<String, Boolean> packages) implements ApplicationPlace {
        Folder(Path path) {
            this(path, new ConcurrentHashMap<>());
        }

        private boolean hasPackage(String file) {
            int end = file.lastIndexOf('/');
            return end < 0
                    || packages.computeIfAbsent(file.substring(0, end), name -> Files.isDirectory(path.resolve(name)));
        }

        @Override
        public Optional<byte[]> read(String file) {
            if (!hasPackage(file)) {
                return Optional.empty();
            }
            try {
                return Optional.of(Files.readAllBytes(path.resolve(file)));
            } catch (IOException absent) {
                return Optional.empty();
            }
        }

        @Override
        public boolean has(String file) {
            return Files.isRegularFile(path.resolve(file));
        }

        @Override
        public String urlOf(String file) {
            return url() + UrlText.encoded(file);
        }

        @Override
        public String url() {
            return UrlText.of(path, true);
        }

        @Override
        public void addFilesTo(Collection<String> names) {
            if (!Files.isDirectory(path)) {
                return;
            }
            try {
                FileTree.filesOf(path).stream()
                        .map(file -> path.relativize(file).toString().replace(File.separatorChar, '/'))
                        .forEach(names::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {}
    }

    /// A jar, of many releases if its manifest says so.
    record Jar(JarFile file) implements ApplicationPlace {
        private Optional<JarEntry> find(String name) {
            return Optional.ofNullable(file.getJarEntry(name)).filter(entry -> !entry.isDirectory());
        }

        @Override
        public Optional<byte[]> read(String name) {
            return find(name).map(entry -> {
                try {
                    return JarContent.of(file, entry);
                } catch (IOException damage) {
                    throw new UncheckedIOException(damage);
                }
            });
        }

        @Override
        public boolean has(String name) {
            return find(name).isPresent();
        }

        @Override
        public String urlOf(String name) {
            String real = find(name).map(JarEntry::getRealName).orElse(name);
            return "jar:" + url() + "!/" + UrlText.encoded(real);
        }

        @Override
        public String url() {
            return UrlText.of(Path.of(file.getName()), false);
        }

        @Override
        public void addFilesTo(Collection<String> names) {
            file.versionedStream().filter(entry -> !entry.isDirectory()).forEach(entry -> names.add(entry.getName()));
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
