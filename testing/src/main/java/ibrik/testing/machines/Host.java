package ibrik.testing.machines;

import ibrik.compiler.classes.FileTree;
import ibrik.tools.host.Packages;
import ibrik.tools.host.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes machines of this one: a root directory in memory, with the files of this machine that they shall have, and a
/// network that leads nowhere. With the process all of it is gone.
///
/// @param debian   [DebianRoot]
/// @param checkout this clone, with what is built in it
record Host(Path debian, Path checkout) {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    /// Functions that equip a machine. What is shared can be written there without being changed here.
    private static final String FUNCTIONS = """
            set -e
            memory=$1 debian=$2 checkout=$3 results=$4 jdk=$5 maven=$6 repository=$7 user=$8
            mount -t tmpfs -o mode=755,size=3g none "$memory"
            root=$memory/root
            mkdir "$root"
            tar -C "$root" -xf "$debian"
            mount --rbind /dev "$root/dev"
            mount --rbind /proc "$root/proc"
            cd "$root"
            count=0
            share() {
                count=$((count + 1))
                mkdir -p "$memory/$count/files" "$memory/$count/work" "$root$2"
                mount -t overlay -o "lowerdir=$1,upperdir=$memory/$count/files,workdir=$memory/$count/work" none "$root$2"
            }
            link() {
                mkdir -p "$root${2%/*}"
                ln -s "$1" "$root$2"
            }
            maven() {
                mkdir -p opt
                cp -rL "$maven" opt/maven
                link /opt/maven/bin/mvn /usr/local/bin/mvn
            }
            registry() {
                share "$repository" "$1/.m2/repository"
                find "$root$1/.m2" '(' -type d ! -perm -o=rx -o ! -perm -o=r ')' -exec chmod o+rX '{}' +
                chroot . chown ann "$1/.m2" "$1/.m2/repository"
            }
            mkdir -p "$root$checkout/.ibrik" "$root$checkout/testing"
            (cd "$checkout" && cp -a ibrik pom.xml .mvn vocabulary machine runtime kernel compiler tools "$root$checkout" &&
                cp -a .ibrik/tools.* "$root$checkout/.ibrik" && cp -a testing/pom.xml "$root$checkout/testing")
            echo 'class A { public static void main(String[] a) { System.out.println("whole"); } }' >home/ann/A.java
            chroot . chown -R ann "$checkout" /home/ann
            """;

    /// Each command with streams of its own. Then what installations were tried.
    private static final String TRY = """
            try() {
                status=0
                home=$(chroot . sh -c "echo ~$user")
                chroot --userspec="$user:$user" . env -i HOME="$home" PATH=/usr/local/bin:/usr/bin:/bin USER="$user" \\
                    ibrik="$checkout/ibrik" bash -c "cd ~ann; $2" </dev/null >"$results/$1.output" 2>"$results/$1.errors" ||
                    status=$?
                echo $status >"$results/$1.status"
            }
            """;

    private static final String END = "cp var/log/calls \"$results/calls\"; chmod -R a+rX \"$results\"\n";

    /// What is wrong on the machine; empty if nothing is.
    Optional<String> complaint(Machine machine) throws IOException {
        Path results = Files.createTempDirectory("results");
        Path memory = Files.createTempDirectory("memory");
        try {
            Programs.Answer made = Programs.ask(LIMIT, words(script(machine), memory, results, machine));
            return made.status() == 0 ? judge(machine, results) : Optional.of("it cannot be made: " + made.text());
        } finally {
            FileTree.delete(results);
            Files.delete(memory);
        }
    }

    private static String script(Machine machine) {
        StringBuilder script = new StringBuilder(FUNCTIONS);
        machine.lines().forEach(line -> script.append(line).append('\n'));
        script.append(TRY);
        for (int index = 0; index < machine.commands().size(); index++) {
            String line = machine.commands().get(index).line();
            script.append("try ").append(index).append(" '").append(line).append("'\n");
        }
        return script.append(END).toString();
    }

    private List<String> words(String script, Path memory, Path results, Machine machine) throws IOException {
        Path maven = Programs.find("mvn").orElseThrow().toRealPath().getParent().getParent();
        List<String> words = new ArrayList<>(Packages.rootPrefix().orElseThrow());
        words.addAll(List.of("unshare", "-m", "-n", "bash", "-c", script, "bash"));
        words.addAll(List.of(memory.toString(), debian.toString(), checkout.toString(), results.toString()));
        words.addAll(List.of(System.getProperty("java.home"), maven.toString()));
        words.addAll(List.of(System.getProperty("maven.repo.local"), machine.user()));
        return words;
    }

    private static Optional<String> judge(Machine machine, Path results) throws IOException {
        List<String> complaints = new ArrayList<>();
        for (int index = 0; index < machine.commands().size(); index++) {
            int status = Integer.parseInt(
                    Files.readString(results.resolve(index + ".status")).strip());
            String output = Files.readString(results.resolve(index + ".output"));
            String errors = Files.readString(results.resolve(index + ".errors"));
            machine.commands().get(index).complaint(status, output, errors).ifPresent(complaints::add);
        }
        String calls = Files.readString(results.resolve("calls"));
        if (!machine.installs() && !calls.isEmpty()) {
            complaints.add("apt-get was called: " + calls);
        }
        return complaints.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", complaints));
    }
}
