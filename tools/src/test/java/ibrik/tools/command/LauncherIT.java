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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher on machines that are not as usual: it works, or says in one paragraph what to do, with status 4.
class LauncherIT {
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
        checkout = Checkout.in(folder);
        source = Files.writeString(folder.resolve("A.java"), PROGRAM);
    }

    @BeforeEach
    void works() throws Exception {
        assertVersion(checkout.ibrik(Map.of(), "--version"));
    }

    private static void assertVersion(Outcome outcome) {
        assertTrue(outcome.output().startsWith("ibrik "), outcome.errors());
        assertEquals(0, outcome.status());
    }

    private static void assertRefused(Outcome outcome, String... words) {
        assertEquals(ExitStatus.HOST, outcome.status(), outcome.output() + outcome.errors());
        for (String word : words) {
            assertTrue(outcome.errors().contains(word), word + " in: " + outcome.errors());
        }
        assertFalse(outcome.errors().contains("\tat "), "no trace: " + outcome.errors());
    }

    private static Outcome shell(Map<String, String> environment, String script) throws Exception {
        return checkout.run(environment, List.of("bash", "-c", script, "bash", checkout.root() + "/ibrik"));
    }

    @Test
    void anEmptyEnvironment() throws Exception {
        assertVersion(shell(Map.of(), "env -i \"$1\" --version"));
    }

    @Test
    void noHomeAndNoTemporaryFolder() throws Exception {
        Map<String, String> environment = Map.of("HOME", NOWHERE, "TMPDIR", NOWHERE, "XDG_CACHE_HOME", NOWHERE);
        Outcome outcome = checkout.ibrik(environment, "run", "--hosted", "--dev", source.toString());
        assertEquals("whole\n", outcome.output(), outcome.errors());
        assertTrue(Files.isDirectory(checkout.state().resolve("toolchains")));
    }

    @Test
    void noJdkAtAll() throws Exception {
        Outcome outcome =
                checkout.ibrik(Map.of("JAVA_HOME", "", "PATH", NOWHERE, "IBRIK_JDK_FOLDERS", NOWHERE), "--version");
        assertRefused(outcome, "JDK 25 was not found", "apt-get install");
    }

    @Test
    void aJdkBehindALinkOnThePath() throws Exception {
        Path links = Files.createDirectories(folder.resolve("links"));
        Path link = links.resolve("java");
        if (!Files.exists(link)) {
            Files.createSymbolicLink(link, Path.of(JDK, "bin", "java"));
        }
        assertVersion(checkout.ibrik(
                Map.of("JAVA_HOME", NOWHERE, "PATH", links + ":/usr/bin:/bin", "IBRIK_JDK_FOLDERS", NOWHERE),
                "--version"));
    }

    @Test
    void jdksOfVersionManagers() throws Exception {
        for (String place : List.of(".sdkman/candidates/java", ".asdf/installs/java", ".jenv/versions", ".jdks")) {
            Path home = Files.createTempDirectory(folder, "home");
            Path link = Files.createDirectories(home.resolve(place)).resolve("twenty-five");
            Files.createSymbolicLink(link, Path.of(JDK));
            Outcome outcome = shell(
                    Map.of("HOME", home.toString()),
                    "source <(sed '/^# --- Start/,$d' \"$1\"); jdk_candidates | grep '" + home + "'");
            assertEquals(link + "\n", outcome.output(), place + outcome.errors());
        }
    }

    @Test
    void aRegistryThatCannotBeReached() throws Exception {
        Path home = Files.createDirectories(folder.resolve("far/.m2")).getParent();
        Files.writeString(
                home.resolve(".m2/settings.xml"),
                "<settings><mirrors><mirror><id>none</id><mirrorOf>*</mirrorOf><url>http://127.0.0.1:9/</url></mirror>"
                        + "</mirrors></settings>");
        Outcome outcome = shell(
                Map.of("MAVEN_OPTS", "-Duser.home=" + home, "HOME", home.toString()),
                "rm -f \"${1%/*}\"/.ibrik/tools.sources; \"$1\" --version");
        assertRefused(outcome, "The first build needs the network", "settings.xml");
    }

    @Test
    void cleaningNeedsNoTools() throws Exception {
        Files.writeString(checkout.state().resolve("tools.jar"), "no jar");
        Path object = Files.createDirectories(checkout.state().resolve("cache")).resolve("object");
        Files.writeString(object, "something");
        Outcome outcome = checkout.ibrik(Map.of("PATH", NOWHERE, "JAVA_HOME", NOWHERE), "clean");
        assertEquals(0, outcome.status(), outcome.errors());
        assertFalse(Files.exists(object));
    }

    @Test
    void twoAtOnce() throws Exception {
        Outcome outcome = shell(
                Map.of(),
                "rm -rf \"${1%/*}/.ibrik\"; \"$1\" --version & \"$1\" --version; status=$?; wait $! && exit $status");
        assertVersion(outcome);
        assertEquals(2, outcome.output().lines().count());
    }

    @Test
    void aBuildThatWasKilled() throws Exception {
        Files.delete(checkout.state().resolve("tools.sources"));
        Process process = new ProcessBuilder(checkout.root().resolve("ibrik").toString(), "--version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path marker = checkout.state().resolve("tools.building");
        while (process.isAlive() && !Files.exists(marker)) {
            Thread.onSpinWait();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        assertTrue(Files.exists(marker), "it was killed half-way");
        assertVersion(checkout.ibrik(Map.of(), "--version"));
        assertFalse(Files.exists(marker));
    }

    @Test
    void aSourceWithAnOldTime() throws Exception {
        Path file = checkout.root().resolve("tools/src/main/java/ibrik/tools/command/Ibrik.java");
        String former = Files.readString(file);
        var time = Files.getLastModifiedTime(file);
        Files.writeString(file, former.replace("Turns a Java", "Makes of a Java"));
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1_000_000_000_000L));
        try {
            assertTrue(checkout.ibrik(Map.of(), "--help").output().contains("Makes of a Java"));
        } finally {
            Files.writeString(file, former);
            Files.setLastModifiedTime(file, time);
        }
    }

    @Test
    void whatAKilledCommandLeft() throws Exception {
        List<Path> left = List.of(
                checkout.state().resolve("tmp/4194999/ibrik123"),
                checkout.state().resolve("tools.jar.4194999"));
        for (Path file : left) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "something");
        }
        assertVersion(checkout.ibrik(Map.of(), "--version"));
        for (Path file : left) {
            assertFalse(Files.exists(file), file.toString());
        }
    }

    @Test
    void aFullDisk() throws Exception {
        for (String full : List.of("cache", "images")) {
            Outcome outcome = shell(
                    Map.of(),
                    "state=\"${1%/*}\"/.ibrik; rm -rf \"$state\"/{cache,images}; mkdir -p \"$state/" + full + "\";"
                            + " exec unshare -m bash -c 'mount -t tmpfs -o size=64k none \"$1\" || exit 77;"
                            + " exec \"$2\" run --hosted --dev \"$3\"' bash \"$state/" + full + "\" \"$1\" '" + source
                            + "'");
            if (outcome.status() == 77 || outcome.status() == 1) {
                aFileWhereAFolderShouldBe(full);
            } else {
                assertRefused(outcome, "No space left on device", "free space");
            }
        }
    }

    /// Where no disk may be mounted: another reason for which nothing can be written.
    private static void aFileWhereAFolderShouldBe(String name) throws Exception {
        Outcome outcome = shell(
                Map.of(),
                "state=\"${1%/*}\"/.ibrik; rm -rf \"$state/" + name + "\"; echo file >\"$state/" + name + "\";"
                        + " \"$1\" run --hosted --dev '" + source + "'; status=$?; rm \"$state/" + name
                        + "\"; exit $status");
        assertRefused(outcome, "To repair");
    }

    @Test
    void anOutputThatIsNoFile() throws Exception {
        for (String output : List.of(folder.toString(), "/dev/null", NOWHERE + "/image")) {
            Outcome outcome = checkout.ibrik(Map.of(), "build", "--hosted", "--dev", "-o", output, source.toString());
            assertEquals(ExitStatus.USAGE, outcome.status(), outcome.errors());
            assertTrue(outcome.errors().contains("-o"), outcome.errors());
        }
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
    void optionsOfHotSpot() throws Exception {
        Outcome outcome = checkout.ibrik(
                Map.of(),
                "run",
                "--hosted",
                "--dev",
                "-XX:+UseG1GC",
                "-Xint",
                "-XX:MaxRAMPercentage=50",
                "--add-opens",
                "java.base/java.lang=ALL-UNNAMED",
                source.toString());
        assertEquals("whole\n", outcome.output(), outcome.errors());
        for (String option : List.of("-XX:+UseG1GC", "-Xint", "--add-opens")) {
            assertTrue(outcome.errors().contains(option + " has no effect"), outcome.errors());
        }
        assertFalse(outcome.errors().contains("MaxRAMPercentage"), outcome.errors());
        Outcome refused = checkout.ibrik(Map.of(), "run", "--hosted", "--dev", "--enable-preview", source.toString());
        assertEquals(ExitStatus.USAGE, refused.status());
        assertTrue(refused.errors().contains("preview features"), refused.errors());
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
        Outcome outcome = shell(Map.of("FOLDER", folder.toString()), """
                cd "$FOLDER"
                for round in 1 2 3; do
                    "$1" run -q --hosted --dev one/A.java >of-one &
                    "$1" run -q --hosted --dev two/A.java >of-two
                    wait
                    cat of-one of-two
                done
                """);
        assertEquals("one\ntwo\n".repeat(3), outcome.output(), outcome.errors());
    }

    @Test
    void namesThatAreStrange() throws Exception {
        for (String name : List.of("a b", "q'u\"o", "new\nline", "-x", "%20", "\u00fc", "a".repeat(240))) {
            Outcome outcome = shell(
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
        Outcome outcome = shell(Map.of(), "mkfifo '" + folder + "/pipe.jar'; \"$1\" run '" + folder + "/pipe.jar'");
        assertEquals(ExitStatus.USAGE, outcome.status());
        assertTrue(outcome.errors().contains("is a device, pipe or socket"), outcome.errors());
        Outcome hyphen = shell(Map.of(), "cd '" + folder + "'; touch ./-x.jar; \"$1\" run -x.jar");
        assertEquals(ExitStatus.USAGE, hyphen.status());
        assertTrue(hyphen.errors().contains("is written ./-x.jar"), hyphen.errors());
    }

    /// Else the next file that somebody opens would be the program's output.
    @Test
    void closedStreams() throws Exception {
        String run = "\"$1\" run -q --hosted --dev '" + source + "'";
        for (String closed : List.of("<&-", "2>&-", "<&- 2>&-")) {
            assertEquals("whole\n", shell(Map.of(), run + " " + closed).output(), closed);
        }
        Outcome outcome = shell(Map.of(), run + " >&- <&-");
        assertEquals(0, outcome.status(), outcome.errors());
        String begin = "begin=$(sed '/^readonly JAVA_VERSION/,$d' \"$1\"; echo 'readlink /proc/$$/fd/%d >&%d');"
                + " bash -c \"$begin\" %d>&-";
        assertEquals("/dev/null\n", shell(Map.of(), begin.formatted(0, 1, 0)).output());
        assertEquals("/dev/null\n", shell(Map.of(), begin.formatted(1, 2, 1)).errors());
        assertVersion(checkout.ibrik(Map.of(), "--version"));
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
        Outcome outcome = shell(
                Map.of("FOLDER", folder.toString(), "LC_ALL", "C.UTF-8"),
                "cd \"$FOLDER\"; echo 'other words' >list; \"$1\" run -q --hosted --dev '" + echo
                        + "' -- @list '' 'a b' '\"q\"' \"it's\" '\\' '$HOME' \u00fc -- --json -h");
        assertEquals("@list||a b|\"q\"|it's|\\|$HOME|\u00fc|--|--json|-h\n", outcome.output(), outcome.errors());
    }

    @Test
    void resultsThatCannotBeWrittenAreAnError() throws Exception {
        String build = "build --hosted --dev '" + source + "' -o '" + folder + "/unwritten'";
        for (String words : List.of("--version", "--help", build)) {
            Outcome outcome = shell(Map.of(), "\"$1\" " + words + " >/dev/full");
            assertRefused(outcome, "the standard output cannot be written: No space left on device");
        }
        assertEquals(
                "", shell(Map.of(), "set -o pipefail; \"$1\" --help | true").errors());
        // As with `java`: what a program prints is its own affair.
        assertEquals(
                0,
                shell(Map.of(), "\"$1\" run --hosted --dev '" + source + "' >/dev/full")
                        .status());
    }

    /// Else the stacks of the tools would stand in the program's output.
    @Test
    void theKeyForStacksSpoilsNoOutput() throws Exception {
        Path waiting = Files.writeString(folder.resolve("W.java"), """
                class W {
                    public static void main(String[] words) throws Exception {
                        System.out.println("ready");
                        System.out.println("read " + System.in.read());
                    }
                }
                """);
        for (String target : List.of("--hosted", "--no-kvm")) {
            Outcome outcome = shell(Map.of("FOLDER", folder.toString()), """
                    cd "$FOLDER"
                    rm -f keys
                    mkfifo keys
                    env --default-signal=QUIT "$1" run -q --dev %s '%s' <keys >out &
                    exec 3>keys
                    until grep -q ready out; do kill -0 $! || exit 9; done
                    for each in $! $(pgrep -P $!); do kill -QUIT $each; done
                    echo >&3
                    wait $!
                    status=$?
                    cat out
                    exit $status
                    """.formatted(target, waiting));
            assertEquals("ready\nread 10\n", outcome.output(), outcome.errors());
            assertEquals(0, outcome.status());
        }
    }

    /// Made by script(1).
    @Test
    void aTerminalOfWhichNothingIsKnown() throws Exception {
        for (String terminal : List.of("TERM=dumb", "-u TERM", "TERM=xterm")) {
            Outcome outcome =
                    shell(Map.of("PROGRAM", source.toString(), "FOLDER", folder.toString(), "WHICH", terminal), """
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
    void thatKvmDoesNotWorkIsSaidOnceWithTheReason() throws Exception {
        Path probe = checkout.state().resolve("probe");
        shell(Map.of(), "rm -rf '" + probe + "'");
        Outcome first = checkout.ibrik(Map.of(), "run", "--dev", source.toString());
        Outcome second = checkout.ibrik(Map.of(), "run", "--dev", source.toString());
        String said = "ibrik: KVM does not work here (";
        boolean works = checkout.ibrik(Map.of(), "doctor").output().contains("a test guest ran");
        assertEquals("whole\n", first.output(), first.errors());
        assertTrue(works || first.errors().contains(said), first.errors());
        assertFalse(second.errors().contains(said), second.errors());
    }

    @Test
    void limits() throws Exception {
        String run = "\"$1\" run -q --hosted --dev '" + source + "'";
        assertRefused(shell(Map.of(), "ulimit -v 2000000; " + run), "ulimit -v");
        assertEquals("whole\n", shell(Map.of(), "ulimit -v 8000000; " + run).output());
        assertRefused(shell(Map.of(), "ulimit -n 16; " + run), "ulimit -n");
        assertRefused(shell(Map.of(), "rm -rf \"${1%/*}\"/.ibrik/{cache,images}; ulimit -f 100; " + run), "ulimit -f");
    }

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

    @Test
    void alone() throws IOException, InterruptedException {
        Outcome outcome = checkout.ibrik(Map.of());
        assertEquals(0, outcome.status());
        assertTrue(outcome.output().contains("run"), outcome.errors());
        assertTrue(outcome.output().lines().count() < 30, outcome.output());
        assertTrue(
                checkout.ibrik(Map.of(), "run", "--help").output().contains("-XOPTION"),
                "as it is typed, without an equals sign");
    }
}
