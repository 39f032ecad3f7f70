package ibrik.tools.command;

import ibrik.tools.failure.Failure;
import ibrik.tools.host.UserEnvironment;
import ibrik.tools.output.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/// Options of the `java` command that scripts and build files hold, and that are settled otherwise here. They are taken
/// off the command line before it is read, and are not in the help text: nobody has to learn them.
final class JavaOptions {
    private static final String END_OF_OPTIONS = "--";

    /// Options of ours without a value. The others have theirs behind them: `-m512`.
    private static final String SINGLE_LETTERS = "vqhV";

    /// What becomes of an option.
    private sealed interface Fate {
        /// One line says why it has no effect.
        record Passed(String reason) implements Fate {}

        /// It becomes other words, or none.
        record Replaced(String... words) implements Fate {}

        /// It takes back what stood before.
        record Revokes(String... words) implements Fate {}

        /// The program would rely on it.
        record Refused(String why, String remedy) implements Fate {}
    }

    /// An option.
    ///
    /// @param name   if it ends with a colon, the value stands behind that
    /// @param valued whether another value follows, as a word of its own or behind an equals sign
    private record Row(String name, boolean valued, Fate fate) {
        boolean isIn(String word) {
            return word.equals(name)
                    || name.endsWith(":") && word.startsWith(name)
                    || valued && name.startsWith("--") && word.startsWith(name + "=");
        }
    }

    private static final Fate LOADED = new Fate.Passed("classes are loaded when the image is built");
    private static final Fate OF_SYSTEM = new Fate.Passed("the classes of the JDK check no assertions here");
    private static final Fate ONE_COMPILER = new Fate.Passed("there is one compiler");
    private static final Fate NO_NATIVE_CODE = new Fate.Passed("there is no native code");
    private static final Fate ALLOWED = new Fate.Passed("access is allowed");
    private static final Fate REACHED = new Fate.Passed("what the program reaches is in the image");
    private static final Fate CHECK_ASSERTIONS = new Fate.Replaced("-ea");
    private static final Fate CHECK_NONE = new Fate.Revokes("-ea", "--enable-assertions");
    private static final Fate NO_AGENTS = new Fate.Refused(
            "an agent changes a virtual machine or the classes that it loads, and a program that was compiled ahead of"
                    + " time has neither",
            "leave it out; a debugger is attached by --gdb PORT");
    private static final Fate NO_MODULE_PATH =
            new Fate.Refused("jars are not read as modules", "name them by --class-path, and the main class by --main");
    private static final Fate ALL_ASSERTIONS =
            new Fate.Refused("assertions are checked in the whole program or nowhere", "use -ea, or leave it out");

    private static final List<Row> ROWS = List.of(
            new Row("-jar", false, new Fate.Replaced()),
            new Row("-classpath", false, new Fate.Replaced("-cp")),
            new Row("-verbose:gc", false, new Fate.Replaced("-Xlog:gc")),
            new Row("-enableassertions", false, CHECK_ASSERTIONS),
            new Row("-da", false, CHECK_NONE),
            new Row("-disableassertions", false, CHECK_NONE),
            new Row("--disable-assertions", false, CHECK_NONE),
            new Row("-ea:", false, ALL_ASSERTIONS),
            new Row("-enableassertions:", false, ALL_ASSERTIONS),
            new Row("-da:", false, ALL_ASSERTIONS),
            new Row("-disableassertions:", false, ALL_ASSERTIONS),
            new Row("-esa", false, OF_SYSTEM),
            new Row("-enablesystemassertions", false, OF_SYSTEM),
            new Row("-dsa", false, OF_SYSTEM),
            new Row("-disablesystemassertions", false, OF_SYSTEM),
            new Row("-verbose", false, LOADED),
            new Row("-verbose:class", false, LOADED),
            new Row("-verbose:module", false, LOADED),
            new Row("-verbose:jni", false, NO_NATIVE_CODE),
            new Row("--enable-native-access", true, NO_NATIVE_CODE),
            new Row("--illegal-native-access", true, NO_NATIVE_CODE),
            new Row("--add-reads", true, new Fate.Passed("all modules read each other")),
            new Row("--add-modules", true, REACHED),
            new Row("--limit-modules", true, REACHED),
            new Row("--sun-misc-unsafe-memory-access", true, ALLOWED),
            new Row("--illegal-access", true, ALLOWED),
            new Row("-noverify", false, new Fate.Passed("class files are verified when the image is built")),
            new Row("--disable-@files", false, new Fate.Passed("files of arguments are never read")),
            new Row("--finalization=disabled", false, new Fate.Passed("finalizers are never called")),
            new Row(
                    "--finalization=enabled",
                    false,
                    new Fate.Refused("finalizers are never called", "close what is open, or use a Cleaner")),
            new Row("-server", false, ONE_COMPILER),
            new Row("-client", false, ONE_COMPILER),
            new Row("-splash:", false, new Fate.Passed("there is no screen")),
            new Row("--source", true, new Fate.Passed("sources are read as those of Java 25")),
            new Row("-showversion", false, new Fate.Passed("`ibrik --version` tells it")),
            new Row("--show-version", false, new Fate.Passed("`ibrik --version` tells it")),
            new Row("-version", false, new Fate.Refused("it starts no program", "use `ibrik --version`")),
            new Row("-javaagent:", false, NO_AGENTS),
            new Row("-agentlib:", false, NO_AGENTS),
            new Row("-agentpath:", false, NO_AGENTS),
            new Row("-p", true, NO_MODULE_PATH),
            new Row("--module-path", true, NO_MODULE_PATH),
            new Row("--upgrade-module-path", true, NO_MODULE_PATH),
            new Row("--module", true, NO_MODULE_PATH),
            new Row(
                    "--patch-module",
                    true,
                    new Fate.Refused("the modules of the JDK are compiled as they are", "leave it out")),
            new Row(
                    "--enable-preview",
                    false,
                    new Fate.Refused(
                            "preview features change from one JDK to the next, and this compiler knows the final ones"
                                    + " only",
                            "compile the program without it")));

    /// Names of those that Ibrik has too. Behind PROGRAM `java` hands them to the program.
    private static final List<String> SHARED =
            List.of("-ea", "--enable-assertions", "-cp", "--class-path", "--add-exports", "--add-opens");

    /// Their value is in the same word.
    private static final List<String> SHARED_BEGINNINGS = List.of("-D", "-X");

    private JavaOptions() {}

    /// The words of a command line without those options; says of each that has no effect why.
    ///
    /// @param command the options that Ibrik itself has, by which PROGRAM is found
    /// @throws Failure for what would be needed and is not there, and for what `java` would hand to the program,
    ///                 since it stands behind it, and Ibrik would take for an option
    static List<String> settled(List<String> words, CommandSpec command, Console console) {
        ProgramWord programs = new ProgramWord(command);
        List<String> result = new ArrayList<>(words.subList(0, 1));
        int end = words.contains(END_OF_OPTIONS) ? words.indexOf(END_OF_OPTIONS) : words.size();
        Optional<String> program = Optional.empty();
        for (int index = 1; index < end; index++) {
            String word = words.get(index);
            if (program.isPresent() && programs.takesArguments() && ProgramWord.isOption(word)) {
                checkBehind(program.get(), word, programs);
            }
            Optional<Row> row = rowOf(word);
            if (row.isPresent()) {
                if (row.get().valued() && word.equals(row.get().name())) {
                    index++;
                }
                settle(word, row.get().fate(), result, console);
                continue;
            }
            refuseCluster(word);
            int values = programs.valuesBehind(words, index, end);
            result.addAll(words.subList(index, index + 1 + values));
            index += values;
            if (program.isEmpty() && !ProgramWord.isOption(word)) {
                program = Optional.of(word);
            }
        }
        result.addAll(words.subList(end, words.size()));
        return result;
    }

    private static Optional<Row> rowOf(String word) {
        return ROWS.stream().filter(each -> each.isIn(word)).findFirst();
    }

    private static void checkBehind(String program, String word, ProgramWord programs) {
        if (rowOf(word).isPresent() || isShared(word) || !programs.isOurs(word)) {
            throw Failure.usage(
                    "usage",
                    "'" + word + "' stands behind " + program
                            + ", where `java` takes everything for arguments of the program",
                    "write -- before the program's arguments: " + program + " -- " + word + "; an option stands before "
                            + program);
        }
    }

    private static boolean isShared(String word) {
        int equals = word.indexOf('=');
        return SHARED.contains(word)
                || word.startsWith("--") && equals > 0 && SHARED.contains(word.substring(0, equals))
                || SHARED_BEGINNINGS.stream().anyMatch(word::startsWith);
    }

    private static void settle(String word, Fate fate, List<String> result, Console console) {
        switch (fate) {
            case Fate.Passed(String reason) -> passed(word, reason, console);
            case Fate.Replaced(String[] words) -> result.addAll(List.of(words));
            case Fate.Revokes(String[] words) -> result.removeAll(List.of(words));
            case Fate.Refused(String why, String remedy) ->
                throw Failure.usage("usage", word + " is not supported: " + why, remedy);
        }
    }

    /// Else `-verbatim` would mean `-v`, and more.
    private static void refuseCluster(String word) {
        if (word.length() > 2 && word.charAt(0) == '-' && SINGLE_LETTERS.indexOf(word.charAt(1)) >= 0) {
            throw Failure.usage(
                    "usage",
                    "unknown option: '" + word + "'",
                    "see `ibrik run --help`; several options are written one by one; a file is written ./" + word);
        }
    }

    private static void passed(String option, String reason, Console console) {
        console.notice(option.replaceFirst("^(--[^=]*)=.*", "$1") + " has no effect: " + reason);
    }

    /// Says which variables with options of a JVM are set: `java` would obey them.
    static void checkEnvironment(Console console) {
        for (String name : List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS")) {
            if (!UserEnvironment.valueOrEmpty(name).isBlank()) {
                passed("the variable " + name, "the program gets its options from the command line", console);
            }
        }
    }
}
