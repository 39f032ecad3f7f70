package ibrik.tools.application;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;

/// What a source file is called inside.
///
/// @param packageName its package, empty for the unnamed one
/// @param classes     simple names of its top-level classes, in their order
record SourceNames(String packageName, List<String> classes) {
    /// Reads the names; of a file that is no Java, those that javac recognises.
    static SourceNames of(Path source) throws IOException {
        JavaCompiler javac = SourceCompiler.javac();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            List<StartingSource> sources = List.of(new StartingSource(source));
            var task = (JavacTask) javac.getTask(new StringWriter(), files, null, List.of(), null, sources);
            for (CompilationUnitTree unit : task.parse()) {
                return of(unit);
            }
            return new SourceNames("", List.of());
        }
    }

    private static SourceNames of(CompilationUnitTree unit) {
        List<String> classes = new ArrayList<>();
        for (var declaration : unit.getTypeDecls()) {
            if (declaration instanceof ClassTree type) {
                classes.add(type.getSimpleName().toString());
            }
        }
        return new SourceNames(
                unit.getPackageName() == null ? "" : unit.getPackageName().toString(), classes);
    }

    /// Which classes of a file of this name start it as with the `java` command, the most wanted first: the first
    /// one, else the one that is named like the file.
    List<String> mainClasses(String stem) {
        List<String> names = new ArrayList<>();
        if (!classes.isEmpty()) {
            names.add(binaryName(classes.getFirst()));
        }
        names.add(binaryName(stem));
        return names;
    }

    private String binaryName(String simpleName) {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }
}
