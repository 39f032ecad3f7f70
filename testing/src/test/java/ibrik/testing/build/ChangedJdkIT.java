package ibrik.testing.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.tools.host.Programs;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A JDK in which one replaced method has another body than the one that the replacement was written against.
final class ChangedJdkIT {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final int PROGRAM = 3;
    private static final String CHANGED = "java.lang.Thread.onSpinWait()V";
    private static final Pattern REPORT = Pattern.compile("(\\S+) has another body in this JDK");

    @TempDir
    private Path folder;

    /// The class file is written anew, so its constant pool has another order.
    private void change(String type, String method) throws IOException {
        byte[] original;
        try (var in = Object.class.getResourceAsStream("/" + type + ".class")) {
            original = in.readAllBytes();
        }
        var parser = ClassFile.of(ClassFile.ConstantPoolSharingOption.NEW_POOL);
        byte[] changed = parser.transformClass(
                parser.parse(original),
                ClassTransform.transformingMethodBodies(
                        each -> each.methodName().equalsString(method), new CodeTransform() {
                            @Override
                            public void atStart(CodeBuilder code) {
                                code.iconst_1().pop();
                            }

                            @Override
                            public void accept(CodeBuilder code, CodeElement element) {
                                code.with(element);
                            }
                        }));
        Path file = folder.resolve(type + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, changed);
    }

    private Programs.Answer ask(String... arguments) throws IOException {
        var command = new java.util.ArrayList<>(List.of(
                "env",
                "IBRIK_JAVA_OPTIONS=-Dibrik.patch=" + folder,
                ROOT.resolve("ibrik").toString()));
        command.addAll(List.of(arguments));
        return Programs.ask(LIMIT, command);
    }

    private static List<String> reported(String text) {
        return REPORT.matcher(text).results().map(match -> match.group(1)).toList();
    }

    @Test
    void theBuildReportsExactlyThatBody() throws IOException {
        change("java/lang/Thread", "onSpinWait");
        String program = ROOT.resolve("testing/programs/threads/Spinning.java").toString();
        var answer = ask("run", "--hosted", "--dev", program);
        assertEquals(PROGRAM, answer.status(), answer.text());
        assertEquals(List.of(CHANGED), reported(answer.text()), answer.text());
        assertTrue(answer.text().contains("Thread_.java"), answer.text());
        assertTrue(answer.text().contains("ibrik replaced --accept"), answer.text());
    }

    @Test
    void aProgramThatDoesNotReachItIsBuilt() throws IOException {
        change("java/lang/Character", "getName");
        String program = ROOT.resolve("testing/programs/strings/Builders.java").toString();
        var answer =
                ask("build", "--hosted", "--dev", "-o", folder.resolve("image").toString(), program);
        assertEquals(0, answer.status(), answer.text());
    }

    @Test
    void doctorSaysIt() throws IOException {
        change("java/lang/Thread", "onSpinWait");
        assertEquals(List.of(CHANGED), reported(ask("doctor").text()));
    }
}
