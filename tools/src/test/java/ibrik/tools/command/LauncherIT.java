package ibrik.tools.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.tools.command.Checkout.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// The launcher on machines that are not as usual: it works, or says in one paragraph what to do, with status 4.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
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

    /// Of a test that needs no tools: those that have it come one behind the other, for making tools takes long.
    private static final String ANEW = "anew";

    @BeforeEach
    void works(TestInfo test) throws Exception {
        if (!test.getTags().contains(ANEW)) {
            assertVersion(checkout.ibrik(Map.of(), "--version"));
        }
    }

    private static void assertVersion(Outcome outcome) {
        assertTrue(outcome.output().startsWith("ibrik "), outcome.errors());
        assertEquals(0, outcome.status());
    }

    @Test
    void anEmptyEnvironment() throws Exception {
        assertVersion(checkout.shell(Map.of(), "env -i \"$1\" --version"));
    }

    /// Variables that bash and `java` obey before anybody asks them, and a name that the standard forbids.
    @Test
    void variablesThatBashTakesForItsOwn() throws Exception {
        Outcome outcome = checkout.shell(Map.of(), """
                cd "${1%/*}/tools"
                env FUNCNEST=1 BASH_SOURCE=/proc/nowhere BASH_COMPAT=9 BASH_XTRACEFD=7 SHLVL=999 \\
                    _JAVA_LAUNCHER_DEBUG=1 XDG_CACHE_HOME=relative "$1" --version
                [ -e relative ] && echo made
                """);
        assertTrue(outcome.output().matches("ibrik .*\n"), outcome.output());
        assertEquals("", outcome.errors());
    }

    @Test
    void aLauncherThatBashFindsByPath() throws Exception {
        assertVersion(checkout.shell(Map.of(), "cd \"${1%/*}/tools\"; PATH=${1%/*}:$PATH bash ibrik --version"));
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
        Checkout.assertRefused(outcome, "JDK 25 was not found", "apt-get install");
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
            Outcome outcome = checkout.shell(
                    Map.of("HOME", home.toString()),
                    "set -p; IBRIK_STAGE=bash; source <(sed '/^# --- Start/,$d' \"$1\"); jdk_candidates | grep '" + home
                            + "'");
            assertEquals(link + "\n", outcome.output(), place + outcome.errors());
        }
    }

    @Test
    @Order(1)
    @Tag(ANEW)
    void aRegistryThatCannotBeReached() throws Exception {
        Path home = Files.createDirectories(folder.resolve("far/.m2")).getParent();
        Files.writeString(
                home.resolve(".m2/settings.xml"),
                "<settings><mirrors><mirror><id>none</id><mirrorOf>*</mirrorOf><url>http://127.0.0.1:9/</url></mirror>"
                        + "</mirrors></settings>");
        Outcome outcome = checkout.shell(
                Map.of("MAVEN_OPTS", "-Duser.home=" + home, "HOME", home.toString()),
                "rm -f \"${1%/*}\"/.ibrik/tools.sources; \"$1\" --version");
        Checkout.assertRefused(outcome, "The first build needs the network", "settings.xml");
    }

    @Test
    @Order(2)
    @Tag(ANEW)
    void cleaningNeedsNoTools() throws Exception {
        Path object = Files.createDirectories(checkout.state().resolve("cache")).resolve("object");
        Files.writeString(checkout.state().resolve("tools.jar"), "no jar");
        Files.writeString(object, "something");
        Outcome outcome = checkout.ibrik(Map.of("PATH", NOWHERE, "JAVA_HOME", NOWHERE), "clean");
        assertEquals(0, outcome.status(), outcome.errors());
        assertFalse(Files.exists(object));
    }

    @Test
    @Order(3)
    @Tag(ANEW)
    void twoAtOnce() throws Exception {
        Outcome outcome = checkout.shell(
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
        Files.writeString(file, former.replace("Turns a Java", "Makes of a Java"));
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1_000_000_000_000L));
        try {
            assertTrue(checkout.ibrik(Map.of(), "--help").output().contains("Makes of a Java"));
        } finally {
            Files.writeString(file, former);
        }
    }

    @Test
    void whatAKilledCommandLeft() throws Exception {
        Path draft = folder.resolve(".draft.4194999");
        List<Path> left = List.of(
                draft,
                checkout.state().resolve("tmp/4194999/drafts"),
                checkout.state().resolve("images/.draft.4194999.1"),
                checkout.state().resolve("cache/new4194999.tmp"),
                checkout.state().resolve("classes/4194999/new1.tmp"),
                checkout.state().resolve("tools.jar.4194999"));
        for (Path file : left) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, draft + "\0" + source + "\0");
        }
        assertVersion(checkout.ibrik(Map.of(), "--version"));
        for (Path file : left) {
            assertFalse(Files.exists(file), file.toString());
        }
        assertTrue(Files.exists(source), "only drafts");
    }

    @Test
    void thingsOfAnotherKind() throws Exception {
        String folders = "rm -rf \"$name\"; mkdir \"$name\"; touch \"$name\"/inside";
        String files = "rm -rf \"$name\"; touch \"$name\"";
        String links = "rm -rf \"$name\"; ln -s /proc/nowhere \"$name\"";
        for (String damage : List.of(
                "for name in tools.lock lock tools.log; do " + folders + "; done",
                "for name in tools.jar tools.aot; do " + folders + "; done",
                "for name in tmp cache images classes; do " + files + "; done",
                "for name in tmp cache images classes lock tools.lock; do " + links + "; done")) {
            Outcome outcome = checkout.shell(
                    Map.of(), "(cd \"${1%/*}\"/.ibrik; " + damage + "); \"$1\" run -q --hosted --dev '" + source + "'");
            assertEquals("whole\n", outcome.output(), damage + outcome.errors());
            assertTrue(outcome.lines() <= 1, damage + outcome.errors());
        }
    }

    @Test
    void whatIsNotOursStays() throws Exception {
        Path mine = Files.writeString(checkout.state().resolve("mine"), "something");
        assertVersion(checkout.ibrik(Map.of(), "--version"));
        assertTrue(Files.deleteIfExists(mine));
    }

    /// Which can only be read.
    @Test
    void theLockOfAnotherUser() throws Exception {
        Outcome outcome = checkout.shell(Map.of(), """
                set -p
                IBRIK_STAGE=bash
                source <(sed '/^# --- Start/,$d' "$1")
                others=$(mktemp -d)
                touch "$others/lock"
                chmod 444 "$others/lock"
                chmod 755 "$others"
                as_another=()
                if [[ $(id -u) = 0 ]]; then as_another=(setpriv --reuid=65534 --clear-groups); fi
                "${as_another[@]}" bash -c "$(declare -f open_lock)"'
                    STATE=$1; open_lock && flock -s "$LOCK" && echo locked' bash "$others"
                """);
        assertEquals("locked\n", outcome.output(), outcome.errors());
    }

    @Test
    void aCurrentDirectoryThatIsGone() throws Exception {
        Outcome outcome = checkout.shell(Map.of(), "cd \"$(mktemp -d)\"; rmdir \"$PWD\"; \"$1\" --version");
        Checkout.assertRefused(outcome, "the current directory is not there any more");
    }

    /// Where nothing may be executed LLVM is not unpacked.
    @Test
    void aDiskThatIsMountedWithoutExecution() throws Exception {
        Outcome outcome = checkout.shell(Map.of(), """
                set -p
                IBRIK_STAGE=bash
                source <(sed '/^# --- Start/,$d' "$1")
                place=$(mktemp -d)
                takes_programs "$place" && echo yes
                ls "$place"
                takes_programs /proc/nowhere || echo nowhere
                export -f takes_programs
                unshare -m bash -c 'mount -t tmpfs -o noexec none "$1" || { echo no; exit; }
                    takes_programs "$1" || echo no' bash "$place"
                rmdir "$place"
                """);
        assertEquals("yes\nnowhere\nno\n", outcome.output(), outcome.errors());
    }

    @Test
    void whoWaitsLongForALockSaysForWhat() throws Exception {
        Outcome outcome = checkout.shell(
                Map.of(), """
                exec 7>>"${1%/*}/.ibrik/lock"
                flock -x 7
                echo $$ >"${1%/*}/.ibrik/lock"
                "$1" --version 7>&- 2>"$0.said" &
                until grep -q waiting "$0.said"; do kill -0 $! || exit 9; done
                flock -u 7
                wait $!
                cat "$0.said" >&2
                grep -c "waiting for process $$ (bash -c .*" "$0.said"
                rm "$0.said"
                """.replace("$0", folder.resolve("waiter").toString()));
        assertTrue(outcome.output().startsWith("ibrik "), outcome.output() + outcome.errors());
        assertTrue(outcome.output().endsWith("\n1\n"), outcome.output() + outcome.errors());
    }

    @Test
    void cleaningIsAloneWithOtherWordsToo() throws Exception {
        for (String word : List.of("", "-v", "--quiet")) {
            Outcome outcome =
                    checkout.shell(Map.of(), "exec 8>>\"${1%/*}/.ibrik/lock\"; flock -s 8; \"$1\" clean " + word);
            Checkout.assertRefused(outcome, "other commands of this checkout are running");
        }
    }

    /// In its own files are, for one, the ways of signals to it.
    @Test
    void aGuestKeepsItsFiles() throws Exception {
        Path waiting = Files.writeString(folder.resolve("W.java"), """
                class W {
                    public static void main(String[] words) throws Exception {
                        System.out.println("ready");
                        System.in.read();
                    }
                }
                """);
        Outcome outcome = checkout.shell(Map.of("FOLDER", folder.toString(), "PROGRAM", waiting.toString()), """
                state=${1%/*}/.ibrik
                mkfifo "$FOLDER/keys"
                "$1" run -q --no-kvm --dev "$PROGRAM" <"$FOLDER/keys" >"$FOLDER/ready" &
                exec 3>"$FOLDER/keys"
                until grep -q ready "$FOLDER/ready"; do kill -0 $! || exit 9; done
                before=$(find "$state/tmp" | grep port)
                "$1" clean
                echo "clean $?"
                # As in another container.
                unshare -p -f --mount-proc "$1" --version >/dev/null
                "$1" --version >/dev/null
                [ "$before" = "$(find "$state/tmp" | grep port)" ] && echo kept
                kill -TERM $!
                wait $!
                echo "guest $?"
                "$1" clean
                echo "clean $?"
                """);
        assertEquals("clean 4\nkept\nguest 143\nclean 0\n", outcome.output(), outcome.errors());
        assertTrue(outcome.errors().contains("other commands of this checkout are running"), outcome.errors());
    }

    @Test
    void optionsOfJvmsInTheEnvironment() throws Exception {
        Path program = Files.writeString(folder.resolve("E.java"), """
                class E {
                    public static void main(String[] words) {
                        for (String name : words) {
                            System.out.println(name + " " + System.getenv(name));
                        }
                        System.out.println(System.getProperty("stdout.encoding") + " \\u00e9 " + words[0]);
                    }
                }
                """);
        Map<String, String> environment = Map.of(
                "JAVA_TOOL_OPTIONS", "-Xmx1k -Dnetwork=\u00fc",
                "_JAVA_OPTIONS", "-javaagent:nowhere.jar",
                "JDK_JAVA_OPTIONS", "--nothing");
        Outcome version = checkout.ibrik(environment, "--version");
        assertVersion(version);
        assertEquals("", version.errors());
        Outcome outcome = checkout.shell(
                environment,
                "rm \"${1%/*}\"/.ibrik/tools.sources; unset JAVA_HOME;"
                        + " ROOT=/data cache=redis options=v JAVA_VERSION=x LOCK=k"
                        + " LC_ALL=no_Where PATH=/usr/bin env a.b=c bytes=$'\\xff\\xfe' \"$1\" run --hosted --dev '"
                        + program
                        + "' \u00fc JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS JAVA_HOME PATH LC_ALL IBRIK_ABSENT"
                        + " ROOT cache options JAVA_VERSION LOCK a.b bytes IBRIK_STAGE IBRIK_LOCALE");
        assertEquals("""
                \u00fc null
                JAVA_TOOL_OPTIONS -Xmx1k -Dnetwork=\u00fc
                _JAVA_OPTIONS -javaagent:nowhere.jar
                JDK_JAVA_OPTIONS --nothing
                JAVA_HOME null
                PATH /usr/bin
                LC_ALL no_Where
                IBRIK_ABSENT null
                ROOT /data
                cache redis
                options v
                JAVA_VERSION x
                LOCK k
                a.b c
                bytes \u00fc
                IBRIK_STAGE null
                IBRIK_LOCALE null
                ANSI_X3.4-1968 ? \u00fc
                """.replace("\u00fc", "??"), outcome.output(), outcome.errors());
        assertTrue(outcome.errors().contains("the variable JAVA_TOOL_OPTIONS has no effect"), outcome.errors());
        assertFalse(outcome.errors().contains("Picked up"), outcome.errors());
        assertFalse(outcome.errors().contains("setlocale"), outcome.errors());
    }

    @Test
    void optionsOfBashInTheEnvironment() throws Exception {
        Path parent = Path.of(JDK).getParent();
        String line = "env SHELLOPTS=noglob:xtrace BASHOPTS=failglob GLOBIGNORE='*' TMOUT=1 POSIXLY_CORRECT=1"
                + " IBRIK_JDK_FOLDERS='" + parent + "' JAVA_HOME= PATH=" + NOWHERE + " ";
        for (String word : List.of("", "/bin/bash ")) {
            Outcome outcome = checkout.shell(
                    Map.of(), "cd() { false; }; export -f cd; /usr/bin/" + line + word + "\"$1\" --version");
            assertVersion(outcome);
            assertTrue(word.isEmpty() ? outcome.errors().isEmpty() : outcome.lines() < 5, outcome.errors());
        }
    }

    @Test
    void aRelativeHomeOfJava() throws Exception {
        Outcome outcome = checkout.shell(
                Map.of("PATH", "/usr/bin:/bin", "IBRIK_JDK_FOLDERS", NOWHERE),
                "rm \"${1%/*}\"/.ibrik/tools.sources; cd '" + Path.of(JDK).getParent() + "'; JAVA_HOME=./"
                        + Path.of(JDK).getFileName() + " \"$1\" --version");
        assertVersion(outcome);
        assertFalse(
                checkout.shell(Map.of("JAVA_HOME", JDK), "\"$1\" --version")
                        .errors()
                        .contains("building"),
                "the same JDK by another name");
    }

    @Test
    void aFullDisk() throws Exception {
        for (String full : List.of("cache", "images")) {
            Outcome outcome = checkout.shell(
                    Map.of(),
                    "state=\"${1%/*}\"/.ibrik; rm -rf \"$state\"/{cache,images}; mkdir -p \"$state/" + full + "\";"
                            + " exec unshare -m bash -c 'mount -t tmpfs -o size=64k none \"$1\" || exit 77;"
                            + " exec \"$2\" run --hosted --dev \"$3\"' bash \"$state/" + full + "\" \"$1\" '" + source
                            + "'");
            if (outcome.status() == 77 || outcome.status() == 1) {
                aFolderThatTakesNothing(full);
            } else {
                Checkout.assertRefused(outcome, "No space left on device", "free space");
            }
        }
    }

    /// Not where no disk may be mounted.
    @Test
    void aDiskWithoutPrograms() throws Exception {
        Outcome outcome = checkout.shell(
                Map.of(),
                "exec unshare -m bash -c 'mount -t tmpfs -o noexec none \"$1\" || exit 77;"
                        + " exec \"$2\" run -q --hosted --dev \"$3\"' bash \"${1%/*}\"/.ibrik/tmp \"$1\" '" + source
                        + "'");
        if (outcome.status() != 77 && outcome.status() != 1) {
            Checkout.assertRefused(outcome, "noexec", "To repair");
        }
    }

    /// Where no disk may be mounted: another reason for which nothing can be written.
    private static void aFolderThatTakesNothing(String name) throws Exception {
        Outcome outcome = checkout.shell(
                Map.of(),
                "state=\"${1%/*}\"/.ibrik; rm -rf \"$state/" + name + "\"; ln -s /proc \"$state/" + name + "\";"
                        + " \"$1\" run --hosted --dev '" + source + "'; status=$?; rm \"$state/" + name
                        + "\"; exit $status");
        Checkout.assertRefused(outcome, "To repair");
    }

    @Test
    void limits() throws Exception {
        String run = "\"$1\" run -q --hosted --dev '" + source + "'";
        Checkout.assertRefused(checkout.shell(Map.of(), "ulimit -v 2000000; " + run), "ulimit -v");
        assertEquals(
                "whole\n", checkout.shell(Map.of(), "ulimit -v 8000000; " + run).output());
        Checkout.assertRefused(checkout.shell(Map.of(), "ulimit -n 16; " + run), "ulimit -n");
        Checkout.assertRefused(
                checkout.shell(Map.of(), "rm -rf \"${1%/*}\"/.ibrik/{cache,images}; ulimit -f 100; " + run),
                "ulimit -f");
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

    @Test
    void thatKvmDoesNotWorkIsSaidOnceWithTheReason() throws Exception {
        Path probe = checkout.state().resolve("probe");
        checkout.shell(Map.of(), "rm -rf '" + probe + "'");
        Outcome first = checkout.ibrik(Map.of(), "run", "--dev", source.toString());
        Outcome second = checkout.ibrik(Map.of(), "run", "--dev", source.toString());
        String said = "ibrik: KVM does not work here (";
        boolean works = checkout.ibrik(Map.of(), "doctor").output().contains("a test guest ran");
        assertEquals("whole\n", first.output(), first.errors());
        assertTrue(works || first.errors().contains(said), first.errors());
        assertFalse(second.errors().contains(said), second.errors());
    }
}
