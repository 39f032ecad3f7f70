package ibrik.testing.mutants;

import ibrik.compiler.classes.ClassPath;
import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.classes.UnusableClass;
import ibrik.tools.application.Application;
import ibrik.tools.application.ApplicationReader;
import ibrik.tools.failure.Failure;
import ibrik.tools.host.Installation;
import ibrik.tools.host.Programs;
import ibrik.tools.output.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/// Damages jars and looks whether the front of the compiler and the JDK's own classes agree on what they hold: a main
/// class that can be loaded and linked, or not.
final class JarTrial {
    private static final int TAIL_BYTES = 400;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Installation installation;
    private final Console console;
    private final Path folder;
    private final List<String> failures = new ArrayList<>();

    JarTrial(Installation installation, Console console, Path folder) {
        this.installation = installation;
        this.console = console;
        this.folder = folder;
    }

    /// What differs, or is a trace of ours.
    List<String> run(Kind kind, int count, long seed) throws IOException {
        for (int number = 0; number < count; number++) {
            JarShape shape = JarShape.values()[number % JarShape.values().length];
            byte[] jar = shape.of(kind.files(), kind.name() + Kind.NUMBER);
            Random dice = new Random(seed * 1_000_003 + number);
            Path file = folder.resolve("mutant" + number + ".jar");
            Files.write(file, damaged(jar, dice));
            String expected = ofJdk(file);
            String actual = ofIbrik(file);
            if (actual.equals("refused") && expected.equals("taken")) {
                expected = ofCommand(file);
            }
            if (!expected.equals(actual)) {
                failures.add("mutants/jar " + number + " " + shape + ": expected " + expected + ", got " + actual);
            }
        }
        return failures;
    }

    /// One or two bytes, mostly of the directory at the end, or an end that is missing.
    private static byte[] damaged(byte[] jar, Random dice) {
        if (dice.nextInt(8) == 0) {
            return Arrays.copyOf(jar, dice.nextInt(jar.length));
        }
        byte[] changed = jar.clone();
        for (int left = 1 + dice.nextInt(2); left > 0; left--) {
            int from = dice.nextBoolean() ? Math.max(0, jar.length - TAIL_BYTES) : 0;
            changed[from + dice.nextInt(jar.length - from)] ^= (byte) (1 << dice.nextInt(8));
        }
        return changed;
    }

    private static String ofJdk(Path jar) throws IOException {
        String main;
        try (JarFile file = new JarFile(jar.toFile())) {
            var manifest = file.getManifest();
            main = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
        } catch (IOException unreadable) {
            return "refused";
        }
        if (main == null) {
            return "refused";
        }
        URL[] here = {jar.toUri().toURL()};
        try (var loader = new URLClassLoader(here, ClassLoader.getPlatformClassLoader())) {
            // Asking for fields links the class and runs nothing.
            loader.loadClass(main.strip()).getDeclaredFields();
            return "taken";
        } catch (LinkageError | ClassNotFoundException | SecurityException refused) {
            return "refused";
        }
    }

    /// The `java` command refuses some jars that its library reads.
    private static String ofCommand(Path jar) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String text = Programs.ask(LIMIT, List.of(java, "-jar", jar.toString())).text();
        return text.contains("Invalid or corrupt jarfile") ? "refused" : "taken";
    }

    private String ofIbrik(Path jar) {
        try {
            Application application =
                    new ApplicationReader(installation, console).read(jar, Optional.empty(), List.of());
            return load(application.classPath(), application.mainClass());
        } catch (Failure failure) {
            return "refused";
        } catch (IOException | RuntimeException | Error bug) {
            StringWriter trace = new StringWriter();
            bug.printStackTrace(new PrintWriter(trace));
            return trace.toString();
        }
    }

    private static String load(List<Path> classPath, String main) throws IOException {
        try (var path = new ClassPath(List.of(), classPath)) {
            new ClassWorld(path).named(main).needLinkable();
            return "taken";
        } catch (UnusableClass unusable) {
            return "refused";
        }
    }
}
