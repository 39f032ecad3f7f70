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
            TestCommand.class,
            BenchmarkCommand.class,
            DoctorCommand.class,
            CleanCommand.class,
            FormatCommand.class,
            ReplacedCommand.class
        })
public final class Ibrik implements Runnable {
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
            Console console = consoleFor(words);
            String name = failure.getCommandLine().getCommandSpec().qualifiedName();
            console.report(Failure.usage(
                    "usage",
                    firstLower(failure.getMessage()).replaceFirst("\\.$", ""),
                    "see `" + name + " --help`" + hyphenated(words)));
            return ExitStatus.USAGE;
        });
        commandLine.setExecutionExceptionHandler((failure, line, parsed) -> report(failure, consoleFor(arguments)));
        return commandLine.execute(arguments);
    }

    /// The console as the options say, even if they could not be understood.
    private static Console consoleFor(String[] words) {
        return Console.ofProcess(Console.Tone.USUAL, Arrays.asList(words).contains("--json"));
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

    private static int report(Exception failure, Console console) {
        if (failure instanceof Failure known) {
            console.report(known);
            return known.status();
        }
        Optional<IOException> disk = causedBy(failure);
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

    /// What the disk did not do; nothing if the failure has another cause.
    private static Optional<IOException> causedBy(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException known) {
                return Optional.of(known);
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
