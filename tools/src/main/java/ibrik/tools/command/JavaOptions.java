package ibrik.tools.command;

import ibrik.tools.failure.Failure;
import ibrik.tools.host.UserEnvironment;
import ibrik.tools.output.Console;
import java.util.List;
import picocli.CommandLine.Option;

/// Options of the `java` command that scripts and build files hold, and that are settled otherwise here. They are not
/// in the help text: nobody has to learn them.
final class JavaOptions {
    @Option(names = "--add-opens", hidden = true)
    private List<String> opens = List.of();

    @Option(names = "--add-exports", hidden = true)
    private List<String> exports = List.of();

    @Option(names = "--add-reads", hidden = true)
    private List<String> reads = List.of();

    @Option(names = "--add-modules", hidden = true)
    private List<String> modules = List.of();

    @Option(names = "--enable-native-access", hidden = true)
    private List<String> nativeAccess = List.of();

    @Option(names = "--sun-misc-unsafe-memory-access", hidden = true)
    private String unsafeAccess;

    @Option(names = "--illegal-access", hidden = true)
    private String illegalAccess;

    @Option(names = "-server", hidden = true)
    private boolean server;

    @Option(names = "-client", hidden = true)
    private boolean client;

    @Option(names = "--enable-preview", hidden = true)
    private boolean preview;

    /// Says in one line each what has no effect, and why.
    ///
    /// @throws Failure for what would be needed and is not there
    void check(Console console) {
        if (preview) {
            throw Failure.usage(
                    "usage",
                    "--enable-preview is not supported: preview features change from one JDK to the next, and this"
                            + " compiler knows the final ones only",
                    "compile the program without it");
        }
        pass(!opens.isEmpty(), "--add-opens", "all packages are open", console);
        pass(!exports.isEmpty(), "--add-exports", "all packages are exported", console);
        pass(!reads.isEmpty(), "--add-reads", "all modules read each other", console);
        pass(!modules.isEmpty(), "--add-modules", "what the program reaches is in the image", console);
        pass(!nativeAccess.isEmpty(), "--enable-native-access", "there is no native code", console);
        pass(unsafeAccess != null, "--sun-misc-unsafe-memory-access", "access is allowed", console);
        pass(illegalAccess != null, "--illegal-access", "access is allowed", console);
        pass(server, "-server", "there is one compiler", console);
        pass(client, "-client", "there is one compiler", console);
    }

    /// Says which variables with options of a JVM are set: `java` would obey them.
    static void checkEnvironment(Console console) {
        for (String name : List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS")) {
            pass(
                    !UserEnvironment.valueOrEmpty(name).isBlank(),
                    "the variable " + name,
                    "the program gets its options from the command line",
                    console);
        }
    }

    private static void pass(boolean given, String option, String reason, Console console) {
        if (given) {
            console.notice(option + " has no effect: " + reason);
        }
    }
}
