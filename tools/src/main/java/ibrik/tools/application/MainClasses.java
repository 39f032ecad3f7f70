package ibrik.tools.application;

import ibrik.compiler.classes.FileTree;
import ibrik.compiler.launch.LaunchProtocol;
import ibrik.compiler.launch.LaunchProtocol.Refusal;
import ibrik.compiler.launch.LaunchProtocol.Start;
import ibrik.compiler.verify.format.ClassFormat;
import ibrik.compiler.verify.format.JarContent;
import ibrik.tools.failure.Failure;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Finds and checks the class whose `main` starts a program.
final class MainClasses {
    private MainClasses() {}

    /// The class of a directory that starts the program: the first of the wanted ones that can, else the only one that
    /// can ([LaunchProtocol#likely]).
    ///
    /// @param wanted binary names of classes, the most wanted first
    static String only(List<Path> classPath, List<String> wanted) {
        Path directory = classPath.getFirst();
        List<Start> starts = starts(classPath);
        Optional<Start> preferred = wanted.stream()
                .flatMap(name ->
                        starts.stream().filter(start -> start.mainClass().equals(name)))
                .findFirst();
        List<Start> found = preferred.map(List::of).orElseGet(() -> LaunchProtocol.likely(starts));
        if (found.size() == 1) {
            return found.getFirst().mainClass();
        }
        if (found.isEmpty()) {
            throw Failure.usage(
                    "no-main-class",
                    "no class in " + directory + " has a main method that can start a program",
                    "add `public static void main(String[] arguments)`, or name the class by --main");
        }
        throw Failure.usage(
                "several-main-classes",
                "several classes have a main method: "
                        + found.stream().map(Start::mainClass).collect(Collectors.joining(", ")),
                "choose one of them by --main");
    }

    private static List<Start> starts(List<Path> classPath) {
        LaunchProtocol protocol = protocol(classPath);
        try {
            return FileTree.filesOf(classPath.getFirst(), ".class").stream()
                    .flatMap(file -> sound(classPath.getFirst(), file).stream())
                    .map(protocol::askFor)
                    .flatMap(answer -> answer instanceof Start start ? Stream.of(start) : Stream.empty())
                    .toList();
        } catch (IOException failure) {
            throw Failure.usage("unreadable-input", "cannot read " + classPath.getFirst(), "check its permissions");
        }
    }

    private static LaunchProtocol protocol(List<Path> classPath) {
        Map<String, Optional<ClassModel>> known = new HashMap<>();
        return new LaunchProtocol(name -> known.computeIfAbsent(name, unused -> find(classPath, name)));
    }

    private static Optional<ClassModel> find(List<Path> classPath, String internalName) {
        String file = internalName + ".class";
        for (Path entry : classPath) {
            Optional<byte[]> bytes = read(entry, file);
            if (bytes.isPresent()) {
                return bytes.map(each -> parse(each, file));
            }
        }
        return ofJdk(file);
    }

    private static Optional<ClassModel> ofJdk(String file) {
        try (InputStream content = ClassLoader.getPlatformClassLoader().getResourceAsStream(file)) {
            return content == null
                    ? Optional.empty()
                    : Optional.of(ClassFile.of().parse(content.readAllBytes()));
        } catch (IOException failure) {
            throw Failure.host("jdk", "cannot read " + file + " of the JDK (" + failure + ")", "install it again");
        }
    }

    /// A class file that is damaged starts nothing; it matters only if the program reaches it.
    private static Optional<ClassModel> sound(Path directory, Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            boolean broken = ClassFormat.check(
                            content, internalName(directory.relativize(file).toString()))
                    .refusal()
                    .isPresent();
            return broken ? Optional.empty() : Optional.of(ClassFile.of().parse(content));
        } catch (IOException failure) {
            throw Failure.usage("unreadable-input", "cannot read " + file, "check its permissions");
        }
    }

    private static ClassModel parse(byte[] bytes, String name) {
        ClassVersions.check(bytes, name);
        ClassFormat.check(bytes, internalName(name)).refusal().ifPresent(refusal -> {
            throw Failure.usage(
                    "damaged-class", "the class file " + name + " is damaged (" + refusal + ")", "compile it again");
        });
        return ClassFile.of().parse(bytes);
    }

    /// From a file's name to the class's.
    private static String internalName(String file) {
        return file.substring(0, file.length() - ".class".length()).replace(File.separatorChar, '/');
    }

    /// `name` itself, if that class is on the class path and can start a program.
    static String checked(String name, List<Path> classPath) {
        Optional<ClassModel> model = find(classPath, name.replace('.', '/'));
        if (model.isEmpty()) {
            throw Failure.usage(
                    "missing-main-class",
                    "the main class " + name + " is not on the class path " + classPath,
                    "check the spelling, package included, or add its jar by --class-path");
        }
        if (protocol(classPath).askFor(model.get()) instanceof Refusal(String why, String remedy)) {
            throw Failure.usage("no-main-method", why, remedy);
        }
        return name;
    }

    private static Optional<byte[]> read(Path entry, String file) {
        try {
            if (Files.isDirectory(entry)) {
                Path candidate = entry.resolve(file);
                return Files.isRegularFile(candidate) ? Optional.of(Files.readAllBytes(candidate)) : Optional.empty();
            }
            return readFromJar(entry, file);
        } catch (IOException failure) {
            throw Failure.usage(
                    "not-a-jar",
                    "cannot read " + entry + " as a jar (" + failure.getMessage() + ")",
                    "check that the file is whole: unzip -t " + entry);
        }
    }

    /// A jar of the class path that is none counts as empty, as for the `java` command.
    private static Optional<byte[]> readFromJar(Path entry, String file) throws IOException {
        JarFile jar;
        try {
            jar = new JarFile(entry.toFile(), false, ZipFile.OPEN_READ, Runtime.version());
        } catch (IOException damaged) {
            return Optional.empty();
        }
        try (jar) {
            ZipEntry found = jar.getEntry(file);
            return found == null ? Optional.empty() : Optional.of(JarContent.of(jar, found));
        }
    }
}
