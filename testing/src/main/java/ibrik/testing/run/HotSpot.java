package ibrik.testing.run;

import ibrik.testing.program.Dispatcher;
import ibrik.testing.program.Program;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The judge: the virtual machine that runs us, one process for each program.
///
/// @param classPath  the programs' classes, and the dispatcher if it is used
/// @param dispatched whether the dispatcher is the main class
public record HotSpot(List<Path> classPath, boolean dispatched) implements Home {
    private static final int LIMIT_SECONDS = 60;
    private static final int USUAL_HEAP_MEBIBYTES = 256;

    @Override
    public String word() {
        return "hotspot";
    }

    @Override
    public Outcome run(Program program, Path scratch) throws IOException, InterruptedException {
        int seconds =
                Math.max(LIMIT_SECONDS, program.directives().timeoutSeconds().orElse(0));
        return ChildProcess.run(
                command(program),
                environment(program),
                program.directives().input(),
                false,
                Duration.ofSeconds(seconds),
                scratch);
    }

    List<String> command(Program program) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // One compiler and one collector: quick to start, and the same traces each time.
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xss8m"));
        // What it says of users of `sun.misc.Unsafe` names their jars, which an image has not.
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-Dstdin.encoding=UTF-8"));
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Duser.timezone=UTC"));
        command.addAll(List.of("-Duser.language=en", "-Duser.country=US"));
        command.add("-Xmx" + program.directives().memoryMebibytes().orElse(USUAL_HEAP_MEBIBYTES) + "m");
        program.directives().properties().forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(program.directives().options());
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(dispatched ? Dispatcher.NAME : program.mainClass());
        command.addAll(arguments(program, dispatched));
        return command;
    }

    /// The words after the main class.
    static List<String> arguments(Program program, boolean dispatched) {
        List<String> arguments = new ArrayList<>();
        if (dispatched) {
            arguments.add(program.name());
        }
        arguments.addAll(program.directives().arguments());
        return arguments;
    }

    /// What a program finds in its environment: the same everywhere.
    static Map<String, String> environment(Program program) {
        Map<String, String> environment = new TreeMap<>(program.directives().environment());
        environment.put("LC_ALL", "C.UTF-8");
        return environment;
    }
}
