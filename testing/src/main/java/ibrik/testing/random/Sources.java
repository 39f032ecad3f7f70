package ibrik.testing.random;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Compiles programs with one dispatcher that runs them one after the other.
///
/// The dispatcher's only argument is the number of the program to begin with, so that what lies behind a crash can
/// run in a second process.
final class Sources {
    static final String DISPATCHER = "support.Dispatch";

    private Sources() {}

    /// Compiles into `folder`, which is made; gives what `javac` says if it refuses.
    static Optional<String> compile(List<Program> programs, Path folder) throws IOException {
        List<Text> texts = new ArrayList<>();
        for (Program program : programs) {
            texts.add(new Text(program.name() + "/Main", program.source()));
        }
        texts.add(new Text("support/Trace", trace()));
        texts.add(new Text("support/Dispatch", dispatcher(programs)));
        Files.createDirectories(folder);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of("-g", "-nowarn", "-proc:none", "-Xlint:none", "-d", folder.toString());
        StringWriter said = new StringWriter();
        boolean accepted =
                compiler.getTask(said, null, null, options, null, texts).call();
        return accepted ? Optional.empty() : Optional.of(said.toString());
    }

    /// Whether `javac` takes the program.
    static boolean isValid(Program program, Path scratch) throws IOException {
        return compile(List.of(program), scratch).isEmpty();
    }

    static String trace() throws IOException {
        try (InputStream stream = Sources.class.getResourceAsStream("Trace.java")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String dispatcher(List<Program> programs) {
        StringBuilder calls = new StringBuilder();
        StringBuilder methods = new StringBuilder();
        for (int i = 0; i < programs.size(); i++) {
            String name = programs.get(i).name();
            calls.append("        if (first <= ")
                    .append(i)
                    .append(") { ")
                    .append(name)
                    .append("(); }\n");
            methods.append("""

                        private static void %1$s() {
                            Trace.begin("%1$s");
                            try {
                                %1$s.Main.run();
                            } catch (Throwable thrown) {
                                Trace.caught(thrown);
                            }
                            Trace.end("%1$s");
                        }
                    """.formatted(name));
        }
        return """
                package support;

                public final class Dispatch {
                    public static void main(String[] arguments) {
                        int first = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0;
                %s    }
                %s}
                """.formatted(calls, methods);
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String path, String text) {
            super(URI.create("string:///" + path + ".java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
