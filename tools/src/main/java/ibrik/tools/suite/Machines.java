package ibrik.tools.suite;

import ibrik.tools.host.Packages;
import ibrik.tools.host.Programs;
import ibrik.tools.output.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether this machine can make others: file systems of their own below it, filled by debootstrap.
final class Machines {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /// A root of one's own, an overlay in it, no network.
    private static final String TRIAL =
            "mount -t tmpfs none \"$1\" && mkdir \"$1/a\" \"$1/b\" \"$1/c\" \"$1/d\" && mount -t overlay"
                    + " -o \"lowerdir=$1/a,upperdir=$1/b,workdir=$1/c\" none \"$1/d\" && chroot / true";

    private Machines() {}

    /// Installs debootstrap if that needs no question.
    static boolean canBeMade(Console console) throws IOException {
        Optional<List<String>> asRoot = Packages.rootPrefix();
        if (asRoot.isEmpty()) {
            return false;
        }
        Path place = Files.createTempDirectory("machine");
        List<String> command = new ArrayList<>(asRoot.get());
        command.addAll(List.of("unshare", "-m", "-n", "sh", "-c", TRIAL, "sh", place.toString()));
        boolean mounts = Programs.ask(LIMIT, command).status() == 0;
        Files.delete(place);
        return mounts && (isThere() || Packages.install("debootstrap", console) && isThere());
    }

    /// It lies where the PATH of a user need not lead.
    private static boolean isThere() {
        return Programs.find("debootstrap").isPresent() || Files.isExecutable(Path.of("/usr/sbin/debootstrap"));
    }
}
