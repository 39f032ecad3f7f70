package ibrik.tools.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.tools.command.Checkout.Outcome;
import ibrik.tools.failure.ExitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The road of a user whose program looks things up by names that no build can see: the error says what to add, or a
/// trace on HotSpot finds it; either makes the program do what it does on HotSpot.
final class MetadataIT {
    /// A name for each kind of question, which stands nowhere in the program, and a class that is nowhere at all.
    private static final List<String> NAMES = List.of(
            "demo.Plugin",
            "java.util.concurrent.Exchanger",
            "toUpperCase",
            "MAX_VALUE",
            "Kinds.class",
            "demo.Texts",
            "demo.Absent");

    private static final List<String> KINDS = List.of(
            "class",
            "loader",
            "members",
            "method",
            "constructor",
            "field",
            "proxy",
            "file",
            "stream",
            "bundle",
            "object");

    private static final String ENTRY_FOLLOWS = "with this in FILE: ";

    @TempDir
    private Path folder;

    private Checkout checkout;
    private Path program;

    @BeforeEach
    void write() throws IOException {
        checkout = Checkout.ours(folder);
        program = Files.createDirectories(folder.resolve("program"));
        Path sources = Files.createDirectories(program.resolve("demo"));
        Files.writeString(sources.resolve("Plugin.java"), """
                package demo;
                class Plugin { public String toString() { return "plugged"; } }
                """);
        Files.writeString(sources.resolve("Unreached.java"), "package demo; class Unreached {}");
        Files.writeString(sources.resolve("Texts.java"), """
                package demo;
                public class Texts extends java.util.ListResourceBundle {
                    protected Object[][] getContents() { return new Object[][] {{"key", "bundled"}}; }
                }
                """);
        Files.writeString(sources.resolve("Kinds.java"), """
                package demo;
                import java.io.ObjectStreamClass;
                import java.lang.reflect.*;
                import java.util.*;
                import java.util.concurrent.*;
                class Holder { UUID number; Phaser phaser; }
                public class Kinds {
                    static void ask(String kind, Callable<?> question) {
                        try {
                            System.out.println(kind + ": " + question.call());
                        } catch (Exception e) {
                            System.out.println(kind + ": " + e);
                        }
                    }
                    static Class<?> typeOf(String field) throws Exception {
                        return Holder.class.getDeclaredField(field).getType();
                    }
                    public static void main(String[] names) {
                        ClassLoader loader = Kinds.class.getClassLoader();
                        ask("class", () -> Class.forName(names[0]).getDeclaredConstructor().newInstance());
                        ask("loader", () -> loader.loadClass(names[1]).getName());
                        ask("members", () -> new BitSet().getClass().getMethods().length > 20);
                        ask("method", () -> String.class.getMethod(names[2]).invoke("abc"));
                        ask("constructor", () -> StringBuffer.class.getConstructor().newInstance().length());
                        ask("field", () -> Byte.class.getField(names[3]).get(null));
                        ask("proxy", () -> {
                            Class<?>[] list = (Class<?>[]) Array.newInstance(Class.class, 1);
                            Array.set(list, 0, Callable.class);
                            return ((Callable<?>) Proxy.newProxyInstance(loader, list, (p, m, a) -> "called")).call();
                        });
                        ask("file", () -> Kinds.class.getResourceAsStream(names[4]).read());
                        ask("stream", () -> ObjectStreamClass.lookup(typeOf("number")).getSerialVersionUID());
                        ask("bundle", () -> ResourceBundle.getBundle(names[5]).getString("key"));
                        ask("object", () -> {
                            Field field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
                            field.setAccessible(true);
                            return ((sun.misc.Unsafe) field.get(null)).allocateInstance(typeOf("phaser")).getClass();
                        });
                        ask("absent", () -> Class.forName(names[6]));
                    }
                }
                """);
    }

    private Outcome ibrik(String... words) throws Exception {
        List<String> all = new ArrayList<>(List.of(words));
        all.add(program.toString());
        all.add("--");
        all.addAll(NAMES);
        return checkout.ibrik(Map.of(), all.toArray(String[]::new));
    }

    @Test
    void whatIsMissingIsNamedAndTheLineWorks() throws Exception {
        Path traced = Files.writeString(
                folder.resolve("traced.json"),
                "{\"comment\": \"ours\", \"reflection\": [{\"type\": \"demo.Plugin\", \"reason\": \"why\"}]}");
        Outcome onHotSpot = ibrik("trace", "-q", "-o", traced.toString());
        assertEquals(0, onHotSpot.status(), onHotSpot.errors());
        assertTrue(onHotSpot.output().contains("class: plugged"), onHotSpot.output() + onHotSpot.errors());
        traceTwice(traced, onHotSpot.output());

        Path heldBack =
                Files.writeString(folder.resolve("held.json"), conditional(Files.readString(traced), "demo.Unreached"));
        Outcome without = ibrik("run", "-q", "--hosted", "--dev", "--metadata", heldBack.toString());
        List<String> said = without.output().lines().toList();
        assertEquals(KINDS.size() + 1, said.size(), without.errors());
        Path entries = Files.createDirectories(folder.resolve("entries"));
        for (int index = 0; index < KINDS.size(); index++) {
            String line = said.get(index);
            assertTrue(line.startsWith(KINDS.get(index) + ": java."), line);
            assertTrue(line.contains("where demo.Kinds."), line);
            assertTrue(line.contains(ENTRY_FOLLOWS), line);
            Files.writeString(
                    Files.createDirectory(entries.resolve(KINDS.get(index))).resolve("reachability-metadata.json"),
                    line.substring(line.indexOf(ENTRY_FOLLOWS) + ENTRY_FOLLOWS.length()));
        }
        assertEquals("absent: java.lang.ClassNotFoundException: demo.Absent", said.getLast());

        Outcome with = ibrik("run", "-q", "--hosted", "--dev", "--metadata", entries.toString());
        assertEquals(onHotSpot.output(), with.output(), with.errors());
        Files.writeString(traced, conditional(Files.readString(traced), "demo.Kinds"));
        Outcome afterTrace = ibrik("run", "-q", "--hosted", "--dev", "--metadata", traced.toString());
        assertEquals(onHotSpot.output(), afterTrace.output(), afterTrace.errors());
    }

    /// All entries for reflection count once the class is reached. What means files alone counts always.
    private static String conditional(String metadata, String type) {
        return metadata.replace("{\"type\":", "{\"condition\":{\"typeReached\":\"" + type + "\"},\"type\":")
                .replace("{\"bundle\":", "{\"condition\":{\"typeReached\":\"" + type + "\"},\"bundle\":")
                .replace(
                        "{\"glob\":\"demo/Kinds.class\"},",
                        type.equals("demo.Kinds") ? "{\"glob\":\"demo/Kinds.class\"}," : "");
    }

    /// What the user has written stays, and what is found again is there once.
    private void traceTwice(Path file, String output) throws Exception {
        String once = Files.readString(file);
        assertTrue(once.contains("\"comment\": \"ours\""), once);
        assertTrue(
                once.contains("{\"type\":\"demo.Plugin\",\"reason\":\"why\",\"methods\":[{\"name\":\"<init>\","
                        + "\"parameterTypes\":[]}]}"),
                once);
        assertEquals(output, ibrik("trace", "-q", "-o", file.toString()).output());
        assertEquals(once, Files.readString(file));
    }

    @Test
    void malformedMetadataEndsTheBuild() throws Exception {
        Path file = Files.writeString(
                Files.createDirectories(program.resolve("META-INF/native-image"))
                        .resolve("reflect-config.json"),
                "[\n{}]");
        Outcome refused = ibrik("run", "-q", "--hosted", "--dev");
        assertEquals(ExitStatus.PROGRAM, refused.status());
        assertTrue(refused.errors().contains("an entry has no \"type\", at " + file + ":2"), refused.errors());
        Outcome trace = ibrik(
                "trace",
                "-q",
                "-o",
                Files.writeString(folder.resolve("bad"), "{\n1}").toString());
        assertEquals(ExitStatus.USAGE, trace.status());
        assertTrue(trace.errors().contains("bad:2"), trace.errors());
        Outcome absent = ibrik(
                "run",
                "-q",
                "--hosted",
                "--dev",
                "--metadata",
                folder.resolve("none").toString());
        assertEquals(ExitStatus.USAGE, absent.status());
    }
}
