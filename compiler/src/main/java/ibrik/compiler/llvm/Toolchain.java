package ibrik.compiler.llvm;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipFile;

/// LLVM's library and its linker, unpacked from the Maven artifact into a cache folder that is named after the
/// artifact's digest. Safe to call from several processes at once: the folder appears by one atomic rename.
///
/// @param folder absolute path of the folder that holds the unpacked files
public record Toolchain(Path folder) {
    private static final String ENTRY_FOLDER = "org/bytedeco/llvm/linux-x86_64/";
    private static final String LIBRARY = "libLLVM.so";
    /// The name that the tools ask the loader for; the artifact does not hold it.
    private static final String LIBRARY_SONAME = "libLLVM.so.20.1";
    private static final String SIZES = "sizes.txt";
    private static final List<String> FILES = List.of(LIBRARY, "lld", "llvm-objdump", "llvm-dwarfdump");

    /// Finds the artifact in the local Maven repository, fetching it once if need be, and unpacks it once.
    ///
    /// @throws ToolchainMissing if there is no artifact and no way to get it
    public static Toolchain find() {
        return of(LlvmJar.locate(), defaultCache());
    }

    /// Unpacks `jar`, unless that was done before, below the folder `cache`.
    public static Toolchain of(Path jar, Path cache) {
        try {
            var folder = cache.toAbsolutePath().resolve("llvm-" + LlvmJar.digest(jar));
            if (!isWhole(folder)) {
                delete(folder);
                unpack(jar, folder);
            }
            return new Toolchain(folder);
        } catch (IOException failure) {
            throw new ToolchainMissing("cannot unpack " + jar + " below " + cache + ": " + failure, failure);
        }
    }

    /// `$XDG_CACHE_HOME/ibrik`, else `~/.cache/ibrik`; the folder of the property `ibrik.toolchains` where the launcher
    /// found that nothing can be written there.
    public static Path defaultCache() {
        var chosen = System.getProperty("ibrik.toolchains");
        if (chosen != null) {
            return Path.of(chosen);
        }
        var base = System.getenv("XDG_CACHE_HOME");
        var parent =
                base != null && !base.isEmpty() ? Path.of(base) : Path.of(System.getProperty("user.home"), ".cache");
        return parent.resolve("ibrik");
    }

    public Path library() {
        return folder.resolve(LIBRARY);
    }

    /// The linker; its first argument is `-flavor gnu`, two words.
    public Path linker() {
        return folder.resolve("lld");
    }

    public Path disassembler() {
        return folder.resolve("llvm-objdump");
    }

    public Path debugInformationPrinter() {
        return folder.resolve("llvm-dwarfdump");
    }

    /// Whether all files have the sizes that were noted when they were unpacked.
    private static boolean isWhole(Path folder) throws IOException {
        var noted = folder.resolve(SIZES);
        return Files.isRegularFile(noted) && Files.readString(noted, ISO_8859_1).equals(sizes(folder));
    }

    private static String sizes(Path folder) throws IOException {
        var text = new StringBuilder();
        for (var name : FILES) {
            var file = folder.resolve(name);
            text.append(name).append(' ').append(Files.exists(file) ? Files.size(file) : -1);
            text.append('\n');
        }
        return text.toString();
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        var draft = Files.createTempDirectory(folder.getParent(), "unpack");
        try {
            fill(draft, jar);
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
            publish(draft, folder);
        } finally {
            delete(draft);
        }
    }

    private static void fill(Path draft, Path jar) throws IOException {
        try (var archive = new ZipFile(jar.toFile())) {
            for (var name : FILES) {
                var entry = archive.getEntry(ENTRY_FOLDER + name);
                if (entry == null) {
                    throw new IOException(jar + " has no " + ENTRY_FOLDER + name);
                }
                var file = draft.resolve(name);
                try (var content = archive.getInputStream(entry)) {
                    Files.copy(content, file);
                }
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
        Files.writeString(draft.resolve(SIZES), sizes(draft));
        Files.createSymbolicLink(draft.resolve(LIBRARY_SONAME), Path.of(LIBRARY));
    }

    private static void publish(Path draft, Path folder) throws IOException {
        try {
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException failure) {
            if (!isWhole(folder)) {
                throw failure;
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
