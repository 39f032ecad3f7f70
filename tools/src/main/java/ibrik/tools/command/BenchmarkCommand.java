package ibrik.tools.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "benchmark", description = "Measures.", mixinStandardHelpOptions = true)
final class BenchmarkCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 0;
    }
}
