package ibrik.testing.machines;

import ibrik.tools.host.Installation;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Starts the launcher on machines that have just been installed, made by debootstrap: no JDK, another one, one in a
/// folder of a version manager, no rights, no network. It works, or says in one paragraph what to do, with status 4,
/// and installs nothing that is there.
///
///     --filter REGEX   only machines whose name contains a match
///
/// It needs root (or a sudo that asks nothing), debootstrap, overlays, and once the network. On two cores it takes 50 s
/// to make the files of a Debian, which are kept, and 60 s for ten machines.
///
/// The last line is `N passed, M failed`; the exit status is 0 if nothing failed and something passed.
public final class Main {
    private Main() {}

    public static void main(String[] words) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Pattern filter = Pattern.compile(words.length == 2 && words[0].equals("--filter") ? words[1] : "");
        if (words.length != 0 && words.length != 2) {
            System.err.println("ibrik: the only option is --filter REGEX");
            System.exit(2);
        }
        Installation installation = Installation.current();
        List<Machine> machines = Machine.all().stream()
                .filter(machine -> filter.matcher(machine.name()).find())
                .toList();
        int failed = 0;
        Path debian = DebianRoot.in(installation.stateFolder("testing"));
        Host host = new Host(debian, installation.root());
        for (Machine machine : machines) {
            long start = System.nanoTime();
            Optional<String> complaint = host.complaint(machine);
            complaint.ifPresent(text -> out.println("FAIL " + machine.name() + ": " + text));
            failed += complaint.isPresent() ? 1 : 0;
            out.printf("note: %s (%.1f s)%n", machine.name(), (System.nanoTime() - start) / 1e9);
        }
        out.println(machines.size() - failed + " passed, " + failed + " failed");
        System.exit(failed == 0 && !machines.isEmpty() ? 0 : 1);
    }
}
