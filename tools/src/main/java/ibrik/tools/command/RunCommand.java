package ibrik.tools.command;

import ibrik.compiler.BuildRequest;
import ibrik.compiler.BuildResult;
import ibrik.compiler.option.Target;
import ibrik.tools.build.ImageBuilder;
import ibrik.tools.emulator.Guest;
import ibrik.tools.emulator.GuestLimits;
import ibrik.tools.emulator.GuestStreams;
import ibrik.tools.emulator.GuestWords;
import ibrik.tools.emulator.Qemu;
import ibrik.tools.emulator.QemuRequest;
import ibrik.tools.failure.Failure;
import ibrik.tools.host.Installation;
import ibrik.tools.host.UserCharset;
import ibrik.tools.output.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ibrik run`: builds a program if need be, and runs it; its exit status is ours.
@Command(
        name = "run",
        description = "Builds a program and runs it on an emulated machine, or hosted. Its exit status becomes ours.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    /// Of the machine alone, beside those of [MachineOptions].
    private static final List<String> DEBUGGING_OPTIONS = List.of("--monitor", "--gdb");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec specification;

    @Mixin
    private ProgramOptions program;

    /// System properties by which the JDK prepares what an image holds; others are for the run alone.
    private static final Set<String> READ_AT_BUILD = Set.of("java.security.properties");

    @Mixin
    private SpeakingOptions speaking;

    @Parameters(index = "1..*", paramLabel = "ARGUMENT", description = "Arguments of the program; put -- before them.")
    private List<String> arguments = new ArrayList<>();

    @Option(names = "-D", paramLabel = "NAME=VALUE", mapFallbackValue = "", description = "A system property.")
    private Map<String, String> properties = new LinkedHashMap<>();

    @Option(
            names = {"-e", "--env"},
            paramLabel = "NAME=VALUE",
            description = "A variable of the environment.")
    private Map<String, String> environment = new LinkedHashMap<>();

    @Option(
            names = "-X",
            paramLabel = "OPTION",
            description = "An option of the virtual machine, such as -Xmx64m, -Xlog:gc, -XX:+ExitOnOutOfMemoryError.")
    private List<String> machineOptions = new ArrayList<>();

    @Mixin
    private MachineOptions machine;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description = "Stop the guest after that time: seconds, or 500ms, 30s, 2m, 1h.")
    private Duration timeout;

    @Option(
            names = "--grace",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description = "After a signal that asks for the end, shutdown hooks have that long (default: 10s).")
    private Duration grace = Duration.ofSeconds(10);

    @Option(
            names = "--monitor",
            paramLabel = "PORT",
            description = "Offer QEMU's monitor on this port of the loopback interface.")
    private Integer monitorPort;

    @Option(names = "--gdb", paramLabel = "PORT", description = "Wait for gdb on this port of the loopback interface.")
    private Integer debuggerPort;

    @Option(names = "--dry-run", description = "Build the image and print the command that would run it.")
    private boolean dryRun;

    @Override
    public Integer call() throws IOException {
        Console console = speaking.console();
        JavaOptions.checkEnvironment(console);
        checkTarget();
        checkNumbers();
        Installation installation = Installation.current();
        RunRecord record = new RunRecord(program.target());
        BuildRequest request = program.request(installation, console, propertiesOfBuild(), false);
        Path qemu = program.target() == Target.METAL ? Qemu.need(console) : null;
        ImageBuilder.Ready ready = new ImageBuilder(installation, console).buildToRun(request);
        BuildResult result = ready.result();
        Reports.print(result, console);
        record.built(result);
        int status = program.target() == Target.METAL
                ? boot(dryRun ? result.image() : ready.file(), qemu, installation, console, record)
                : runHosted(dryRun ? result.image() : ready.file(), console, record);
        if (console.json()) {
            record.ended(status);
            record.print(console);
        }
        return status;
    }

    private Map<String, String> propertiesOfBuild() {
        Map<String, String> found = new LinkedHashMap<>(properties);
        found.keySet().retainAll(READ_AT_BUILD);
        return found;
    }

    /// An option that the target cannot obey is refused, not passed over.
    private void checkTarget() {
        if (program.target() == Target.HOSTED) {
            MachineOptions.refuse(specification, DEBUGGING_OPTIONS);
        }
    }

    private void checkNumbers() {
        machine.check();
        checkPort(monitorPort, "--monitor");
        checkPort(debuggerPort, "--gdb");
    }

    private static void checkPort(Integer port, String option) {
        if (port != null && (port < 1 || port > 65535)) {
            throw Failure.usage("usage", option + " " + port + " is not a port", "give a number from 1 to 65535");
        }
    }

    private int runHosted(Path image, Console console, RunRecord record) {
        GuestWords words = words(List.of("-Xmx" + machine.memory() + "m"), console);
        if (dryRun) {
            List<String> line = new ArrayList<>(List.of(image.toAbsolutePath().toString()));
            line.addAll(words.plain());
            show(Qemu.forShell(line), console, record);
            return 0;
        }
        if (!console.json()) {
            return Guest.runHosted(image, words, limits(), Optional.empty());
        }
        try (RecordedStreams streams = new RecordedStreams(console)) {
            return Guest.runHosted(image, words, limits(), Optional.of(streams.streams()));
        }
    }

    private GuestLimits limits() {
        return new GuestLimits(Optional.ofNullable(timeout), Optional.of(grace));
    }

    /// The command line that would run the image.
    private static void show(String line, Console console, RunRecord record) {
        if (console.json()) {
            record.put("command", line);
        } else {
            console.out().println(line);
        }
    }

    private int boot(Path image, Path qemu, Installation installation, Console console, RunRecord record) {
        QemuRequest request = machine.request(
                image,
                words(List.of(), console),
                machine.accelerator(qemu, installation, console),
                optional(monitorPort),
                optional(debuggerPort));
        if (dryRun) {
            show(Qemu.forShell(request.plainCommandLine(qemu)), console, record);
            return 0;
        }
        record.put("machine", request.machine().name());
        record.put("accelerator", request.accelerator().word());
        console.detail(Qemu.forShell(request.commandLine(qemu)));
        if (debuggerPort != null) {
            console.notice("waiting for gdb: gdb " + image + " -ex 'target remote 127.0.0.1:" + debuggerPort + "'");
        }
        if (!console.json()) {
            return Guest.boot(request, qemu, limits(), GuestStreams.own());
        }
        try (RecordedStreams streams = new RecordedStreams(console)) {
            return Guest.boot(request, qemu, limits(), streams.streams());
        }
    }

    private GuestWords words(List<String> targetFlags, Console console) {
        List<String> flags = new ArrayList<>(targetFlags);
        if (program.assertions()) {
            flags.add("-ea");
        }
        flags.addAll(new VirtualMachineOptions(machine.memory(), console).translated(machineOptions));
        if (program.target() == Target.METAL) {
            return new GuestWords(properties, environment, flags, arguments);
        }
        return new GuestWords(UserCharset.propertiesWith(properties), environment, flags, UserCharset.seen(arguments));
    }

    private static OptionalInt optional(Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
