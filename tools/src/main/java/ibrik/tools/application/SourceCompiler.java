package ibrik.tools.application;

import ibrik.compiler.classes.FileTree;
import ibrik.tools.build.Inputs;
import ibrik.tools.failure.Failure;
import ibrik.tools.host.Digests;
import ibrik.tools.host.Installation;
import ibrik.tools.host.SealedText;
import ibrik.tools.output.Console;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/// Compiles source files of a program into a folder that nobody changes any more; does nothing if that was done
/// before.
public final class SourceCompiler {
    private static final String STAMP = "ibrik.stamp";

    private final Installation installation;
    private final Console console;

    public SourceCompiler(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
    }

    /// Compiles sources that need no others.
    ///
    /// @return the directory of class files
    public Path compile(List<Path> sources, List<Path> classPath) {
        return compile(sources, SourceFolder.none(), classPath);
    }

    /// @param folder where other sources are found that they use
    /// @return the directory of class files
    Path compile(List<Path> sources, SourceFolder folder, List<Path> classPath) {
        try {
            List<Path> units = new ArrayList<>(sources);
            folder.moduleDeclaration().ifPresent(units::add);
            String wanted = describe(units, classPath);
            Path program = installation.stateFolder("classes").resolve(Digests.shortOf(keyOf(sources)));
            Files.createDirectories(program);
            for (Path made : foldersOf(program)) {
                if (isUpToDate(made, wanted, folder)) {
                    return made;
                }
            }
            return make(units, folder, classPath, program, wanted);
        } catch (IOException failure) {
            throw Failure.usage(
                    "unreadable-input",
                    "cannot compile " + sources.getFirst() + " (" + failure + ")",
                    "check the permissions of the file and of " + installation.state());
        }
    }

    /// Compiles into a draft, which becomes the folder that is named after what it holds: what another command reads
    /// stays. The launcher removes what is old while no command runs.
    private Path make(List<Path> sources, SourceFolder folder, List<Path> classPath, Path program, String wanted)
            throws IOException {
        Path draft = program.resolve("new" + ProcessHandle.current().pid() + "." + System.nanoTime() + ".tmp");
        try {
            Files.createDirectory(draft);
            String refusal = runJavac(sources, folder, classPath, draft);
            if (!refusal.isEmpty()) {
                throw Failure.usage(
                        "javac",
                        "javac does not accept the source:\n" + refusal + "\n",
                        "correct the lines that javac names");
            }
            compileNamed(folder, classPath, draft);
            String content = contentOf(draft);
            List<String> stamp = new ArrayList<>(List.of(wanted, content));
            stamp.addAll(folder.seen());
            Path made = program.resolve(Digests.shortOf(content));
            publish(draft, made, content);
            SealedText.write(made.resolve(STAMP), stamp);
            return made;
        } finally {
            FileTree.delete(draft);
        }
    }

    /// Leaves what is there already with the same content: for the image nothing changed.
    private static void publish(Path draft, Path made, String content) throws IOException {
        if (Files.exists(made) && !contentOf(made).equals(content)) {
            FileTree.delete(made);
        }
        try {
            Files.move(draft, made, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException failure) {
            if (!Files.isDirectory(made) || !contentOf(made).equals(content)) {
                throw failure;
            }
        }
    }

    private static List<Path> foldersOf(Path program) throws IOException {
        try (Stream<Path> all = Files.list(program)) {
            return all.filter(each -> !each.toString().endsWith(".tmp"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isUpToDate(Path made, String wanted, SourceFolder folder) throws IOException {
        List<String> stamp = SealedText.read(made.resolve(STAMP)).orElse(List.of());
        return stamp.size() >= 2
                && stamp.get(0).equals(wanted)
                && stamp.get(1).equals(contentOf(made))
                && folder.isAsSeen(stamp.subList(2, stamp.size()));
    }

    /// A digest of what javac wrote.
    private static String contentOf(Path classes) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path file : FileTree.filesOf(classes, ".class")) {
            text.append(classes.relativize(file))
                    .append(' ')
                    .append(Digests.of(file))
                    .append('\n');
        }
        return Digests.of(text.toString());
    }

    /// A digest of everything that decides what javac writes.
    private static String describe(List<Path> sources, List<Path> classPath) throws IOException {
        StringBuilder text = new StringBuilder(Runtime.version().toString()).append('\n');
        for (Path source : sources) {
            text.append(source.toAbsolutePath())
                    .append(' ')
                    .append(Digests.of(source))
                    .append('\n');
        }
        for (Path entry : classPath) {
            Inputs.addTree(entry, text);
        }
        return Digests.of(text.toString());
    }

    private static String keyOf(List<Path> sources) {
        return sources.stream()
                .map(source -> source.toAbsolutePath().normalize().toString())
                .collect(Collectors.joining("\n"));
    }

    static JavaCompiler javac() {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) {
            throw Failure.host("no-javac", "this Java has no compiler", "set JAVA_HOME to a JDK, not a JRE");
        }
        return javac;
    }

    /// Compiles what the program may ask for by name, as the `java` command does when it asks. What javac does not
    /// accept the program does not find.
    private void compileNamed(SourceFolder folder, List<Path> classPath, Path classes) throws IOException {
        Set<Path> known = new HashSet<>();
        for (boolean more = true; more; ) {
            more = false;
            for (String text : ClassTexts.in(classes)) {
                for (Path source : folder.namedBy(text)) {
                    if (known.add(source) && !Files.exists(classFileOf(source, folder, classes))) {
                        List<Path> units = new ArrayList<>(List.of(source));
                        folder.moduleDeclaration().ifPresent(units::add);
                        String refusal = runJavac(units, folder, classPath, classes);
                        console.detail(refusal.isEmpty() ? "compiled " + source + " too, by its name" : refusal);
                        more |= refusal.isEmpty();
                    }
                }
            }
        }
    }

    private static Path classFileOf(Path source, SourceFolder folder, Path classes) {
        String name = folder.roots().getFirst().relativize(source).toString();
        return classes.resolve(name.replaceFirst("java$", "class"));
    }

    private static List<JavaFileObject> objectsOf(
            List<Path> sources, SourceFolder folder, StandardJavaFileManager files) {
        List<JavaFileObject> objects = new ArrayList<>();
        for (Path source : sources) {
            if (folder.isStart(source)) {
                objects.add(new StartingSource(source));
            } else {
                files.getJavaFileObjects(source).forEach(objects::add);
            }
        }
        return objects;
    }

    /// @return what javac says against the sources, empty if it compiled them
    private String runJavac(List<Path> sources, SourceFolder folder, List<Path> classPath, Path classes)
            throws IOException {
        JavaCompiler javac = javac();
        List<String> options = List.of("-g", "-encoding", "UTF-8", "-Xprefer:source", "-implicit:class");
        StringWriter messages = new StringWriter();
        boolean compiled;
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            // Not by options: without the one for class files javac takes the class path of this JVM.
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            files.setLocationFromPaths(StandardLocation.SOURCE_PATH, folder.roots());
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            compiled = javac.getTask(
                            messages, folder.watching(files), null, options, null, objectsOf(sources, folder, files))
                    .call();
        }
        String said = messages.toString().strip();
        if (compiled && !said.isEmpty()) {
            console.detail(said);
        }
        return compiled ? "" : said;
    }
}
