package ibrik.testing.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.tools.host.Programs;
import java.io.IOException;
import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.Interfaces;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Programs of `testing/linkage`, compiled from `first`, run after some of their classes were replaced by those of
/// `then`: each instruction that no longer fits throws what it throws on HotSpot.
final class LinkageIT {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path SOURCES = ROOT.resolve("testing/linkage");
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @TempDir
    private static Path folder;

    private static Path first;

    @BeforeAll
    static void compileTwice() throws IOException {
        first = compile("first", ROOT);
        Path then = compile("then", first);
        for (Path file : files(then, ".class")) {
            Path replaced = first.resolve(then.relativize(file));
            Files.write(replaced, asBefore(Files.readAllBytes(file), Files.readAllBytes(replaced)));
        }
        Files.delete(first.resolve("Gone.class"));
    }

    private static Path compile(String name, Path classPath) throws IOException {
        Path classes = folder.resolve(name);
        var words = new ArrayList<>(List.of("-g", "-cp", classPath.toString(), "-d", classes.toString()));
        files(SOURCES.resolve(name), ".java").forEach(file -> words.add(file.toString()));
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new));
        assertEquals(0, status);
        return classes;
    }

    private static List<Path> files(Path below, String suffix) throws IOException {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        }
    }

    /// A class that became abstract has the flags and interfaces that it had, unless its constructor is private: so
    /// it lacks methods, which javac would not write.
    private static byte[] asBefore(byte[] file, byte[] replaced) {
        ClassModel now = ClassFile.of().parse(file);
        ClassModel before = ClassFile.of().parse(replaced);
        boolean lacks = now.flags().has(AccessFlag.ABSTRACT)
                && !now.flags().has(AccessFlag.INTERFACE)
                && !before.flags().has(AccessFlag.ABSTRACT)
                && now.methods().stream().noneMatch(LinkageIT::isPrivateConstructor);
        if (!lacks) {
            return file;
        }
        return ClassFile.of().transformClass(now, (builder, element) -> {
            switch (element) {
                case AccessFlags _ -> builder.withFlags(before.flags().flagsMask());
                case Interfaces _ -> builder.withInterfaces(before.interfaces());
                default -> builder.with(element);
            }
        });
    }

    private static boolean isPrivateConstructor(java.lang.classfile.MethodModel method) {
        return method.methodName().equalsString("<init>") && method.flags().has(AccessFlag.PRIVATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Calls", "Members"})
    void errorsAreThoseOfHotSpot(String main) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var expected = Programs.ask(LIMIT, List.of(java, "-cp", first.toString(), main));
        String launcher = ROOT.resolve("ibrik").toString();
        var actual =
                Programs.ask(LIMIT, List.of(launcher, "run", "--quiet", "--hosted", "--main", main, first.toString()));
        assertEquals(expected.text(), actual.text());
        assertEquals(0, actual.status());
    }
}
