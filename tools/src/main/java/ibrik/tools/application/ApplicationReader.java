package ibrik.tools.application;

import ibrik.compiler.classes.FileTree;
import ibrik.compiler.option.ModuleAccess;
import ibrik.tools.failure.Failure;
import ibrik.tools.host.Installation;
import ibrik.tools.output.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns what the user names (a jar, a directory, a source file) into an [Application].
public final class ApplicationReader {
    private final Installation installation;
    private final Console console;

    public ApplicationReader(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
    }

    /// Reads the input; compiles it first if it is source.
    ///
    /// @param input     a jar, a directory of classes, a Maven project, a directory of sources, or one `.java` file
    /// @param mainClass the class the user chose, if any
    /// @param classPath further jars and class directories
    public Application read(Path input, Optional<String> mainClass, List<Path> classPath) {
        check(input, classPath);
        List<Path> whole = JarInput.withLibraries(classPath);
        return Files.isDirectory(input) ? readDirectory(input, mainClass, whole) : readFile(input, mainClass, whole);
    }

    /// Reads a program of tests, which has no main class.
    ///
    /// @param input     a jar, a directory of classes, or a Maven project
    /// @param classPath further jars and class directories
    /// @return the class path: first the jar or the folder that holds the tests
    public List<Path> readTests(Path input, List<Path> classPath) {
        check(input, classPath);
        List<Path> whole = new ArrayList<>();
        if (Files.exists(input.resolve("pom.xml"))) {
            whole.addAll(new MavenInput(installation, console, MavenInput.Part.TESTS).build(input));
        } else {
            whole.addAll(JarInput.withLibraries(List.of(input)));
        }
        whole.addAll(JarInput.withLibraries(classPath));
        return whole;
    }

    private static void check(Path input, List<Path> classPath) {
        if (input.toString().isEmpty() || !Files.exists(input)) {
            throw Failure.usage(
                    "no-input", "there is no file or directory " + input, "name a jar, a directory or a .java file");
        }
        if (!Files.isReadable(input)) {
            throw unreadable(input);
        }
        if (!Files.isDirectory(input) && !Files.isRegularFile(input)) {
            throw Failure.usage(
                    "no-input",
                    input + " is a device, pipe or socket",
                    "name a jar, a directory or a .java file; what comes from a pipe has to be a file first");
        }
        for (Path entry : classPath) {
            checkEntry(entry);
        }
    }

    /// The directory that is the program, or the one where the packages of a source file begin; none for a jar.
    public static List<Path> foldersOf(Path input) {
        if (Files.isDirectory(input)) {
            return List.of(input);
        }
        try {
            return isSource(input) ? SourceFolder.of(input).roots() : List.of();
        } catch (IOException failure) {
            throw unreadable(input);
        }
    }

    private static Failure unreadable(Path file) {
        return Failure.usage(
                "unreadable-input", "cannot read " + file, "check its permissions (ls -l), or run as its owner");
    }

    private static void checkEntry(Path entry) {
        if (!Files.exists(entry)) {
            throw Failure.usage(
                    "no-class-path-entry",
                    "the class path names " + entry + ", which does not exist",
                    "correct --class-path");
        }
        if (!Files.isReadable(entry)) {
            throw unreadable(entry);
        }
    }

    private Application readFile(Path input, Optional<String> mainClass, List<Path> classPath) {
        String fileName = input.getFileName().toString();
        if (isSource(input)) {
            return fromFile(input, stem(fileName), mainClass, classPath);
        }
        if (fileName.endsWith(".class")) {
            throw Failure.usage(
                    "class-file-input",
                    input + " is one class file",
                    "name the directory that holds its package, and the class by --main");
        }
        return JarInput.read(input, stem(fileName), mainClass, classPath, console);
    }

    private static boolean isSource(Path input) {
        try {
            return StartingSource.isNamedOrMarked(input);
        } catch (IOException failure) {
            throw unreadable(input);
        }
    }

    private Application readDirectory(Path input, Optional<String> mainClass, List<Path> classPath) {
        Path last = input.toAbsolutePath().normalize().getFileName();
        if (last == null) {
            throw Failure.usage(
                    "root-directory",
                    input + " is the root of all files",
                    "name the directory that holds the program and nothing else");
        }
        String name = last.toString();
        if (Files.exists(input.resolve("pom.xml"))) {
            List<Path> entries =
                    new ArrayList<>(new MavenInput(installation, console, MavenInput.Part.PROGRAM).build(input));
            entries.addAll(classPath);
            return withMain(name, entries, mainClass, List.of());
        }
        if (!filesOf(input, ".class").isEmpty()) {
            return withMain(name, prepend(input, classPath), mainClass, List.of());
        }
        List<Path> sources = filesOf(input, ".java");
        if (sources.isEmpty()) {
            throw Failure.usage(
                    "empty-directory",
                    "the directory " + input + " holds no pom.xml, no class files and no .java files",
                    "compile the program first, or name another directory");
        }
        return fromSources(name, sources, SourceFolder.none(), mainClass, classPath, List.of());
    }

    private Application fromFile(Path source, String name, Optional<String> mainClass, List<Path> classPath) {
        try {
            List<String> likely = SourceNames.of(source).mainClasses(name);
            return fromSources(name, List.of(source), SourceFolder.of(source), mainClass, classPath, likely);
        } catch (IOException failure) {
            throw unreadable(source);
        }
    }

    private Application fromSources(
            String name,
            List<Path> sources,
            SourceFolder folder,
            Optional<String> mainClass,
            List<Path> classPath,
            List<String> likely) {
        List<Path> whole = classPath.isEmpty() ? JarInput.withLibraries(ClassPathWords.ofEnvironment()) : classPath;
        Path classes = new SourceCompiler(installation, console).compile(sources, folder, whole);
        return withMain(name, prepend(classes, whole), mainClass, likely);
    }

    private static Application withMain(
            String name, List<Path> classPath, Optional<String> mainClass, List<String> likely) {
        String main = mainClass.orElseGet(() -> MainClasses.only(classPath, likely));
        return new Application(name, classPath, MainClasses.checked(main, classPath), ModuleAccess.USUAL);
    }

    private static List<Path> prepend(Path first, List<Path> rest) {
        List<Path> all = new ArrayList<>();
        all.add(first);
        all.addAll(rest);
        return all;
    }

    private static List<Path> filesOf(Path directory, String suffix) {
        try {
            return FileTree.filesOf(directory, suffix);
        } catch (IOException failure) {
            throw unreadable(directory);
        }
    }

    private static String stem(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }
}
