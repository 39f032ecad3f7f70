package ibrik.compiler.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.compiler.classes.ClassPath;
import ibrik.compiler.metadata.MetadataEntry.Group;
import ibrik.compiler.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MetadataReaderTest {
    @TempDir
    private Path folder;

    private final List<Problem> problems = new ArrayList<>();

    private Metadata read(List<Path> classPath, Path... asked) throws IOException {
        try (var path = new ClassPath(List.of(), classPath)) {
            return MetadataReader.read(classPath, path, List.of(asked), problems);
        }
    }

    /// What a file of this name says.
    private Metadata read(String name, String content) throws IOException {
        var file = write(name, content);
        var found = read(List.of(), file);
        assertEquals(List.of(), problems);
        return found;
    }

    private Path write(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static MetadataEntry.Type type(String name) {
        return new MetadataEntry.Type(Optional.empty(), name, Set.of(), Set.of(), false, false);
    }

    @Test
    void allThatThePresentFormSays() throws IOException {
        var found = read("reachability-metadata.json", """
                {"comment": ["a", "b"], "reflection": [
                  {"type": "demo.A", "reason": "why"},
                  {"type": "demo.B$C", "condition": {"typeReached": "demo.A"}, "unsafeAllocated": true,
                   "methods": [{"name": "<init>", "parameterTypes": []}, {"name": "run"}], "fields": [{"name": "count"}],
                   "allDeclaredConstructors": true, "allPublicMethods": true, "allDeclaredFields": false},
                  {"type": "int[]"}, {"type": "demo.A[][]"}, {"type": "demo.S", "serializable": true},
                  {"type": {"proxy": ["demo.I", "demo.J"]}, "jniAccessible": true},
                  {"type": {"lambda": {"declaringClass": "demo.L", "interfaces": ["demo.I"]}}, "serializable": true}],
                 "resources": [{"glob": "**"}, {"glob": "demo/*.class"}, {"bundle": "demo.Texts"}],
                 "newer": 1.5e3}
                """).entries();
        assertEquals(
                List.of(
                        type("demo.A"),
                        new MetadataEntry.Type(
                                Optional.of("demo.A"),
                                "demo.B$C",
                                Set.of("<init>", "run", "count"),
                                Set.of(Group.DECLARED_CONSTRUCTORS, Group.PUBLIC_METHODS),
                                true,
                                false),
                        type("[I"),
                        type("[[Ldemo.A;"),
                        new MetadataEntry.Type(Optional.empty(), "demo.S", Set.of(), Set.of(), false, true),
                        new MetadataEntry.Proxy(Optional.empty(), List.of("demo.I", "demo.J")),
                        new MetadataEntry.Lambda(Optional.empty(), "demo.L")),
                found.subList(0, 7));
        var files = ((MetadataEntry.ClassFiles) found.get(7)).names();
        assertTrue(files.matcher("demo/A.class").matches());
        assertFalse(files.matcher("demo/inner/A.class").matches());
        assertEquals(new MetadataEntry.Bundle(Optional.empty(), "demo.Texts", List.of()), found.get(8));
        assertEquals(9, found.size());
    }

    @Test
    void olderForms() throws IOException {
        assertEquals(
                List.of(new MetadataEntry.Type(
                        Optional.of("demo.Here"), "demo.A", Set.of("run"), Set.of(Group.PUBLIC_METHODS), false, false)),
                read("reflect-config.json", """
                        [{"name": "demo.A", "condition": {"typeReachable": "demo.Here"},
                          "queriedMethods": [{"name": "run"}], "queryAllPublicMethods": true}]
                        """).entries());
        assertEquals(
                List.of(
                        new MetadataEntry.Proxy(Optional.empty(), List.of("demo.I")),
                        new MetadataEntry.Proxy(Optional.of("demo.A"), List.of("demo.J"))),
                read("proxy-config.json", """
                        [["demo.I"], {"condition": {"typeReached": "demo.A"}, "interfaces": ["demo.J"]}]
                        """).entries());
        assertEquals(
                List.of(
                        new MetadataEntry.Type(Optional.empty(), "demo.S", Set.of(), Set.of(), false, true),
                        new MetadataEntry.Lambda(Optional.empty(), "demo.L"),
                        new MetadataEntry.Proxy(Optional.empty(), List.of("demo.I"))),
                read("serialization-config.json", """
                        {"types": [{"name": "demo.S"}], "lambdaCapturingTypes": [{"name": "demo.L"}],
                         "proxies": [["demo.I"]]}
                        """).entries());
        var resources = read("resource-config.json", """
                {"resources": {"includes": [{"pattern": "\\\\Qa/B.class\\\\E"}, {"pattern": ".*"}], "excludes": []},
                 "bundles": [{"name": "a.T", "locales": ["de-AT", "fr"]}]}
                """).entries();
        assertTrue(((MetadataEntry.ClassFiles) resources.getFirst())
                .names()
                .matcher("a/B.class")
                .matches());
        assertEquals(new MetadataEntry.Bundle(Optional.empty(), "a.T", List.of("de_AT", "fr")), resources.getLast());
        assertEquals(2, resources.size());
        var ofNative = read("jni-config.json", "[{\"name\": \"demo.A\"}]");
        assertEquals(List.of(), ofNative.entries());
        assertEquals(1, ofNative.notes().size());
    }

    @Test
    void filesOfTheClassPathAreReadWhereverTheyLieInTheirFolder() throws IOException {
        write("META-INF/native-image/g/a/reachability-metadata.json", "{\"reflection\": [{\"type\": \"demo.A\"}]}");
        write("META-INF/native-image/reflect-config.json", "[{\"name\": \"demo.B\"}]");
        write("META-INF/native-image/other.json", "no JSON");
        write("META-INF/reflect-config.json", "no JSON either");
        assertEquals(
                List.of(type("demo.A"), type("demo.B")), read(List.of(folder)).entries());
        assertEquals(List.of(), problems);
    }

    @Test
    void whatIsMalformedIsToldWithItsPlace() throws IOException {
        assertMalformed("{\n\"reflection\": [\n{} {}]}", 3, "there is `{` where `,` or `]` should be");
        assertMalformed("{\"reflection\":\n", 2, "the file ends where a value should be");
        assertMalformed("{\"reflection\": {}}", 1, "\"reflection\" is an object, not an array");
        assertMalformed("{\"reflection\": [\n{\"methods\": []}]}", 2, "an entry has no \"type\"");
        assertMalformed("{\"reflection\": [{\"type\": \"a\",\n\"methods\": [{}]}]}", 2, "an entry has no \"name\"");
        assertMalformed("{\"resources\": [{\"pattern\": \"(\"}]}", 1, "no regular expression");
        assertMalformed("{\"a\": \"\\x\"}", 1, "column 9: there is `x` where an escape should be");
        assertMalformed("{} 1", 1, "there is `1` where the end of the file should be");
        assertMalformed("[".repeat(1_000), 1, "nested deeper");
    }

    private void assertMalformed(String content, int line, String what) throws IOException {
        problems.clear();
        var file = write("reachability-metadata.json", content);
        read(List.of(), file);
        assertEquals(1, problems.size(), content);
        assertTrue(
                problems.getFirst().what().contains(what), problems.getFirst().what());
        assertEquals(
                file + ":" + line, problems.getFirst().where().orElseThrow().toString());
    }

    @Test
    void aRepositoryIsReadForTheVersionsOnTheClassPath() throws IOException {
        write("repository/org.a/lib/index.json", """
                [{"metadata-version": "1", "tested-versions": ["1.0", "1.1"]},
                 {"metadata-version": "2", "default-for": "2\\\\..*"},
                 {"latest": true, "metadata-version": "3", "tested-versions": ["3.0"]}]
                """);
        for (String version : List.of("1", "2", "3")) {
            write(
                    "repository/org.a/lib/" + version + "/reachability-metadata.json",
                    "{\"reflection\": [{\"type\": \"demo.V" + version + "\"}]}");
        }
        write("repository/org.b/other/index.json", "[{\"metadata-version\": \"1\", \"latest\": true}]");
        write("repository/org.b/other/1/reflect-config.json", "[{\"name\": \"demo.Never\"}]");
        assertEquals(List.of(type("demo.V1")), ofRepository(jar("lib-1.1.jar", null)));
        assertEquals(List.of(type("demo.V2")), ofRepository(jar("lib-2.7.jar", null)));
        assertEquals(List.of(type("demo.V3")), ofRepository(jar("lib-9.jar", null)));
        assertEquals(List.of(type("demo.V1")), ofRepository(jar("renamed.jar", "1.0")));
        assertEquals(List.of(), ofRepository(jar("library-1.1.jar", null)));
        assertEquals(List.of(), ofRepository(jar("org/c/lib/1.1/lib-1.1.jar", null)));
        assertEquals(List.of(type("demo.V1")), ofRepository(jar("org/a/lib/1.1/lib-1.1.jar", null)));
    }

    private List<MetadataEntry> ofRepository(Path jar) throws IOException {
        var found = read(List.of(jar), folder.resolve("repository")).entries();
        assertEquals(List.of(), problems);
        return found;
    }

    /// @param version what Maven has put into it, or null
    private Path jar(String name, String version) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(new ZipEntry(
                    "META-INF/maven/org.a/lib/pom.properties".replace("lib", version == null ? "x" : "lib")));
            jar.write(("version=" + version + "\n").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
            jar.closeEntry();
        }
        return file;
    }
}
