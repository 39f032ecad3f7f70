package ibrik.compiler.interpret;

import ibrik.compiler.classes.ClassPath;
import ibrik.compiler.classes.ClassWorld;
import ibrik.compiler.interpret.execution.Reliances;
import ibrik.compiler.interpret.object.HeapObject;
import ibrik.compiler.option.StartSettings;
import ibrik.compiler.synthetic.bootstrap.Bootstraps;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/// Classes of one source file, to be run by HotSpot and by the interpreter.
final class InterpretedProgram {
    private static final String PREPARATION = """
            class Preparation {
                static java.util.Properties properties() {
                    var properties = new java.util.Properties();
                    for (String name : new String[] {"java.home", "user.home", "user.dir", "user.name", "java.io.tmpdir",
                            "java.library.path", "sun.boot.library.path", "sun.jnu.encoding", "native.encoding",
                            "file.encoding", "os.name", "os.arch", "os.version", "java.class.path"}) {
                        properties.setProperty(name, "UTF-8");
                    }
                    properties.setProperty("file.separator", "/");
                    properties.setProperty("user.language", "en");
                    properties.setProperty("sun.nio.MaxDirectMemorySize", "67108864");
                    return properties;
                }
            }
            """;

    private final Path classes;
    private final ClassWorld world;
    private final Initialiser initialiser;

    private InterpretedProgram(Path classes) throws Exception {
        this.classes = classes;
        this.world = new ClassWorld(new ClassPath(List.of(), List.of(classes)));
        this.initialiser = Initialiser.of(world, new Bootstraps(world), StartSettings.USUAL);
        prepareSystem();
    }

    /// What the runtime's own preparation does in a build: the secrets are shared, the properties are arbitrary.
    private void prepareSystem() {
        var system = world.named("java.lang.System");
        initialiser.invoke(system.declaredMethod("setJavaLangAccess", "()V").orElseThrow());
        var properties = world.named("Preparation").declaredMethod("properties", "()Ljava/util/Properties;");
        if (initialiser.invoke(properties.orElseThrow()) instanceof Initialiser.Outcome.Returned(long bits, var made)) {
            initialiser.setStatic(system.declaredField("props").orElseThrow(), made);
            initialiser.invoke(
                    world.named("jdk.internal.misc.VM")
                            .declaredMethod("saveProperties", "(Ljava/util/Map;)V")
                            .orElseThrow(),
                    made);
        } else {
            throw new IllegalStateException("no properties");
        }
    }

    static InterpretedProgram compile(Path folder, String source) throws Exception {
        Path file = folder.resolve("Main.java");
        Files.writeString(file, source + PREPARATION);
        Path classes = Files.createDirectory(folder.resolve("classes"));
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-nowarn", "-Xlint:none", "-d", classes.toString(), file.toString());
        if (status != 0) {
            throw new IllegalStateException("the test's source does not compile");
        }
        return new InterpretedProgram(classes);
    }

    /// Calls `Main.run()`, which returns a string, on HotSpot.
    String onHotSpot() throws Exception {
        try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            var method = loader.loadClass("Main").getDeclaredMethod("run");
            method.setAccessible(true);
            return (String) method.invoke(null);
        }
    }

    /// Calls `Main.run()` in the interpreter; what went wrong instead of the result is the text too.
    String interpreted() {
        var method = world.named("Main")
                .declaredMethod("run", "()Ljava/lang/String;")
                .orElseThrow();
        return switch (initialiser.invoke(method)) {
            case Initialiser.Outcome.Returned(long bits, var reference) ->
                initialiser.textOf(reference).orElseThrow();
            case Initialiser.Outcome.Thrown(var exception) -> "threw " + exception.type();
            case Initialiser.Outcome.Unavailable(var reason, var path) -> reason + " in " + path;
        };
    }

    State initialise(String name) {
        return initialiser.ensureInitialised(world.named(name));
    }

    /// What the initialiser of a class relied on, in words, in the order of reading.
    List<String> reliances(String type) {
        return initialiser.reliances().of(world.named(type)).stream()
                .map(place -> switch (place) {
                    case Reliances.Place.Static(var field) -> field.toString();
                    case Reliances.Place.Instance(var field, var holder) -> field.toString();
                    case Reliances.Place.Elements(var array) ->
                        "elements of " + array.type().name();
                    case Reliances.Place.Setting(var field) -> "setting " + field;
                    case Reliances.Place.Property(var key) -> "property " + key;
                })
                .toList();
    }

    long number(String type, String field) {
        return initialiser.staticBits(world.named(type).declaredField(field).orElseThrow());
    }

    HeapObject reference(String type, String field) {
        return initialiser.staticReference(
                world.named(type).declaredField(field).orElseThrow());
    }
}
