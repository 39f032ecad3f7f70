package ibrik.tools.application;

import ibrik.tools.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Finds and checks the class whose `main` starts a program.
final class MainClasses {
    private MainClasses() {}

    /// The one class of a directory that has a `main` method.
    static String only(Path directory) {
        List<String> found = candidates(directory);
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.isEmpty()) {
            throw Failure.usage(
                    "no-main-class",
                    "no class in " + directory + " has a main method",
                    "add `public static void main(String[] arguments)`, or name the class by --main");
        }
        throw Failure.usage(
                "several-main-classes",
                "several classes have a main method: " + String.join(", ", found),
                "choose one of them by --main");
    }

    private static List<String> candidates(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".class"))
                    .map(MainClasses::parse)
                    .filter(MainClasses::hasMain)
                    .map(model -> model.thisClass().asInternalName().replace('/', '.'))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw Failure.usage("unreadable-input", "cannot read " + directory, "check its permissions");
        }
    }

    private static ClassModel parse(Path file) {
        try {
            return parse(Files.readAllBytes(file), file.toString());
        } catch (IOException failure) {
            throw Failure.usage("unreadable-input", "cannot read " + file, "check its permissions");
        }
    }

    private static ClassModel parse(byte[] bytes, String name) {
        ClassVersions.check(bytes, name);
        try {
            return ClassFile.of().parse(bytes);
        } catch (IllegalArgumentException failure) {
            throw Failure.usage(
                    "damaged-class",
                    "the class file " + name + " is damaged (" + failure.getMessage() + ")",
                    "compile it again");
        }
    }

    /// `main` as the launch protocol of Java 25 takes it (JLS 12.1.4), not private; with or without arguments.
    private static boolean hasMain(ClassModel model) {
        return model.methods().stream().anyMatch(MainClasses::isMain);
    }

    private static boolean isMain(MethodModel method) {
        String descriptor = method.methodType().stringValue();
        return method.methodName().equalsString("main")
                && (descriptor.equals("([Ljava/lang/String;)V") || descriptor.equals("()V"))
                && (method.flags().flagsMask() & ClassFile.ACC_PRIVATE) == 0;
    }

    /// `name` itself, if that class is on the class path and has or inherits a main method.
    static String checked(String name, List<Path> classPath) {
        String file = name.replace('.', '/') + ".class";
        for (Path entry : classPath) {
            Optional<byte[]> bytes = read(entry, file);
            if (bytes.isPresent()) {
                ClassModel model = parse(bytes.get(), file);
                boolean inherits = model.superclass()
                        .map(superclass -> !superclass.asInternalName().equals("java/lang/Object"))
                        .orElse(false);
                if (!hasMain(model) && !inherits && model.interfaces().isEmpty()) {
                    throw Failure.usage(
                            "no-main-method",
                            "the class " + name + " has no main method",
                            "name another class by --main");
                }
                return name;
            }
        }
        throw Failure.usage(
                "missing-main-class",
                "the main class " + name + " is not on the class path " + classPath,
                "check the spelling, package included, or add its jar by --class-path");
    }

    private static Optional<byte[]> read(Path entry, String file) {
        try {
            if (Files.isDirectory(entry)) {
                Path candidate = entry.resolve(file);
                return Files.isRegularFile(candidate) ? Optional.of(Files.readAllBytes(candidate)) : Optional.empty();
            }
            try (ZipFile zip = new ZipFile(entry.toFile())) {
                ZipEntry found = zip.getEntry(file);
                if (found == null) {
                    return Optional.empty();
                }
                try (InputStream content = zip.getInputStream(found)) {
                    return Optional.of(content.readAllBytes());
                }
            }
        } catch (IOException failure) {
            throw Failure.usage(
                    "not-a-jar",
                    "cannot read " + entry + " as a jar (" + failure.getMessage() + ")",
                    "check that the file is whole: unzip -t " + entry);
        }
    }
}
