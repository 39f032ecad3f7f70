package ibrik.testing.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.NameAndTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The packages that a class file mentions, in instructions as well as in descriptors alone.
///
/// @param name     binary name of the class
/// @param packages packages of the classes that it mentions, with dots
record Mentions(String name, Set<String> packages) {
    private static final Pattern CLASS_IN_DESCRIPTOR = Pattern.compile("L([^;<]+);");

    /// Reads all class files of the modules' class directories that exist.
    static List<Mentions> of(Path root, List<String> modules) {
        return modules.stream()
                .map(module -> root.resolve(module).resolve("target").resolve("classes"))
                .filter(Files::isDirectory)
                .flatMap(Mentions::classFiles)
                .map(Mentions::read)
                .toList();
    }

    private static Stream<Path> classFiles(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Mentions read(Path file) {
        try {
            ClassModel model = ClassFile.of().parse(file);
            Set<String> packages = new TreeSet<>();
            for (PoolEntry entry : model.constantPool()) {
                switch (entry) {
                    case ClassEntry mentioned -> add(mentioned.asInternalName(), packages);
                    case NameAndTypeEntry pair -> addDescriptor(pair.type().stringValue(), packages);
                    case MethodTypeEntry type -> addDescriptor(type.descriptor().stringValue(), packages);
                    default -> {}
                }
            }
            model.fields().forEach(field -> addDescriptor(field.fieldType().stringValue(), packages));
            model.methods().forEach(method -> addDescriptor(method.methodType().stringValue(), packages));
            return new Mentions(model.thisClass().asInternalName().replace('/', '.'), packages);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void add(String internalName, Set<String> packages) {
        if (internalName.startsWith("[")) {
            addDescriptor(internalName, packages);
            return;
        }
        int slash = internalName.lastIndexOf('/');
        packages.add(slash < 0 ? "" : internalName.substring(0, slash).replace('/', '.'));
    }

    private static void addDescriptor(String descriptor, Set<String> packages) {
        Matcher matcher = CLASS_IN_DESCRIPTOR.matcher(descriptor);
        while (matcher.find()) {
            add(matcher.group(1), packages);
        }
    }
}
