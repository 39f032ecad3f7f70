package ibrik.tools;

import ibrik.tools.command.Ibrik;
import ibrik.tools.failure.ExitStatus;
import ibrik.tools.output.ResultStream;

/// Starts the command line.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length == 1 && arguments[0].equals("--train")) {
            Training.run();
            return;
        }
        Thread.setDefaultUncaughtExceptionHandler(Ibrik::endThread);
        ResultStream results = ResultStream.install();
        int status = Ibrik.run(arguments);
        System.exit(results.complaint().map(why -> unwritten(why, status)).orElse(status));
    }

    /// @return the exit status
    private static int unwritten(String why, int status) {
        System.err.println("ibrik: the standard output cannot be written: " + why);
        return status == 0 ? ExitStatus.HOST : status;
    }
}
