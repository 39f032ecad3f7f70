package ibrik.tools.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.compiler.launch.LaunchProtocol;
import ibrik.compiler.launch.LaunchProtocol.Answer;
import ibrik.compiler.launch.LaunchProtocol.Refusal;
import ibrik.compiler.launch.LaunchProtocol.Start;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Which method starts a program, and what is refused in which words, compared with the `java` command.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LaunchProtocolIT {
    /// Each class prints which `main` runs: `static` or `instance`, `1` or `0` parameters.
    private static final String SOURCE = """
            class Say { static void it(String text) { System.out.print(text); } }
            class PublicStatic { public static void main(String[] a) { Say.it("static 1"); } }
            class Variable { public static void main(String... a) { Say.it("static 1"); } }
            class PackageStatic { static void main(String[] a) { Say.it("static 1"); } }
            class ProtectedStatic { protected static void main(String[] a) { Say.it("static 1"); } }
            class PrivateStatic { private static void main(String[] a) { Say.it("never"); } }
            class PrivateThenNone { private static void main(String[] a) {} void main() { Say.it("instance 0"); } }
            class NoneStatic { static void main() { Say.it("static 0"); } }
            class Instance { void main(String[] a) { Say.it("instance 1"); } }
            class InstanceNone { void main() { Say.it("instance 0"); } }
            class InstanceBeforeNone { static void main() {} void main(String[] a) { Say.it("instance 1"); } }
            class StaticBeforeNone { void main() {} static void main(String[] a) { Say.it("static 1"); } }
            class WithResult { public static int main(String[] a) { return 1; } }
            class WithResultThenNone { static int main(String[] a) { return 1; } static void main() { Say.it("static 0"); } }
            class OtherParameter { public static void main(String a) {} }
            class Nothing {}
            class Inherits extends PublicStatic {}
            class InheritsInstance extends Instance {}
            class InheritsPackage extends PackageStatic {}
            class InheritsPrivate extends PrivateStatic {}
            class NoneOverInherited extends PublicStatic { static void main() { Say.it("never"); } }
            class OwnOverInherited extends NoneStatic { static void main(String[] a) { Say.it("static 1"); } }
            abstract class Abstract { void main() {} }
            abstract class AbstractStatic { static void main() { Say.it("static 0"); } }
            abstract class AbstractMain { abstract void main(); }
            class Implements extends AbstractMain { void main() { Say.it("instance 0"); } }
            class PrivateConstructor { private PrivateConstructor() {} void main() {} }
            class PrivateConstructorStatic { private PrivateConstructorStatic() {} static void main() { Say.it("static 0"); } }
            class NoDefaultConstructor { NoDefaultConstructor(int a) {} void main() {} }
            class ProtectedConstructor { protected ProtectedConstructor() {} void main() { Say.it("instance 0"); } }
            class Outer {
                class Inner { void main() {} }
                class InnerStatic { static void main() { Say.it("static 0"); } }
                static class Nested { void main() { Say.it("instance 0"); } }
                private static class Hidden { public static void main(String[] a) { Say.it("static 1"); } }
            }
            interface Interface { static void main(String[] a) { Say.it("static 1"); } }
            interface InterfaceNone { static void main() { Say.it("static 0"); } }
            interface InterfacePrivate { private static void main(String[] a) {} }
            interface Default { default void main() { Say.it("instance 0"); } }
            interface DefaultArguments { default void main(String[] a) { Say.it("instance 1"); } }
            class ByDefault implements Default {}
            class ByBoth implements Default, DefaultArguments {}
            class NotByInterface implements Interface {}
            class SuperBeforeInterface extends InheritedBoth implements DefaultArguments {}
            class InheritedBoth { public void main(String[] a) { Say.it("instance 1"); } }
            interface Narrower extends Default { default void main() { Say.it("instance 0"); } }
            class ByNarrower implements Default, Narrower {}
            enum Enumeration { ONE; public static void main(String[] a) { Say.it("static 1"); } }
            enum EnumerationInstance { ONE; void main() {} }
            record Point(int x) { public static void main(String[] a) { Say.it("static 1"); } }
            record Empty() { void main() { Say.it("instance 0"); } }
            record Full(int x) { void main() {} }
            """;

    @TempDir
    private static Path folder;

    @BeforeAll
    void compile() throws IOException {
        Path source = Files.writeString(folder.resolve("All.java"), SOURCE);
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-nowarn", "-d", folder.toString(), source.toString());
        assertEquals(0, status);
    }

    static List<String> names() {
        return SOURCE.lines()
                .map(line -> line.strip().replaceAll("^(private |static |abstract )*", ""))
                .filter(line -> line.matches("(class|interface|enum|record) .*"))
                .map(line -> line.split("[ ({]")[1])
                .filter(name -> !name.equals("Say"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void asTheJavaCommand(String name) throws IOException, InterruptedException {
        String binaryName = Files.exists(folder.resolve(name + ".class")) ? name : "Outer$" + name;
        String said = java(binaryName);
        switch (answer(binaryName)) {
            case Start start ->
                assertEquals((start.isStatic() ? "static " : "instance ") + (start.takesArguments() ? 1 : 0), said);
            case Refusal refusal -> assertTrue(said.startsWith("Error: " + refusal.why()), said + "\n" + refusal);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void theReaderAgrees(String name) {
        String binaryName = Files.exists(folder.resolve(name + ".class")) ? name : "Outer$" + name;
        if (answer(binaryName) instanceof Start) {
            assertEquals(binaryName, MainClasses.checked(binaryName, List.of(folder)));
        } else {
            assertInstanceOf(Refusal.class, answer(binaryName));
        }
    }

    private static Answer answer(String name) {
        LaunchProtocol protocol = new LaunchProtocol(LaunchProtocolIT::model);
        return protocol.askFor(model(name).orElseThrow());
    }

    private static Optional<ClassModel> model(String name) {
        try {
            Path file = folder.resolve(name + ".class");
            return Files.exists(file) ? Optional.of(ClassFile.of().parse(file)) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String java(String name) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.language=en",
                        "-cp",
                        folder.toString(),
                        name)
                .redirectErrorStream(true)
                .start();
        try {
            String said = new String(process.getInputStream().readAllBytes());
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            return said;
        } finally {
            process.destroyForcibly();
        }
    }
}
