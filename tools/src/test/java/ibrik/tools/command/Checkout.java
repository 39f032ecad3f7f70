package ibrik.tools.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.tools.failure.ExitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A copy of this checkout, with what Maven built in it, or itself, in which the launcher is tried as users start it.
///
/// @param root   the copy
/// @param folder for outputs of commands
record Checkout(Path root, Path folder) {
    private static final Path OURS = Path.of("").toAbsolutePath().getParent();
    private static final int MINUTES = 5;

    /// How a command ended.
    record Outcome(int status, String output, String errors) {
        long lines() {
            return errors.lines().count();
        }
    }

    static Checkout in(Path folder) throws IOException, InterruptedException {
        Path root = Files.createDirectories(folder.resolve("checkout"));
        List<String> copy = new ArrayList<>(List.of("cp", "-a"));
        for (String name : List.of(
                "ibrik", "pom.xml", ".mvn", "vocabulary", "machine", "runtime", "kernel", "compiler", "tools")) {
            copy.add(OURS.resolve(name).toString());
        }
        copy.add(root.toString());
        if (new ProcessBuilder(copy).inheritIO().start().waitFor() != 0) {
            throw new IOException("cannot copy " + OURS);
        }
        // Maven reads the descriptions of all modules, whichever it builds.
        Files.copy(
                OURS.resolve("testing/pom.xml"),
                Files.createDirectories(root.resolve("testing")).resolve("pom.xml"));
        return new Checkout(root, folder);
    }

    /// The checkout that is there, for what does not change it.
    static Checkout ours(Path folder) {
        return new Checkout(OURS, folder);
    }

    Path state() {
        return root.resolve(".ibrik");
    }

    /// Runs the launcher.
    Outcome ibrik(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(root.resolve("ibrik").toString()));
        command.addAll(List.of(words));
        return run(environment, command);
    }

    /// Runs a script of bash, whose first argument is the launcher.
    Outcome shell(Map<String, String> environment, String script) throws IOException, InterruptedException {
        return run(environment, List.of("bash", "-c", script, "bash", root + "/ibrik"));
    }

    /// The launcher said what is wrong, with these words, and no trace of ours.
    static void assertRefused(Outcome outcome, String... words) {
        assertEquals(ExitStatus.HOST, outcome.status(), outcome.output() + outcome.errors());
        for (String word : words) {
            assertTrue(outcome.errors().contains(word), word + " in: " + outcome.errors());
        }
        assertFalse(outcome.errors().contains("\tat "), "no trace: " + outcome.errors());
    }

    /// Runs any command, without input.
    ///
    /// @param environment variables to set, or to remove where the value is empty
    Outcome run(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().put("IBRIK_INSTALL", "no");
        environment.forEach((name, value) -> {
            if (value.isEmpty()) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException(command + " did not end");
        }
        return new Outcome(process.exitValue(), Files.readString(output), Files.readString(errors));
    }
}
