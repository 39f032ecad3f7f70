package ibrik.tools.command;

import ibrik.compiler.problem.CompilerBug;
import ibrik.tools.failure.ExitStatus;
import ibrik.tools.failure.Failure;
import ibrik.tools.host.Version;
import ibrik.tools.output.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/// The root of the command line.
@Command(
        name = "ibrik",
        description = "Turns a Java 25 program into an image that boots on bare x86-64, and runs it.",
        versionProvider = Ibrik.VersionLine.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            BuildCommand.class,
            TraceCommand.class,
            TestCommand.class,
            TestJarCommand.class,
            BenchmarkCommand.class,
            DoctorCommand.class,
            CleanCommand.class,
            FormatCommand.class,
            ReplacedCommand.class
        })
public final class Ibrik implements Runnable {
    /// Those that take a program, and what the `java` command would be given for it.
    private static final List<String> PROGRAM_COMMANDS = List.of("run", "build");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec specification;

    @Override
    public void run() {
        specification.commandLine().usage(specification.commandLine().getOut());
    }

    /// Reads and executes a command line.
    ///
    /// @return the exit status
    public static int run(String... arguments) {
        CommandLine commandLine = new CommandLine(new Ibrik());
        commandLine.setHelpFactory(HelpText::new);
        // Else an argument of the program such as @list.txt became the words in that file.
        commandLine.setExpandAtFiles(false);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setParameterExceptionHandler((failure, words) -> {
            String name = failure.getCommandLine().getCommandSpec().qualifiedName();
            consoleFor(words)
                    .report(Failure.usage(
                            "usage",
                            firstLower(failure.getMessage()).replaceFirst("\\.$", ""),
                            "see `" + name + " --help`" + hyphenated(words)));
            return ExitStatus.USAGE;
        });
        Console console = consoleFor(arguments);
        commandLine.setExecutionExceptionHandler((failure, line, parsed) -> report(failure, console));
        try {
            List<String> words = List.of(arguments);
            boolean mayHoldJavas = !words.isEmpty() && PROGRAM_COMMANDS.contains(words.getFirst());
            List<String> ours = mayHoldJavas
                    ? JavaOptions.settled(words, specification(commandLine, words.getFirst()), console)
                    : words;
            return commandLine.execute(ours.toArray(String[]::new));
        } catch (Failure | Error failure) {
            return report(failure, console);
        }
    }

    /// What a command takes.
    static CommandLine.Model.CommandSpec specification(CommandLine line, String command) {
        return line.getSubcommands().get(command).getCommandSpec();
    }

    /// The console as the options say, even if they could not be understood.
    private static Console consoleFor(String[] words) {
        List<String> options =
                Arrays.stream(words).takeWhile(word -> !word.equals("--")).toList();
        boolean quiet = options.contains("-q") || options.contains("--quiet");
        return Console.ofProcess(quiet ? Console.Tone.QUIET : Console.Tone.USUAL, options.contains("--json"));
    }

    /// What to do about a file that looks like an option.
    private static String hyphenated(String[] words) {
        return Arrays.stream(words)
                .filter(word -> word.startsWith("-") && Files.exists(Path.of(word)))
                .findFirst()
                .map(word -> "; the file " + word + " is written ./" + word)
                .orElse("");
    }

    private static String firstLower(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    /// Says why a command did not end as it should.
    ///
    /// @return the exit status
    private static int report(Throwable failure, Console console) {
        if (failure instanceof Failure known) {
            console.report(known);
            return known.status();
        }
        Optional<OutOfMemoryError> memory = causedBy(failure, OutOfMemoryError.class);
        if (memory.isPresent()) {
            console.report(Failure.noMemory(memory.get()));
            return ExitStatus.HOST;
        }
        Optional<IOException> disk = causedBy(failure, IOException.class);
        if (disk.isPresent()) {
            console.report(Failure.host(
                    "input-output",
                    "a file could not be read or written (" + disk.get().getMessage() + ")",
                    Failure.remedy(disk.get()) + "; `ibrik clean` frees what can be made again"));
            return ExitStatus.HOST;
        }
        String kind = failure instanceof CompilerBug ? "the compiler" : "the tools";
        console.report(Failure.guest(
                ExitStatus.BUG,
                "bug",
                "a bug in " + kind + " of Ibrik: " + failure,
                "report it with the program and this trace; --dev or another form of the program may avoid it"));
        failure.printStackTrace(console.err());
        return ExitStatus.BUG;
    }

    /// What is reported of a thread that ended by what nobody caught: of most there is nothing to say but that.
    public static void endThread(Thread thread, Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            // WHY: at once: whoever waits for that thread waits for ever.
            Runtime.getRuntime().halt(report(failure, Console.ofProcess(Console.Tone.USUAL, false)));
        }
        failure.printStackTrace(System.err);
    }

    /// The nearest cause of that kind; nothing if the failure has another one.
    private static <T extends Throwable> Optional<T> causedBy(Throwable failure, Class<T> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
        }
        return Optional.empty();
    }

    /// The text of `--version`.
    static final class VersionLine implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Version.line()};
        }
    }
}
