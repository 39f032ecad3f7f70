package ibrik.tools.examine;

import ibrik.compiler.check.ReplacedMethods;
import ibrik.compiler.problem.Problem;
import ibrik.tools.emulator.KvmProbe;
import ibrik.tools.emulator.Qemu;
import ibrik.tools.examine.Finding.Level;
import ibrik.tools.host.Installation;
import ibrik.tools.host.Maven;
import ibrik.tools.host.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Looks at everything that building and running need.
public final class Examination {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    /// What a cold build of a program takes, with a margin (SPECIFICATION.md).
    private static final long WANTED_MEMORY_BYTES = 4L << 30;

    private static final long WANTED_DISK_BYTES = 2L << 30;

    /// Where the text of a finding begins.
    private static final int INDENTATION = 14;

    private final Installation installation;

    public Examination(Installation installation) {
        this.installation = installation;
    }

    public List<Finding> run() {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.good("JDK", Runtime.version() + " in " + System.getProperty("java.home")));
        findings.add(classLibrary());
        findings.add(maven());
        findings.add(llvm());
        Optional<Path> qemu = Qemu.findOrEmpty();
        findings.add(qemu(qemu));
        qemu.ifPresent(program -> findings.add(kvm(program)));
        findings.add(debugger());
        findings.add(memory());
        findings.add(disk());
        return findings;
    }

    /// Whether the methods that have another body in an image are those that these bodies were written for.
    private Finding classLibrary() {
        try (var replaced = new ReplacedMethods(installation.root())) {
            var changes = replaced.changes();
            if (changes.isEmpty()) {
                return Finding.good(
                        "library",
                        "the JDK's methods that Ibrik replaces, " + replaced.count()
                                + ", are as they were when that was written");
            }
            return new Finding(
                    "library",
                    Level.HINT,
                    changes.stream().map(Problem::what).collect(Collectors.joining("\n" + " ".repeat(INDENTATION))),
                    changes.getFirst().remedy());
        } catch (IOException failure) {
            return new Finding("library", Level.BAD, "cannot be read: " + failure.getMessage(), "reinstall the JDK");
        }
    }

    private static Finding maven() {
        return Maven.findOrEmpty()
                .map(maven -> Finding.good("Maven", maven.program().toString()))
                .orElse(new Finding("Maven", Level.BAD, "not found", "apt-get install maven"));
    }

    /// LLVM comes from Maven Central with the first build of the tools.
    private static Finding llvm() {
        String repository = System.getProperty("maven.repo.local");
        Path folder = Path.of(repository == null ? "" : repository, "org", "bytedeco", "llvm");
        try (var files = Files.exists(folder) ? Files.walk(folder) : java.util.stream.Stream.<Path>empty()) {
            return files.filter(file -> file.toString().endsWith("-linux-x86_64.jar"))
                    .findFirst()
                    .map(jar -> Finding.good("LLVM", jar.toString()))
                    .orElse(new Finding(
                            "LLVM",
                            Level.BAD,
                            "not in the Maven repository " + repository,
                            "connect to Maven Central and run any command of ibrik"));
        } catch (IOException failure) {
            return new Finding("LLVM", Level.BAD, "cannot read " + folder, "check its permissions");
        }
    }

    private static Finding qemu(Optional<Path> program) {
        if (program.isEmpty()) {
            return new Finding(
                    "QEMU",
                    Level.BAD,
                    "not found",
                    "apt-get install --no-install-recommends qemu-system-x86, or run --hosted");
        }
        return Finding.good("QEMU", firstLine(List.of(program.get().toString(), "--version")));
    }

    private Finding kvm(Path qemu) {
        KvmProbe.Finding finding = KvmProbe.find(qemu, installation);
        if (finding.works()) {
            return Finding.good("KVM", finding.reason());
        }
        return new Finding(
                "KVM", Level.HINT, finding.reason(), "nothing must be done: guests are emulated, which is slower");
    }

    private static Finding debugger() {
        return Programs.find("gdb")
                .map(program -> Finding.good("gdb", firstLine(List.of(program.toString(), "--version"))))
                .orElse(new Finding("gdb", Level.HINT, "not found", "for debugging: apt-get install gdb"));
    }

    private static Finding memory() {
        try {
            String line = Files.readAllLines(Path.of("/proc/meminfo")).stream()
                    .filter(text -> text.startsWith("MemAvailable:"))
                    .findFirst()
                    .orElse("MemAvailable: 0 kB");
            long bytes = Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
            String found = (bytes >> 20) + " MiB free, " + Runtime.getRuntime().availableProcessors() + " cores";
            return bytes >= WANTED_MEMORY_BYTES
                    ? Finding.good("memory", found)
                    : new Finding("memory", Level.HINT, found, "a build may need 4 GiB: end other programs");
        } catch (IOException failure) {
            return new Finding("memory", Level.HINT, "unknown: " + failure.getMessage(), "");
        }
    }

    private Finding disk() {
        try {
            long bytes = Files.getFileStore(installation.root()).getUsableSpace();
            String found = (bytes >> 20) + " MiB free at " + installation.root();
            return bytes >= WANTED_DISK_BYTES
                    ? Finding.good("disk", found)
                    : new Finding("disk", Level.HINT, found, "make room, or run `ibrik clean`");
        } catch (IOException failure) {
            return new Finding("disk", Level.HINT, "unknown: " + failure.getMessage(), "");
        }
    }

    private static String firstLine(List<String> command) {
        try {
            return Programs.ask(LIMIT, command).text().lines().findFirst().orElse("it prints nothing");
        } catch (IOException failure) {
            return "it does not start: " + failure.getMessage();
        }
    }
}
