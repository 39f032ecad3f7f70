package ibrik.compiler.llvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The Maven artifact that holds LLVM: where it lies, and how to fetch it.
final class LlvmJar {
    static final String VERSION = "20.1.7-1.5.12";
    private static final String COORDINATES = "org.bytedeco:llvm:" + VERSION + ":jar:linux-x86_64";
    private static final int DOWNLOAD_SECONDS = 900;

    private LlvmJar() {}

    /// The jar in the local Maven repository; fetched by Maven if it is not there yet.
    static Path locate() {
        var jar = inRepository();
        if (!Files.isRegularFile(jar)) {
            download();
        }
        if (!Files.isRegularFile(jar)) {
            throw new ToolchainMissing("Maven did not put LLVM at " + jar + remedy(), null);
        }
        return jar;
    }

    private static Path inRepository() {
        return repository()
                .resolve("org/bytedeco/llvm")
                .resolve(VERSION)
                .resolve("llvm-" + VERSION + "-linux-x86_64.jar");
    }

    private static Path repository() {
        var chosen = System.getProperty("maven.repo.local");
        return chosen != null ? Path.of(chosen) : Path.of(System.getProperty("user.home"), ".m2", "repository");
    }

    private static void download() {
        var command = List.of(
                "mvn",
                "-q",
                "-B",
                "-Dmaven.repo.local=" + repository(),
                "dependency:get",
                "-Dartifact=" + COORDINATES,
                "-Dtransitive=false");
        try {
            var outcome = BoundedProcess.run(command, Map.of(), DOWNLOAD_SECONDS);
            if (outcome.status() != 0) {
                throw new ToolchainMissing("Maven cannot fetch LLVM: " + outcome.output() + remedy(), null);
            }
        } catch (IOException failure) {
            throw new ToolchainMissing("Maven cannot be started to fetch LLVM" + remedy(), failure);
        }
    }

    private static String remedy() {
        return "\nRemedy: mvn dependency:get -Dartifact=" + COORDINATES + " -Dtransitive=false";
    }

    /// SHA-1 of the jar in hexadecimal: from the file that Maven keeps beside it, else computed.
    static String digest(Path jar) throws IOException {
        return recordedDigest(jar).orElseGet(() -> computedDigest(jar));
    }

    private static Optional<String> recordedDigest(Path jar) throws IOException {
        var recorded = jar.resolveSibling(jar.getFileName() + ".sha1");
        if (!Files.isRegularFile(recorded)) {
            return Optional.empty();
        }
        var text = Files.readString(recorded).strip();
        return text.matches("[0-9a-f]{40}.*") ? Optional.of(text.substring(0, 40)) : Optional.empty();
    }

    private static String computedDigest(Path jar) {
        try (var input = Files.newInputStream(jar)) {
            var digest = MessageDigest.getInstance("SHA-1");
            var buffer = new byte[1 << 20];
            for (int count = input.read(buffer); count > 0; count = input.read(buffer)) {
                digest.update(buffer, 0, count);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | NoSuchAlgorithmException failure) {
            throw new ToolchainMissing("cannot read " + jar, failure);
        }
    }
}
