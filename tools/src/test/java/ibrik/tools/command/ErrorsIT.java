package ibrik.tools.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.tools.Main;
import ibrik.tools.failure.ExitStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whole commands in a JVM of their own: each error is one paragraph with its cause and a remedy, and a status.
final class ErrorsIT {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @TempDir
    private Path folder;

    private Path source;

    private record Outcome(int status, String output, String errors) {}

    @BeforeEach
    void writeSource() throws IOException {
        source = Files.writeString(
                folder.resolve("A.java"), "class A { public static void main(String[] a) { System.out.println(1); } }");
    }

    private Outcome ibrik(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        return finish(command(words), environment);
    }

    private List<String> command(String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dibrik.home=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(words));
        return command;
    }

    private Outcome finish(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("output").toFile())
                .redirectError(folder.resolve("errors").toFile());
        builder.environment().put("IBRIK_INSTALL", "no");
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        return new Outcome(
                status, Files.readString(folder.resolve("output")), Files.readString(folder.resolve("errors")));
    }

    private static void assertParagraph(Outcome outcome, int status, String... words) {
        assertEquals(status, outcome.status(), outcome.errors());
        assertTrue(outcome.errors().startsWith("ibrik: error: "), outcome.errors());
        assertTrue(outcome.errors().contains("To repair: "), outcome.errors());
        assertFalse(outcome.errors().contains("\tat "), "no stack trace: " + outcome.errors());
        assertFalse(outcome.errors().contains("\u001b"), "no escape sequences: " + outcome.errors());
        for (String word : words) {
            assertTrue(outcome.errors().contains(word), word + " in: " + outcome.errors());
        }
        assertEquals("", outcome.output());
    }

    @Test
    void anUnknownOption() throws Exception {
        assertParagraph(ibrik(Map.of(), "run", "--frob", source.toString()), ExitStatus.USAGE, "--frob", "--help");
    }

    @Test
    void anUnknownCommand() throws Exception {
        assertParagraph(ibrik(Map.of(), "frob"), ExitStatus.USAGE, "frob");
    }

    @Test
    void tooLittleMemory() throws Exception {
        assertParagraph(ibrik(Map.of(), "run", source.toString(), "-m", "8"), ExitStatus.USAGE, "16 MiB");
    }

    @Test
    void optionsThatAHostedProgramCannotObey() throws Exception {
        for (String command : List.of("run", "test-jar")) {
            for (List<String> option :
                    List.of(List.of("--smp", "2"), List.of("--machine", "q35"), List.of("--no-kvm"))) {
                List<String> words = new ArrayList<>(List.of(command, "--hosted"));
                words.addAll(option);
                words.add(folder.toString());
                assertParagraph(
                        ibrik(Map.of(), words.toArray(String[]::new)),
                        ExitStatus.USAGE,
                        option.getFirst() + " belongs to the emulated machine");
            }
        }
        assertParagraph(
                ibrik(Map.of(), "run", "--hosted", "--gdb", "1234", folder.toString()),
                ExitStatus.USAGE,
                "--gdb belongs to the emulated machine");
    }

    @Test
    void noQemu() throws Exception {
        assertParagraph(
                ibrik(Map.of("PATH", folder.toString()), "run", source.toString()),
                ExitStatus.HOST,
                "QEMU was not found",
                "apt-get install",
                "--hosted");
    }

    /// The super-user reads every file, so it gives that right up.
    private Outcome withoutReadingEverything(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("setpriv", "--bounding-set", "-dac_override,-dac_read_search"));
        }
        command.addAll(command(words));
        return finish(command, Map.of());
    }

    @Test
    void anUnreadableFile() throws Exception {
        Files.setPosixFilePermissions(source, Set.of());
        assertParagraph(
                withoutReadingEverything("build", source.toString()), ExitStatus.USAGE, "cannot read", "permissions");
    }

    @Test
    void anUnreadableJarOfTheClassPath() throws Exception {
        Path library = Files.write(folder.resolve("library.jar"), new byte[] {'P', 'K'});
        Files.setPosixFilePermissions(library, Set.of());
        assertParagraph(
                withoutReadingEverything("build", source.toString(), "--class-path", library.toString()),
                ExitStatus.USAGE,
                "cannot read",
                "library.jar");
    }

    /// In the words of the `java` command, where what stands above the main class is not what it was.
    @Test
    void aMainClassThatCannotBeLinked() throws Exception {
        String above = "class Above {}";
        assertAbove("", "NoClassDefFoundError");
        assertAbove(above.replace("{}", "extends A {}"), "ClassCircularityError");
        assertAbove("final " + above, "IncompatibleClassChangeError");
        assertAbove(above.replace("class", "interface"), "IncompatibleClassChangeError");
    }

    private void assertAbove(String changed, String error) throws Exception {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        compile(classes, Files.readString(source).replace("class A", "class A extends Above") + "class Above {}");
        Files.delete(classes.resolve("Above.class"));
        if (!changed.isEmpty()) {
            Path apart = Files.createDirectories(folder.resolve("apart"));
            compile(apart, "class A {}" + changed);
            Files.move(apart.resolve("Above.class"), classes.resolve("Above.class"));
        }
        assertParagraph(
                ibrik(Map.of(), "build", "--hosted", "--main", "A", classes.toString()), ExitStatus.PROGRAM, error);
    }

    private static void compile(Path classes, String text) throws IOException {
        Path file = Files.writeString(classes.resolve("All.java"), text);
        int status =
                ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), file.toString());
        assertEquals(0, status);
    }

    @Test
    void errorsAsJson() throws Exception {
        Outcome outcome = ibrik(Map.of(), "run", source.toString(), "-m", "8", "--json");
        assertEquals(ExitStatus.USAGE, outcome.status());
        assertTrue(outcome.output().startsWith("{\"errors\":[{\"code\":\"too-little-memory\""), outcome.output());
        assertEquals("", outcome.errors());
    }

    @Test
    void theWrongJdk() throws Exception {
        Path jdk = Files.createDirectories(folder.resolve("jdks/seventeen/bin")).getParent();
        for (String name : List.of("java", "javac")) {
            assertTrue(Files.writeString(jdk.resolve("bin").resolve(name), "#!/bin/sh\nexit 1\n")
                    .toFile()
                    .setExecutable(true));
        }
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"17.0.2\"\n", StandardCharsets.UTF_8);
        Outcome outcome = finish(
                List.of(ROOT.resolve("ibrik").toString(), "--version"),
                Map.of(
                        "JAVA_HOME", jdk.toString(),
                        "IBRIK_JDK_FOLDERS", folder.resolve("jdks").toString(),
                        "PATH", jdk.resolve("bin") + ":" + System.getenv("PATH")));
        assertEquals(ExitStatus.HOST, outcome.status(), outcome.errors());
        assertTrue(outcome.errors().contains("JDK 25 was not found"), outcome.errors());
        assertTrue(outcome.errors().contains("apt-get install"), outcome.errors());
        assertTrue(outcome.errors().contains("seventeen"), outcome.errors());
    }
}
