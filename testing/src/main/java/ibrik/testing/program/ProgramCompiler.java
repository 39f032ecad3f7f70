package ibrik.testing.program;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Compiles programs with `javac`, all debug information on; does nothing if that was done before.
public final class ProgramCompiler {
    private ProgramCompiler() {}

    /// Compiles all programs together into a folder below `state`, named after what it is made of.
    ///
    /// @param libraries jars on the class path
    /// @return the folder of classes
    /// @throws IllegalStateException if a program does not compile, with what `javac` says
    public static Path compile(List<Program> programs, List<Path> libraries, Path state) throws IOException {
        ContentHash hash = new ContentHash().add(Runtime.version().toString()).add(libraries.toString());
        programs.forEach(program -> hash.add(program.name()).add(program.source()));
        Path folder = state.resolve("classes-" + hash.text());
        Path stamp = folder.resolve("compiled");
        if (Files.exists(stamp)) {
            return folder;
        }
        Files.createDirectories(folder);
        run(programs, libraries, folder);
        Files.writeString(stamp, programs.size() + " programs\n", StandardCharsets.UTF_8);
        return folder;
    }

    private static void run(List<Program> programs, List<Path> libraries, Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = new ArrayList<>(List.of("-g", "-nowarn", "-d", folder.toString()));
        if (!libraries.isEmpty()) {
            options.add("-cp");
            options.add(libraries.stream().map(Path::toString).collect(Collectors.joining(":")));
        }
        List<SourceText> sources = programs.stream().map(SourceText::new).toList();
        StringWriter said = new StringWriter();
        if (!compiler.getTask(said, null, null, options, null, sources).call()) {
            throw new IllegalStateException(said.toString());
        }
    }

    private static final class SourceText extends SimpleJavaFileObject {
        private final String text;

        SourceText(Program program) {
            super(URI.create("string:///" + program.name() + ".java"), JavaFileObject.Kind.SOURCE);
            text = program.source();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
