package ibrik.tools.host;

import ibrik.tools.output.Console;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Installs Debian packages, where that needs no question.
public final class Packages {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private Packages() {}

    /// Installs `name` with apt, as root or by a sudo that asks nothing; never if `IBRIK_INSTALL` is `no`.
    ///
    /// @return whether it is installed now
    public static boolean install(String name, Console console) {
        if ("no".equals(System.getenv("IBRIK_INSTALL"))
                || Programs.find("apt-get").isEmpty()) {
            return false;
        }
        try {
            Optional<List<String>> asRoot = rootPrefix();
            if (asRoot.isEmpty()) {
                return false;
            }
            console.notice("installing " + name + " with apt");
            if (run(asRoot.get(), "apt-get", "install", "-y", "-q", "--no-install-recommends", name)) {
                return true;
            }
            return run(asRoot.get(), "apt-get", "update", "-q")
                    && run(asRoot.get(), "apt-get", "install", "-y", "-q", "--no-install-recommends", name);
        } catch (IOException failure) {
            console.notice("apt could not be started: " + failure.getMessage());
            return false;
        }
    }

    /// The words before a command that make it run as root without a question; empty if that is not possible.
    public static Optional<List<String>> rootPrefix() throws IOException {
        if (Programs.ask(Duration.ofSeconds(5), List.of("id", "-u"))
                .text()
                .strip()
                .equals("0")) {
            return Optional.of(List.of());
        }
        List<String> sudo = List.of("sudo", "-n");
        if (Programs.find("sudo").isEmpty()
                || Programs.ask(Duration.ofSeconds(5), List.of("sudo", "-n", "true"))
                                .status()
                        != 0) {
            return Optional.empty();
        }
        return Optional.of(sudo);
    }

    private static boolean run(List<String> asRoot, String... words) throws IOException {
        List<String> command = new ArrayList<>(asRoot);
        command.addAll(List.of("env", "DEBIAN_FRONTEND=noninteractive"));
        command.addAll(List.of(words));
        return Programs.ask(LIMIT, command).status() == 0;
    }
}
