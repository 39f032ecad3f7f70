package ibrik.testing.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.tools.host.Programs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.tools.ToolProvider;

/// A program of the collector's tests, built with and without a part of the code (`ibrik.compiler.option.Omission`).
/// All builds go to one file, so that a build which takes another's image for its own is noticed too.
final class MutatedProgram {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Path folder;
    private final String main;

    /// Compiles it.
    ///
    /// @param folder for classes and the image
    /// @param name   of the source below `testing/programs`, without ending
    MutatedProgram(Path folder, String name) {
        this.folder = folder;
        this.main = name.replace('/', '.');
        Path source = ROOT.resolve("testing/programs").resolve(name + ".java");
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-g", "-d", folder.toString(), source.toString());
        assertEquals(0, status);
    }

    /// What HotSpot makes of it.
    String expected() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Programs.ask(LIMIT, List.of(java, "-cp", folder.toString(), main))
                .text();
    }

    /// What an image says.
    ///
    /// @param omitted what the build leaves out; nothing if empty
    /// @param flag    an option of the image
    String run(String omitted, String flag) throws IOException {
        Path image = folder.resolve("image");
        var built = Programs.ask(
                LIMIT,
                List.of(
                        "env",
                        "IBRIK_JAVA_OPTIONS=-Dibrik.omit=" + omitted,
                        ROOT.resolve("ibrik").toString(),
                        "build",
                        "--hosted",
                        "-o",
                        image.toString(),
                        "--main",
                        main,
                        folder.toString()));
        assertEquals(0, built.status(), built.text());
        return Programs.ask(LIMIT, List.of(image.toString(), flag, "--")).text();
    }
}
