package ibrik.tools.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.tools.command.Checkout.Outcome;
import ibrik.tools.failure.ExitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Programs, options, names and streams as users give them to the launcher.
class ProgramsOfUsersIT {
    private static final String JDK = System.getProperty("java.home");
    private static final String PROGRAM =
            "class A { public static void main(String[] a) { System.out.println(\"whole\"); } }";

    /// Nothing can be made there, not even by the super-user.
    private static final String NOWHERE = "/proc/nowhere";

    @TempDir
    private static Path folder;

    private static Checkout checkout;
    private static Path source;

    @BeforeAll
    static void copy() throws Exception {
        checkout = Checkout.ours(folder);
        source = Files.writeString(folder.resolve("A.java"), PROGRAM);
    }

    @Test
    void anOutputThatIsNoFile() throws Exception {
        for (String output : List.of(folder.toString(), "/", "/dev/null", NOWHERE + "/image")) {
            for (String command : List.of("build", "run")) {
                Outcome outcome =
                        checkout.ibrik(Map.of(), command, "--hosted", "--dev", "-o", output, source.toString());
                assertEquals(ExitStatus.USAGE, outcome.status(), outcome.errors());
                assertTrue(outcome.errors().contains("-o"), outcome.errors());
            }
        }
    }

    @Test
    void anOutputThatIsAFolderOfOurs() throws Exception {
        Path precious = Files.createDirectories(folder.resolve("precious"));
        Files.writeString(precious.resolve("letter"), "dear");
        Files.createSymbolicLink(folder.resolve("way"), checkout.state());
        Outcome outcome = checkout.shell(Map.of("FOLDER", folder.toString(), "SOURCE", source.toString()), """
                mkdir -p "${1%/*}/.ibrik/images/folder.of.a.test"
                cd "${1%/*}/.ibrik/images"
                for output in "$(realpath --relative-to=. "$FOLDER")/precious" folder.of.a.test ../images .. ../mine \
                        "$FOLDER/way/mine"; do
                    "$1" build --hosted --dev -o "$output" "$SOURCE"
                    echo $?
                done
                rm "$FOLDER/way" && rmdir folder.of.a.test && cat "$FOLDER/precious/letter"
                """);
        assertEquals("2\n".repeat(6) + "dear", outcome.output(), outcome.errors());
        assertTrue(outcome.errors().contains("Ibrik's own folder"), outcome.errors());
    }

    /// As with `java A.java`.
    @Test
    void theClassPathOfTheEnvironment() throws Exception {
        Outcome outcome = checkout.shell(Map.of("FOLDER", folder.toString(), "JAVA_HOME", JDK), """
                cd "$FOLDER"
                mkdir -p inner user
                echo 'public class Inner { public String toString() { return "inner"; } }' >inner/Inner.java
                "$JAVA_HOME"/bin/javac -d inner inner/Inner.java && rm inner/Inner.java
                echo 'class User { void main() { System.out.println(new Inner()); } }' >user/User.java
                CLASSPATH=absent:inner "$1" run -q --hosted --dev user/User.java
                """);
        assertEquals("inner\n", outcome.output(), outcome.errors());
    }

    @Test
    void optionsOfAnotherTarget() throws Exception {
        for (List<String> option : List.of(List.of("--smp", "4"), List.of("--machine", "q35"), List.of("--no-kvm"))) {
            List<String> words = new java.util.ArrayList<>(List.of("run", "--hosted"));
            words.addAll(option);
            words.add(source.toString());
            Outcome outcome = checkout.ibrik(Map.of(), words.toArray(String[]::new));
            assertEquals(ExitStatus.USAGE, outcome.status(), outcome.errors());
            assertTrue(outcome.errors().contains(option.getFirst()), outcome.errors());
        }
    }

    /// What `build` fixes a run finds, and can change.
    @Test
    void propertiesOfAnImage() throws Exception {
        Path program = Files.writeString(
                folder.resolve("Properties.java"),
                "class Properties { public static void main(String[] a) {"
                        + " System.out.println(System.getProperty(\"one\") + System.getProperty(\"two\")); } }");
        Path image = folder.resolve("properties");
        Outcome built = checkout.ibrik(
                Map.of(),
                "build",
                "--hosted",
                "--dev",
                "-Done=1",
                "-Dtwo=2",
                "-o",
                image.toString(),
                program.toString());
        assertEquals(0, built.status(), built.errors());
        assertEquals("12\n", checkout.run(Map.of(), List.of(image.toString())).output());
        assertEquals(
                "13\n",
                checkout.run(Map.of(), List.of(image.toString(), "-Dtwo=3")).output());
    }

    @Test
    void privateMembersOfOpenedPackages() throws Exception {
        Path source = Files.writeString(folder.resolve("Open.java"), """
                class Open {
                    public static void main(String[] arguments) throws Exception {
                        String text = new String("before");
                        var field = String.class.getDeclaredField("value");
                        System.out.println(field.trySetAccessible());
                        field.set(text, new byte[] {'a'});
                        System.out.println(text + java.util.HashMap.class.getDeclaredField("table").trySetAccessible());
                    }
                }
                """);
        Outcome open = checkout.ibrik(
                Map.of(),
                "run",
                "--hosted",
                "--dev",
                "--add-opens",
                "java.base/java.lang=ALL-UNNAMED",
                source.toString());
        assertEquals("true\nafalse\n", open.output(), open.errors());
        Outcome closed = checkout.ibrik(Map.of(), "run", "--hosted", "--dev", source.toString());
        assertEquals("false\n", closed.output(), closed.errors());
        Outcome wrong = checkout.ibrik(Map.of(), "build", "--add-exports=java.base", source.toString());
        assertEquals(ExitStatus.USAGE, wrong.status());
        assertTrue(
                wrong.errors().contains("Unable to parse --add-exports <module>=<value>: java.base"), wrong.errors());
    }

    @Test
    void providersThatAFileOfTheBuildNames() throws Exception {
        Path source = Files.writeString(folder.resolve("Listed.java"), """
                import java.security.*;

                public class Listed {
                    public static final class Own extends Provider {
                        public Own() {
                            super("Own", "1", "one digest");
                            put("MessageDigest.SHA-256", Digest.class.getName());
                        }
                    }

                    public static final class Digest extends MessageDigestSpi {
                        protected void engineUpdate(byte input) {}

                        protected void engineUpdate(byte[] input, int offset, int length) {}

                        protected byte[] engineDigest() {
                            return new byte[] {7};
                        }

                        protected void engineReset() {}
                    }

                    public static void main(String[] arguments) throws Exception {
                        System.out.println(Security.getProviders()[0].getName());
                        System.out.println(MessageDigest.getInstance("SHA-256").digest().length);
                    }
                }
                """);
        Path properties =
                Files.writeString(folder.resolve("list"), "security.provider.1=Listed$Own\nsecurity.provider.2=SUN\n");
        Path image = folder.resolve("listed");
        Outcome built = checkout.ibrik(
                Map.of(),
                "build",
                "--hosted",
                "--dev",
                "-Djava.security.properties=" + properties,
                "-o",
                image.toString(),
                source.toString());
        assertEquals(0, built.status(), built.errors());
        Outcome outcome = checkout.run(Map.of(), List.of(image.toString()));
        assertEquals("Own\n1\n", outcome.output(), outcome.errors());
    }

    @Test
    void optionsOfHotSpot() throws Exception {
        Outcome outcome = checkout.ibrik(
                Map.of(),
                "run",
                "--hosted",
                "--dev",
                "-XX:+UseG1GC",
                "-Xint",
                "-XX:MaxRAMPercentage=50",
                "--add-modules",
                "java.sql",
                source.toString());
        assertEquals("whole\n", outcome.output(), outcome.errors());
        for (String option : List.of("-XX:+UseG1GC", "-Xint", "--add-modules")) {
            assertTrue(outcome.errors().contains(option + " has no effect"), outcome.errors());
        }
        assertFalse(outcome.errors().contains("MaxRAMPercentage"), outcome.errors());
        Outcome refused = checkout.ibrik(Map.of(), "run", "--hosted", "--dev", "--enable-preview", source.toString());
        assertEquals(ExitStatus.USAGE, refused.status());
        assertTrue(refused.errors().contains("preview features"), refused.errors());
        Outcome agent = checkout.ibrik(Map.of(), "build", "-javaagent:agent.jar", source.toString());
        assertEquals(ExitStatus.USAGE, agent.status());
        assertTrue(agent.errors().contains("an agent changes"), agent.errors());
    }

    @Test
    void toolsWithTooLittleMemory() throws Exception {
        Outcome outcome = checkout.ibrik(
                Map.of("IBRIK_JAVA_OPTIONS", "-Xmx24m"),
                "build",
                "-q",
                "--hosted",
                "--dev",
                "-o",
                folder.resolve("large").toString(),
                source.toString());
        Checkout.assertRefused(outcome, "the tools ran out of memory", "IBRIK_JAVA_OPTIONS=-Xmx");
        assertTrue(outcome.lines() <= 2, outcome.errors());
    }

    @Test
    void quiet() throws Exception {
        Outcome outcome = checkout.ibrik(Map.of(), "run", "--hosted", "--dev", "-q", "-Xint", source.toString());
        assertEquals("whole\n", outcome.output(), outcome.errors());
        assertEquals("", outcome.errors());
    }

    /// Both have the same place for their image.
    @Test
    void twoProgramsOfOneNameAtOnce() throws Exception {
        for (String name : List.of("one", "two")) {
            Files.writeString(
                    Files.createDirectories(folder.resolve(name)).resolve("A.java"), PROGRAM.replace("whole", name));
        }
        Outcome outcome = checkout.shell(Map.of("FOLDER", folder.toString()), """
                cd "$FOLDER"
                for round in 1 2; do
                    "$1" run -q --hosted --dev one/A.java >of-one &
                    "$1" run -q --hosted --dev two/A.java >of-two
                    wait
                    cat of-one of-two
                done
                """);
        assertEquals("one\ntwo\n".repeat(2), outcome.output(), outcome.errors());
    }

    @Test
    void namesThatAreStrange() throws Exception {
        for (String name : List.of("a b q'u\"o", "-new\nline%20\u00fc", "a".repeat(240))) {
            Outcome outcome = checkout.shell(
                    Map.of("LC_ALL", "C", "FOLDER", folder.toString(), "NAME", name + ".jar", "JAVA_HOME", JDK), """
                    cd "$FOLDER"
                    if [ ! -f plain.jar ]; then
                        "$JAVA_HOME"/bin/javac -d classes A.java
                        echo 'Main-Class: A' >manifest
                        "$JAVA_HOME"/bin/jar cfm plain.jar manifest -C classes .
                    fi
                    cp -- plain.jar "$NAME"
                    "$1" run -q --hosted --dev -- "$NAME"
                    """);
            assertEquals("whole\n", outcome.output(), name + outcome.errors());
        }
    }

    @Test
    void whatIsNoFileIsRefused() throws Exception {
        Outcome outcome =
                checkout.shell(Map.of(), "mkfifo '" + folder + "/pipe.jar'; \"$1\" run '" + folder + "/pipe.jar'");
        assertEquals(ExitStatus.USAGE, outcome.status());
        assertTrue(outcome.errors().contains("is a device, pipe or socket"), outcome.errors());
        Outcome hyphen = checkout.shell(Map.of(), "cd '" + folder + "'; touch ./-x.jar; \"$1\" run -x.jar");
        assertEquals(ExitStatus.USAGE, hyphen.status());
        assertTrue(hyphen.errors().contains("is written ./-x.jar"), hyphen.errors());
    }

    /// Else the next file that somebody opens would be the program's output.
    @Test
    void closedStreams() throws Exception {
        String run = "\"$1\" run -q --hosted --dev '" + source + "'";
        for (String closed : List.of("<&-", "2>&-", "<&- 2>&-")) {
            assertEquals("whole\n", checkout.shell(Map.of(), run + " " + closed).output(), closed);
        }
        Outcome outcome = checkout.shell(Map.of(), run + " >&- <&-");
        assertEquals(0, outcome.status(), outcome.errors());
        String begin = "begin=$(sed -n '/-d .proc.self.fd/,/^    fi/p' \"$1\"; echo 'a=$(readlink /proc/$$/fd/%d);"
                + " echo $a >&%d');"
                + " sh -c \"$begin\" %d>&-";
        assertEquals(
                "/dev/null\n",
                checkout.shell(Map.of(), begin.formatted(0, 1, 0)).output());
        assertEquals(
                "/dev/null\n",
                checkout.shell(Map.of(), begin.formatted(1, 2, 1)).errors());
        assertEquals(0, checkout.ibrik(Map.of(), "--version").status());
    }

    /// As on HotSpot, hosted and on the bare machine.
    @Test
    void aFolderAsInput() throws Exception {
        Path reader = Files.writeString(folder.resolve("Reader.java"), """
                class Reader {
                    void main() {
                        for (int round = 0; round < 2; round++) {
                            try {
                                System.out.println(System.in.read());
                            } catch (java.io.IOException failure) {
                                System.out.println(failure);
                            }
                        }
                    }
                }
                """);
        for (String target : List.of("--hosted", "--no-kvm")) {
            Outcome outcome = checkout.shell(Map.of(), "\"$1\" run -q --dev " + target + " '" + reader + "' </tmp");
            assertEquals("java.io.IOException: Is a directory\n".repeat(2), outcome.output(), outcome.errors());
        }
    }

    /// A program that says that it is ready, and reads a byte.
    private static Path reader() throws IOException {
        return Files.writeString(folder.resolve("Reader.java"), """
                class Reader {
                    public static void main(String[] words) throws Exception {
                        System.out.println("ready");
                        System.out.println("read " + System.in.read());
                    }
                }
                """);
    }

    /// As an emulator leaves a terminal that others use too.
    @Test
    void inputOfWhichReadsDoNotWait() throws Exception {
        Path reader = reader();
        for (String target : List.of("--hosted", "--no-kvm")) {
            Outcome outcome = checkout.shell(Map.of("FOLDER", folder.toString()), """
                    cd "$FOLDER"
                    rm -f late out
                    mkfifo late out
                    perl -MFcntl -e 'fcntl(STDIN, F_SETFL, O_NONBLOCK); exec @ARGV' \\
                        "$1" run -q --dev %s '%s' <late >out &
                    exec 3>late 4<out
                    read -r line <&4
                    echo "$line"
                    # Once it has looked for input in vain it waits, without more work.
                    until [ "$(cat /proc/$!/task/*/syscall 2>/dev/null | grep -c '^7 ')" -ge %d ]; do
                        kill -0 $! || exit 8
                    done
                    echo >&3
                    cat <&4
                    wait $!
                    """.formatted(
                            target, reader, target.equals("--hosted") ? 0 : 1));
            assertEquals("ready\nread 10\n", outcome.output(), outcome.errors());
        }
    }

    @Test
    void inputThatFailsWhereReadsDoNotWait() throws Exception {
        Path reader = Files.writeString(folder.resolve("Fails.java"), """
                class Fails {
                    public static void main(String[] words) {
                        try {
                            System.out.println("read " + System.in.read());
                        } catch (java.io.IOException failure) {
                            System.out.println(failure.getMessage());
                        }
                    }
                }
                """);
        Outcome outcome = checkout.shell(Map.of(), """
                perl -MFcntl -e 'fcntl(STDIN, F_SETFL, O_NONBLOCK); exec @ARGV' \
                    timeout 100 "$1" run -q --no-kvm --dev '%s' </
                """.formatted(reader));
        assertEquals("Is a directory\n", outcome.output(), outcome.errors());
    }

    @Test
    void argumentsReachTheProgramAsTheyAre() throws Exception {
        Path echo = Files.writeString(folder.resolve("Echo.java"), """
                class Echo {
                    public static void main(String[] words) {
                        System.out.println(String.join("|", words));
                    }
                }
                """);
        Outcome outcome = checkout.shell(
                Map.of("FOLDER", folder.toString(), "LC_ALL", "C.UTF-8"),
                "cd \"$FOLDER\"; echo 'other words' >list; \"$1\" run -q --hosted --dev '" + echo
                        + "' -- @list '' 'a b' '\"q\"' \"it's\" '\\' '$HOME' \u00fc -- --json -h");
        assertEquals("@list||a b|\"q\"|it's|\\|$HOME|\u00fc|--|--json|-h\n", outcome.output(), outcome.errors());
    }

    @Test
    void resultsThatCannotBeWrittenAreAnError() throws Exception {
        String build = "build --hosted --dev '" + source + "' -o '" + folder + "/unwritten'";
        for (String words : List.of("--version", "--help", build)) {
            Outcome outcome = checkout.shell(Map.of(), "\"$1\" " + words + " >/dev/full");
            Checkout.assertRefused(outcome, "the standard output cannot be written: No space left on device");
        }
        assertEquals(
                "",
                checkout.shell(Map.of(), "set -o pipefail; \"$1\" --help | true")
                        .errors());
        // As with `java`: what a program prints is its own affair.
        assertEquals(
                0,
                checkout.shell(Map.of(), "\"$1\" run --hosted --dev '" + source + "' >/dev/full")
                        .status());
    }

    /// Else the stacks of the tools would stand in the program's output.
    @Test
    void theKeyForStacksSpoilsNoOutput() throws Exception {
        Path waiting = reader();
        for (String target : List.of("--hosted", "--no-kvm")) {
            Outcome outcome = checkout.shell(Map.of("FOLDER", folder.toString()), """
                    cd "$FOLDER"
                    rm -f keys out
                    mkfifo keys out
                    env --default-signal=QUIT "$1" run -q --dev %s '%s' <keys >out &
                    exec 3>keys 4<out
                    read -r line <&4
                    echo "$line"
                    # The emulator too, not a hosted program: that one writes its own stacks, as `java` does.
                    for each in $! $(pgrep -P $! qemu-system); do kill -QUIT $each; done
                    echo >&3
                    cat <&4
                    wait $!
                    """.formatted(target, waiting));
            assertEquals("ready\nread 10\n", outcome.output(), outcome.errors());
            assertEquals(0, outcome.status());
        }
    }

    /// Made by script(1).
    @Test
    void aTerminalOfWhichNothingIsKnown() throws Exception {
        for (String terminal : List.of("TERM=dumb", "-u TERM", "TERM=xterm")) {
            Outcome outcome = checkout.shell(
                    Map.of("PROGRAM", source.toString(), "FOLDER", folder.toString(), "WHICH", terminal), """
                    export IBRIK=$1
                    rm -f "$FOLDER/image"
                    line='"$IBRIK" build --hosted --dev -o "$FOLDER/image" "$PROGRAM"'
                    script -qc "env -u CI -u NO_COLOR $WHICH $line" /dev/null
                    """);
            assertTrue(outcome.output().contains("analysis"), outcome.output());
            assertEquals(terminal.equals("TERM=xterm"), outcome.output().contains("\u001b"), outcome.output());
        }
    }

    /// Where KVM works nothing has to be said.
    @Test
    void aGoodRunAsJson() throws Exception {
        Outcome outcome = checkout.ibrik(Map.of("LANG", "C"), "run", "--hosted", "--dev", "--json", source.toString());
        assertEquals(0, outcome.status());
        assertEquals("", outcome.errors());
        List<String> records = outcome.output().lines().toList();
        assertEquals("{\"stream\":\"output\",\"text\":\"whole\\n\"}", records.getFirst());
        assertEquals(2, records.size(), outcome.output());
        for (String part : List.of(
                "{\"status\":0,\"target\":\"hosted\",\"image\":\"",
                ",\"bytes\":",
                ",\"buildSeconds\":",
                ",\"figures\":{\"methods\":",
                ",\"runSeconds\":")) {
            assertTrue(records.getLast().contains(part), part + " in " + records.getLast());
        }
    }
}
