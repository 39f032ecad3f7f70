package ibrik.testing.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ibrik.tools.emulator.Qemu;
import ibrik.tools.host.Programs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// gdb stops at lines of Java, in the application and in the kernel, and names the methods above (docs/debugging.md).
final class DebuggerIT {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path HELLO = ROOT.resolve("applications/hello");
    private static final Duration LIMIT = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    @BeforeEach
    void needPrograms() {
        assumeTrue(Programs.find("gdb").isPresent(), "gdb is not installed");
        assumeTrue(Qemu.findOrEmpty().isPresent(), "QEMU is not installed");
    }

    /// The number of the first line of a source file that contains `text`.
    private static int line(Path file, String text) throws IOException {
        List<String> lines = Files.readAllLines(file);
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).contains(text)) {
                return index + 1;
            }
        }
        throw new AssertionError(file + " has no line with " + text);
    }

    private static String ibrik() {
        return ROOT.resolve("ibrik").toString();
    }

    private Path build(String... options) throws IOException {
        Path image = folder.resolve("hello.elf");
        List<String> command = new ArrayList<>(List.of(ibrik(), "build", HELLO.toString(), "-o", image.toString()));
        command.addAll(List.of(options));
        Programs.Answer answer = Programs.ask(LIMIT, command);
        assertEquals(0, answer.status(), answer.text());
        return image;
    }

    private static String gdb(Path image, String... commands) throws IOException {
        List<String> command = new ArrayList<>(List.of("gdb", "-batch", "-nx"));
        List<String> all = new ArrayList<>(List.of("set pagination off", "directory " + HELLO));
        all.addAll(List.of(commands));
        all.forEach(text -> command.addAll(List.of("-ex", text)));
        command.add(image.toString());
        return Programs.ask(LIMIT, command).text();
    }

    private static void assertStopsInHello(String text, int line) {
        assertTrue(text.contains("Hello.main([Ljava/lang/String;)V"), text);
        assertTrue(text.contains("Hello.java:" + line), text);
        assertTrue(text.contains(line + "\t        System.out.println"), text);
        assertTrue(text.contains("ibrik.runtime.startup.Startup.runMain"), text);
    }

    @Test
    void hostedProgramsStopAtALineOfTheApplication() throws IOException {
        int line = line(HELLO.resolve("Hello.java"), "println");
        String text = gdb(build("--hosted"), "break Hello.java:" + line, "run", "backtrace", "kill");
        assertStopsInHello(text, line);
    }

    @Test
    void guestsStopAtALineOfTheKernelAndOfTheApplication() throws IOException, InterruptedException {
        Path image = build();
        int port = freePort();
        Process guest = new ProcessBuilder(
                        ibrik(),
                        "run",
                        HELLO.toString(),
                        "-o",
                        image.toString(),
                        "--no-kvm",
                        "--gdb",
                        Integer.toString(port),
                        "--timeout",
                        "2m")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("guest.txt").toFile())
                .start();
        try {
            int kernelLine = line(ROOT.resolve("kernel/src/main/java/ibrik/kernel/boot/Boot.java"), "Startup.run();");
            int line = line(HELLO.resolve("Hello.java"), "println");
            String text = gdb(
                    image,
                    "set tcp auto-retry on",
                    "set tcp connect-timeout 60",
                    "target remote 127.0.0.1:" + port,
                    "hbreak Boot.java:" + kernelLine,
                    "hbreak Hello.java:" + line,
                    "continue",
                    "backtrace",
                    "continue",
                    "backtrace",
                    "kill");
            assertTrue(text.contains("ibrik.kernel.boot.Boot.onMainStack()V"), text);
            assertTrue(text.contains("Boot.java:" + kernelLine), text);
            assertStopsInHello(text, line);
        } finally {
            guest.destroy();
            assertTrue(guest.waitFor(20, TimeUnit.SECONDS), "the guest ends with its launcher");
        }
    }

    @Test
    void localVariablesHaveTheirValues() throws IOException {
        Path source = folder.resolve("Count.java");
        Files.writeString(source, """
                public class Count {
                    public static void main(String[] args) {
                        int total = 5;
                        for (int i = 0; i < 3; i++) {
                            total = total * 3 + i;
                            System.out.println(total);
                        }
                    }
                }
                """);
        Path image = folder.resolve("count.elf");
        Programs.Answer built = Programs.ask(
                LIMIT, List.of(ibrik(), "build", "--hosted", "--dev", source.toString(), "-o", image.toString()));
        assertEquals(0, built.status(), built.text());
        String text = gdb(image, "break Count.java:6", "run", "print i", "continue", "print i", "kill");
        assertTrue(text.contains("$1 = 0"), text);
        assertTrue(text.contains("$2 = 1"), text);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
