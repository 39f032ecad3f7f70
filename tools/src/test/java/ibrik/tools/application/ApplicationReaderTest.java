package ibrik.tools.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.compiler.option.ModuleAccess;
import ibrik.tools.failure.ExitStatus;
import ibrik.tools.failure.Failure;
import ibrik.tools.host.Installation;
import ibrik.tools.output.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ApplicationReaderTest {
    private static final String MAIN =
            "package demo; public class Start { public static void main(String[] a) { System.out.println(1); } }";

    @TempDir
    private Path folder;

    private ApplicationReader reader;

    @BeforeEach
    void makeReader() {
        reader = new ApplicationReader(new Installation(folder), Console.ofProcess(Console.Tone.USUAL, false));
    }

    private Application read(Path input) {
        return reader.read(input, Optional.empty(), List.of());
    }

    private String codeOf(Path input, String... mainClass) {
        Failure failure = assertThrows(
                Failure.class,
                () -> reader.read(
                        input, mainClass.length == 0 ? Optional.empty() : Optional.of(mainClass[0]), List.of()));
        assertEquals(ExitStatus.USAGE, failure.status());
        assertTrue(
                failure.problems().stream()
                        .noneMatch(problem -> problem.remedy().isEmpty()),
                "a remedy is named");
        return failure.problems().getFirst().code();
    }

    private Path source(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Path jar(String name, Optional<String> mainClass, String classPath, byte[] startClass) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        mainClass.ifPresent(main -> manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main));
        if (!classPath.isEmpty()) {
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        }
        return jar(name, manifest, startClass);
    }

    private Path jar(String name, Manifest manifest, byte[] startClass) throws IOException {
        Path jar = folder.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.putNextEntry(new ZipEntry("demo/Start.class"));
            out.write(startClass);
        }
        return jar;
    }

    private byte[] startClass() throws IOException {
        Path classes = read(source("demo/Start.java", MAIN)).classPath().getFirst();
        return Files.readAllBytes(classes.resolve("demo/Start.class"));
    }

    @Test
    void aSourceFileIsCompiled() throws IOException {
        Application application = read(source("demo/Start.java", MAIN));
        assertEquals("Start", application.name());
        assertEquals("demo.Start", application.mainClass());
        assertTrue(Files.exists(application.classPath().getFirst().resolve("demo/Start.class")));
    }

    @Test
    void aChangedSourceIsCompiledAgain() throws IOException {
        read(source("demo/Start.java", MAIN));
        Application again =
                read(source("demo/Start.java", MAIN.replace("Start", "Other").replace("public class", "class")));
        assertEquals("demo.Other", again.mainClass());
    }

    /// Another command may be reading it.
    @Test
    void whatWasCompiledStaysAsItWas() throws IOException {
        Path source = source("demo/Start.java", MAIN);
        Path former = read(source).classPath().getFirst();
        source("demo/Start.java", "package demo; class Start { void main() { } }");
        Path other = read(source).classPath().getFirst();
        assertTrue(Files.exists(former.resolve("demo/Start.class")));
        source("demo/Start.java", MAIN);
        assertEquals(former, read(source).classPath().getFirst());
        assertNotEquals(former, other);
        try (var all = Files.list(former.getParent())) {
            assertEquals(2, all.count(), "no drafts");
        }
    }

    @Test
    void aManifestOpensPackages() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "demo.Start ");
        manifest.getMainAttributes().putValue("Add-Opens", "java.base/java.lang  java.base/java.util wrong a/b/c");
        manifest.getMainAttributes().putValue("Add-Exports", "java.base/sun.nio.ch");
        Path jar = jar("opens.jar", manifest, startClass());
        assertEquals(
                new ModuleAccess(Set.of("java.base/sun.nio.ch"), Set.of("java.base/java.lang", "java.base/java.util")),
                read(jar).access());
        assertEquals(
                ModuleAccess.USUAL,
                reader.read(jar, Optional.of("demo.Start"), List.of()).access(),
                "as by java -cp");
    }

    /// As with the `java` command: the first class, even by an inherited method, else the one named like the
    /// file; of the file's package.
    @Test
    void theClassOfASourceFileThatStarts() throws IOException {
        String main = "{ public static void main(String[] a) { } }";
        source("Base.java", "class Base " + main);
        assertEquals("First", mainOf("Z.java", "class First extends Base { } class Z " + main));
        assertEquals("Z", mainOf("Z.java", "interface First { } class Other " + main + " class Z " + main));
        Files.createDirectories(folder.resolve("aaa"));
        source("aaa/Z.java", "package aaa; public class Z " + main);
        assertEquals("Z", mainOf("Z.java", "class Z { public static void main(String[] a) { new aaa.Z(); } }"));
        assertEquals("aaa.Z", read(folder.resolve("aaa/Z.java")).mainClass());
    }

    private String mainOf(String name, String text) throws IOException {
        return read(source(name, text)).mainClass();
    }

    @Test
    void aWildcardOfTheEnvironmentThatNamesNothing() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        assertEquals(List.of(folder), ClassPathWords.readable("/nonexistent/*:" + folder + ":" + folder + "/empty/*"));
    }

    @Test
    void allFilesOfAMavenProjectAreItsSource() throws IOException {
        Path module = Files.createDirectories(folder.resolve("whole/module"));
        Files.createDirectories(module.resolve("target"));
        Files.createDirectories(module.resolve("java"));
        String former = MavenInput.describe(module);
        Files.writeString(module.resolve("target/A.class"), "made");
        assertEquals(former, MavenInput.describe(module));
        String child = "<project><parent><artifactId>p</artifactId><relativePath>%s</relativePath></parent></project>";
        Files.createDirectories(folder.resolve("whole/parent"));
        Files.createDirectories(folder.resolve("whole/.mvn"));
        Map<String, String> files = new LinkedHashMap<>();
        files.put("java/A.java", "new");
        files.put("pom.xml", child.formatted("../parent"));
        files.put("../pom.xml", "new");
        files.put("../parent/pom.xml", child.formatted("../grandparent.xml"));
        files.put("../grandparent.xml", "<project/>");
        files.put("../.mvn/maven.config", "-X");
        for (String name : files.keySet()) {
            Files.writeString(module.resolve(name), files.get(name));
            String changed = MavenInput.describe(module);
            assertNotEquals(former, changed, name);
            former = changed;
        }
    }

    @Test
    void aJarNamesItsMainClassAndItsLibraries() throws IOException {
        byte[] start = startClass();
        Path library = jar("library.jar", Optional.empty(), "", start);
        Path jar = jar("app.jar", Optional.of("demo.Start"), "library.jar absent.jar", start);
        Application application = read(jar);
        assertEquals("demo.Start", application.mainClass());
        assertEquals(List.of(jar, library), application.classPath());
    }

    /// What the `java` command takes or refuses.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Manifest-Version: 1.0\rMain-Class: demo.Start\r",
                "Main-Class: demo.Start  \n",
                "main-class: demo.Start\n",
                "Main-Class: demo.Other\nMain-Class: demo.Start\n",
                "Main-Class: demo.Start\0\n",
                "!Manifest-Version: 1.0\nthis is garbage\nMain-Class: demo.Start\n",
                "!Main-Class:demo.Start\n",
                "!\nMain-Class: demo.Start\n",
                "!Manifest-Version: 1.0\nMain-Class: demo.Start",
                "!Main-Class:\n  demo.Start\n",
                "!Manifest-Version: 1.0\n\nName: x\nMain-Class: demo.Start\n",
                "!: x\nMain-Class: demo.Start\n",
                "!Bad Name: x\nMain-Class: demo.Start\n",
                "!Main-Class: : demo.Start\n"
            })
    void manifestsAreReadAsTheJavaCommandReadsThem(String text) throws IOException {
        byte[] start = startClass();
        Path jar = folder.resolve("app.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            out.write(text.replaceFirst("^!", "").getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("demo/Start.class"));
            out.write(start);
        }
        if (text.startsWith("!")) {
            assertEquals(
                    ExitStatus.USAGE,
                    assertThrows(Failure.class, () -> read(jar)).status());
        } else {
            assertEquals("demo.Start", read(jar).mainClass());
        }
    }

    @Test
    void anAgentIsNotPassedOverInSilence() throws IOException {
        byte[] start = startClass();
        Path jar = folder.resolve("app.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            out.write("Main-Class: demo.Start\nLauncher-Agent-Class: demo.Agent\n".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("demo/Start.class"));
            out.write(start);
        }
        var said = new ByteArrayOutputStream();
        var console = new Console(System.out, new PrintStream(said), false, Console.Tone.USUAL, false);
        Application application =
                new ApplicationReader(new Installation(folder), console).read(jar, Optional.empty(), List.of());
        assertEquals("demo.Start", application.mainClass());
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("demo.Agent"), said.toString(StandardCharsets.UTF_8));
    }

    @Test
    void wordsOfAClassPathAreUrls() throws IOException {
        byte[] start = startClass();
        Path spaced = jar("my lib.jar", Optional.empty(), "", start);
        Path classes = Files.createDirectory(folder.resolve("with slash"));
        Path ignored = Files.createDirectory(folder.resolve("without"));
        String words = "my%20lib.jar with%20slash/ without https://host/other.jar a|b[ " + spaced.toUri();
        Path jar = jar("app.jar", Optional.of("demo/Start"), words, start);
        Application application = reader.read(jar, Optional.empty(), List.of());
        assertEquals(List.of(jar, spaced, classes), application.classPath());
        assertTrue(Files.exists(ignored));
        assertEquals("demo.Start", application.mainClass());
    }

    @Test
    void aJarWithoutMainClassIsRefused() throws IOException {
        assertEquals("no-main-class", codeOf(jar("app.jar", Optional.empty(), "", startClass())));
    }

    @Test
    void aMainClassThatIsMissingIsRefused() throws IOException {
        Path jar = jar("app.jar", Optional.of("demo.Absent"), "", startClass());
        assertEquals("missing-main-class", codeOf(jar));
        assertEquals("missing-main-class", codeOf(jar, "demo.Wrong"));
    }

    @Test
    void aClassFileOfTheFutureIsRefused() throws IOException {
        byte[] start = startClass();
        start[7]++;
        assertEquals("class-version", codeOf(jar("app.jar", Optional.of("demo.Start"), "", start)));
    }

    /// As the `java` command, which takes both in a class path.
    @Test
    void aJarWithBytesBehindItIsNotStarted() throws IOException {
        Path jar = jar("app.jar", Optional.of("demo.Start"), "", startClass());
        Files.write(jar, new byte[] {'x'}, StandardOpenOption.APPEND);
        assertEquals("not-a-jar", codeOf(jar));
        Path starts = jar("starts.jar", Optional.of("demo.Start"), "app.jar", startClass());
        assertEquals(List.of(starts, jar), read(starts).classPath());
    }

    @Test
    void aCommentIsPartOfAJar() throws IOException {
        Path jar = jar("app.jar", Optional.of("demo.Start"), "", startClass());
        byte[] bytes = Files.readAllBytes(jar);
        bytes[bytes.length - 2] = 3;
        Files.write(jar, bytes);
        Files.writeString(jar, "end", StandardOpenOption.APPEND);
        assertEquals("demo.Start", read(jar).mainClass());
    }

    @Test
    void aManifestOfAnotherNameIsNone() throws IOException {
        Path jar = folder.resolve("app.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("meta-inf/manifest.mf"));
            out.write("Main-Class: demo.Start\n".getBytes(StandardCharsets.US_ASCII));
            out.putNextEntry(new ZipEntry("demo/Start.class"));
            out.write(startClass());
        }
        assertEquals("not-a-jar", codeOf(jar));
    }

    @Test
    void aDamagedJarIsRefused() throws IOException {
        assertEquals("not-a-jar", codeOf(source("app.jar", "no jar at all")));
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertEquals("no-input", codeOf(folder.resolve("absent.jar")));
    }

    @Test
    void anEmptyDirectoryIsRefused() throws IOException {
        assertEquals("empty-directory", codeOf(Files.createDirectory(folder.resolve("empty"))));
    }

    @Test
    void oneOfSeveralMainClassesMustBeChosen() throws IOException {
        Path sources = Files.createDirectory(folder.resolve("two"));
        Files.writeString(sources.resolve("A.java"), "class A { public static void main(String[] a) {} }");
        Files.writeString(sources.resolve("B.java"), "class B { static void main() {} }");
        assertEquals("several-main-classes", codeOf(sources));
        assertEquals("B", reader.read(sources, Optional.of("B"), List.of()).mainClass());
    }

    @Test
    void aSourceThatJavacRefusesIsRefused() throws IOException {
        assertEquals("javac", codeOf(source("Wrong.java", "class Wrong { int a = ; }")));
    }

    private byte[] bytesOf(Application application, String name) throws IOException {
        return Files.readAllBytes(application.classPath().getFirst().resolve(name + ".class"));
    }

    /// Its constants are in the program's code.
    @Test
    void aChangedLibraryCompilesTheSourceAgain() throws IOException {
        Path library = Files.createDirectory(folder.resolve("library"));
        Path start = source("User.java", "class User { void main() { System.out.println(library.Names.NAME); } }");
        byte[] former = null;
        for (String name : List.of("one", "two")) {
            Path source = source(
                    "names/library/Names.java",
                    "package library; public class Names { public static final String NAME = \"" + name
                            + "\"; static void main(String[] a) {} }");
            Path classes = read(source).classPath().getFirst().resolve("library/Names.class");
            Files.createDirectories(library.resolve("library"));
            Files.copy(classes, library.resolve("library/Names.class"), StandardCopyOption.REPLACE_EXISTING);
            Files.delete(source);
            byte[] made = bytesOf(reader.read(start, Optional.empty(), List.of(library)), "User");
            assertFalse(Arrays.equals(former, made), name);
            former = made;
        }
    }

    @Test
    void whatIsNoFileAmongTheMadeClassesIsMadeAgain() throws IOException {
        Path start = source("demo/Start.java", MAIN);
        Path made = read(start).classPath().getFirst().resolve("demo/Start.class");
        Files.delete(made);
        Files.createFile(Files.createDirectory(made).resolve("inside"));
        assertTrue(Files.isRegularFile(read(start).classPath().getFirst().resolve("demo/Start.class")));
        Files.delete(made);
        Files.createSymbolicLink(made, folder.resolve("absent"));
        assertTrue(Files.isRegularFile(
                read(start).classPath().getFirst().resolve("demo/Start.class"), LinkOption.NOFOLLOW_LINKS));
    }

    /// As with `java Start.java` (JEP 458).
    @Test
    void otherSourceFilesAreFoundBesideTheFirst() throws IOException {
        Path project = Files.createDirectories(folder.resolve("project/demo")).getParent();
        Files.createDirectories(project.resolve("other"));
        Path start = Files.writeString(
                project.resolve("demo/Start.java"),
                "package demo; class Start { void main() { System.out.println(Near.ONE + other.Far.TWO); } }");
        Files.writeString(project.resolve("demo/Near.java"), "package demo; class Near { static final int ONE = 1; }");
        Path far = Files.writeString(
                project.resolve("other/Far.java"),
                "package other; public class Far { public static final int TWO = 2; }");
        Files.writeString(project.resolve("demo/Broken.java"), "nobody looks at it");
        Application application = read(start);
        assertEquals("demo.Start", application.mainClass());
        byte[] former = bytesOf(application, "demo/Start");
        bytesOf(application, "other/Far");
        Files.writeString(far, "package other; public class Far { public static final int TWO = 3; }");
        assertFalse(Arrays.equals(former, bytesOf(read(start), "demo/Start")));
    }

    /// As `java` says.
    @Test
    void aSourceFileLiesWhereItsPackageSays() throws IOException {
        assertEquals("package-folder", codeOf(source("wrong/Start.java", MAIN)));
        source("module/module-info.java", "module m { }");
        assertEquals("unnamed-package", codeOf(source("module/A.java", "class A { void main() { } }")));
        String user = "package q; public class %s { void main() { java.util.logging.Logger.getGlobal(); } }";
        assertEquals("javac", codeOf(source("module/q/B.java", user.formatted("B"))));
        source("module/module-info.java", "module m { requires java.logging; }");
        read(source("module/q/B.java", user.formatted("B")));
    }

    /// As `java` takes them.
    @Test
    void theFileThatIsNamedMayHaveAnyName() throws IOException {
        assertEquals("Main", mainOf("program.java", "public class Main { public static void main(String[] a) { } }"));
        assertEquals(
                "Main",
                mainOf("script", "#!/usr/bin/java\npublic class Main { public static void main(String[] a) { } }"));
        assertEquals("javac", codeOf(source("marked.java", "#!/usr/bin/java\nclass Main { void main() { } }")));
    }

    /// `java` compiles them when they are asked for; one that javac does not accept hinders nobody.
    @Test
    void sourceFilesAreFoundByTheNamesThatTheProgramHolds() throws IOException {
        source("named/demo/parts/One.java", "package demo.parts; class One { Object next = \"demo.Two$Inner\"; }");
        source("named/demo/Two.java", "package demo; class Two { class Inner { } }");
        source("named/demo/Broken.java", "class { }");
        Path start = source(
                "named/demo/Start.java",
                "package demo; class Start { void main(String[] a) throws Exception {"
                        + " Class.forName(\"demo.parts.\" + a[0]); Class.forName(\"demo.Broken\"); } }");
        Application application = read(start);
        bytesOf(application, "demo/parts/One");
        bytesOf(application, "demo/Two$Inner");
        assertFalse(Files.exists(application.classPath().getFirst().resolve("demo/Broken.class")));
        source("named/demo/Broken.java", "package demo; class Broken { }");
        bytesOf(read(start), "demo/Broken");
    }

    /// It would have found picocli.
    @Test
    void aSourceDoesNotSeeTheClassesOfTheTools() throws IOException {
        assertEquals("javac", codeOf(source("Nosy.java", "class Nosy { picocli.CommandLine it; void main() {} }")));
    }

    @Test
    void linksToDirectoriesAreDirectories() throws IOException {
        byte[] start = startClass();
        Path classes = Files.createDirectories(folder.resolve("classes/demo")).getParent();
        Files.write(classes.resolve("demo/Start.class"), start);
        Files.createSymbolicLink(classes.resolve("loop"), classes);
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Files.writeString(sources.resolve("Start.java"), MAIN);
        for (Path target : List.of(classes, sources)) {
            Path link = Files.createSymbolicLink(folder.resolve("to-" + target.getFileName()), target);
            Application application = read(link);
            assertEquals("demo.Start", application.mainClass());
            assertEquals(link.getFileName().toString(), application.name());
        }
    }

    @Test
    void theRootOfAllFilesIsRefused() {
        assertEquals("root-directory", codeOf(Path.of("/")));
        assertEquals("root-directory", codeOf(Path.of("/tmp/..")));
    }

    @Test
    void classPathsAreWrittenAsForTheJavaCommand() throws IOException {
        Path jars = Files.createDirectory(folder.resolve("jars"));
        Path one = Files.createFile(jars.resolve("one.jar"));
        Path two = Files.createFile(jars.resolve("two.JAR"));
        Path hidden = Files.createFile(jars.resolve(".jar"));
        for (String other : List.of("three.zip", "four.Jar", "five:.jar", "jar")) {
            Files.createFile(jars.resolve(other));
        }
        assertEquals(List.of(Path.of("a"), hidden, one, two, Path.of(".")), ClassPathWords.of("a:" + jars + "/*:"));
        assertEquals(List.of(Path.of(".")), ClassPathWords.of(""));
        assertThrows(Failure.class, () -> ClassPathWords.of(folder.resolve("absent") + "/*"));
    }

    @Test
    void jarsOfAClassPathNameFurtherJars() throws IOException {
        byte[] start = startClass();
        Path last = jar("last.jar", Optional.empty(), "", start);
        Path first = jar("first.jar", Optional.empty(), "last.jar", start);
        Path broken = source("broken.jar", "no jar");
        Path app = jar("app.jar", Optional.of("demo.Start"), "", start);
        Application application = reader.read(app, Optional.empty(), List.of(broken, first));
        assertEquals(List.of(app, broken, first, last), application.classPath());
    }
}
