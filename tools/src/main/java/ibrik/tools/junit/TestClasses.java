package ibrik.tools.junit;

import ibrik.compiler.classes.FileTree;
import ibrik.tools.failure.Failure;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The classes of a jar or folder that hold tests: those that Maven Surefire takes, by their names.
///
/// @param included patterns of simple or of full names, in which a star is any text
/// @param excluded the same
public record TestClasses(List<String> included, List<String> excluded) {
    /// Surefire's (maven-surefire-plugin, `test` goal, parameter `includes`).
    public static final List<String> USUAL = List.of("Test*", "*Test", "*Tests", "*TestCase");

    /// Binary names, in order.
    public List<String> in(Path root) {
        TreeMap<String, byte[]> found = new TreeMap<>();
        try {
            if (Files.isDirectory(root)) {
                for (Path file : FileTree.filesOf(root, ".class")) {
                    String name = root.relativize(file).toString();
                    if (isWanted(name)) {
                        found.put(name, Files.readAllBytes(file));
                    }
                }
            } else {
                readJar(root, found);
            }
        } catch (IOException failure) {
            throw Failure.usage(
                    "not-a-jar",
                    "cannot read the tests in " + root + " (" + failure.getMessage() + ")",
                    "check that the file is whole: unzip -t " + root);
        }
        return found.entrySet().stream()
                .filter(entry -> canHoldTests(entry.getValue()))
                .map(entry -> nameOf(entry.getKey()))
                .toList();
    }

    private void readJar(Path root, TreeMap<String, byte[]> found) throws IOException {
        try (JarFile jar = new JarFile(root.toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                if (!entry.getName().startsWith("META-INF/") && isWanted(entry.getName())) {
                    found.put(entry.getName(), jar.getInputStream(entry).readAllBytes());
                }
            }
        }
    }

    private boolean isWanted(String file) {
        if (!file.endsWith(".class") || file.contains("$")) {
            return false;
        }
        String name = nameOf(file);
        return isOneOf(name, included) && !isOneOf(name, excluded);
    }

    private static String nameOf(String file) {
        return file.substring(0, file.length() - ".class".length()).replace('/', '.');
    }

    private static boolean isOneOf(String name, List<String> patterns) {
        String simple = name.substring(name.lastIndexOf('.') + 1);
        return patterns.stream()
                .map(TestClasses::compiled)
                .anyMatch(pattern -> pattern.matcher(name).matches()
                        || pattern.matcher(simple).matches());
    }

    private static Pattern compiled(String pattern) {
        List<String> parts = new ArrayList<>(List.of(pattern.split("\\*", -1)));
        return Pattern.compile(parts.stream().map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    /// A damaged class file counts: the build says what is wrong with it.
    private static boolean canHoldTests(byte[] bytes) {
        try {
            ClassModel model = ClassFile.of().parse(bytes);
            int flags = model.flags().flagsMask();
            return (flags & (ClassFile.ACC_ABSTRACT | ClassFile.ACC_INTERFACE)) == 0;
        } catch (IllegalArgumentException damaged) {
            return true;
        }
    }
}
