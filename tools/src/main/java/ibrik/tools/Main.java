package ibrik.tools;

import ibrik.tools.command.Ibrik;

/// Starts the command line.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length == 1 && arguments[0].equals("--train")) {
            Training.run();
            return;
        }
        System.exit(Ibrik.run(arguments));
    }
}
