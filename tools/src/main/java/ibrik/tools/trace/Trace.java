package ibrik.tools.trace;

import ibrik.tools.application.Application;
import ibrik.tools.failure.Failure;
import ibrik.tools.host.BoundProcess;
import ibrik.tools.host.SystemSignals;
import ibrik.tools.host.UserEnvironment;
import ibrik.tools.output.Console;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Runs a program on HotSpot, and writes down what it looks up.
///
/// @param options    of `java`
/// @param properties system properties
public record Trace(Application application, List<String> options, Map<String, String> properties) {
    /// Signals that ask for the end: they are the program's, and the file is written then.
    private static final List<String> ENDING = List.of("HUP", "INT", "TERM");

    /// Runs the program with our streams and adds what it asked for to the file.
    ///
    /// @return the program's exit status
    public int run(List<String> arguments, Path file, Console console) throws IOException {
        checkFolder(file);
        Map<String, Object> content = MetadataFile.read(file);
        Path folder = Files.createTempDirectory("trace");
        Path agent = folder.resolve("agent.jar");
        Path lines = folder.resolve("lines");
        AgentJar.write(agent);
        int status = run(command(agent, lines, arguments));
        TracedEntries entries = new TracedEntries(content);
        List<String> found = Files.exists(lines) ? Files.readAllLines(lines) : List.of();
        found.forEach(entries::add);
        MetadataFile.write(file, content);
        console.notice(found.size() + " things that the program looked up are in " + file);
        return status;
    }

    /// Before the program runs, whose trace would be lost.
    private static void checkFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw Failure.usage(
                    "no-directory", "there is no directory " + folder, "make it, or choose another file by -o");
        }
    }

    private List<String> command(Path agent, Path lines, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-javaagent:" + agent + "=" + agent + "\n" + lines);
        // Else the JVM warns that it cannot share all classes where an agent has some for the boot loader.
        command.add("-Xshare:off");
        command.addAll(options);
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        application.access().opens().forEach(each -> command.add("--add-opens=" + each + "=ALL-UNNAMED"));
        application.access().exports().forEach(each -> command.add("--add-exports=" + each + "=ALL-UNNAMED"));
        command.add("-cp");
        command.add(
                application.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(application.mainClass());
        command.addAll(arguments);
        return command;
    }

    private static int run(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        UserEnvironment.restore(builder.environment());
        List<Runnable> undo = new ArrayList<>();
        try (BoundProcess program = BoundProcess.start(builder)) {
            for (String name : ENDING) {
                undo.add(SystemSignals.handle(name, number -> send(number, program.process())));
            }
            return program.process().waitFor();
        } catch (InterruptedException ending) {
            throw new IOException("the wait for the program was interrupted", ending);
        } finally {
            undo.forEach(Runnable::run);
        }
    }

    /// A server that is ended has been traced too.
    private static void send(int number, Process program) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + number + " " + program.pid()).start();
        } catch (IOException noShell) {
            program.destroy();
        }
    }
}
