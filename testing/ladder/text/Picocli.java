// library: info.picocli:picocli:4.7.6
package text;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands by annotations: types, help, errors, statuses. */
@Command(name = "tool", mixinStandardHelpOptions = true, version = "tool 1.2", description = "Does things.", subcommands = Picocli.Add.class)
public class Picocli implements Callable<Integer> {
    enum Mode {
        FAST,
        SAFE
    }

    @Option(names = {"-m", "--mode"}, description = "One of ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).", defaultValue = "SAFE")
    Mode mode;

    @Option(names = "-D", description = "Properties.")
    Map<String, Integer> properties;

    @Option(names = {"-v", "--verbose"}, description = "More of it.")
    boolean[] verbose = {};

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files.")
    List<String> files;

    @Override
    public Integer call() {
        System.out.println(mode + " " + properties + " " + verbose.length + " " + files);
        return files == null ? 0 : files.size();
    }

    @Command(name = "add", description = "Adds numbers.")
    static class Add implements Runnable {
        @Parameters(index = "0", description = "The first.")
        int first;

        @Parameters(index = "1", description = "The second.")
        double second;

        @Override
        public void run() {
            System.out.println(first + second);
        }
    }

    public static void main(String[] words) {
        CommandLine line = new CommandLine(new Picocli()).setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        String[] lines = {"-m FAST -Da=1 -D b=2 -vvv x y", "", "add 1 2.5", "--help", "--version", "add --help", "-m SLOW", "add one 2", "--nothing", "add 1"};
        for (String arguments : lines) {
            int status = line.execute(arguments.isEmpty() ? new String[0] : arguments.split(" "));
            System.out.println("status " + status);
        }
    }
}
