package ibrik.tools.build;

import ibrik.compiler.BuildRequest;
import ibrik.compiler.classes.FileTree;
import ibrik.compiler.option.JdkPatch;
import ibrik.compiler.option.Omission;
import ibrik.tools.host.Digests;
import ibrik.tools.host.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Describes everything that an image depends on, by name, size and times: equal texts mean an equal image.
public final class Inputs {
    private Inputs() {}

    static String describe(BuildRequest request) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append(Runtime.version()).append('\n');
        text.append(request.mainClass()).append(' ').append(request.target());
        text.append(request.release() ? " release" : " development");
        text.append(request.settings().assertions() ? " assertions" : "");
        text.append(" profile ").append(request.settings().profile());
        text.append(request.strict() ? " strict\n" : "\n");
        text.append(new TreeMap<>(request.settings().properties())).append('\n');
        text.append(request.settings().access()).append('\n');
        text.append(Omission.requested()).append('\n');
        Optional<Path> patch = JdkPatch.requested();
        if (patch.isPresent()) {
            addTree(patch.get(), text);
        }
        Path root = request.installation();
        addFile(root.resolve(".ibrik").resolve("tools.jar"), text);
        for (String module : Installation.TARGET_MODULES) {
            addTree(root.resolve(module).resolve("target").resolve("classes"), text);
        }
        addTree(root.resolve("machine").resolve("src").resolve("main").resolve("assembly"), text);
        for (Path entry : request.applicationClassPath()) {
            addTree(entry, text);
        }
        text.append("metadata\n");
        for (Path entry : request.metadata()) {
            addTree(entry, text);
        }
        return Digests.of(text.toString());
    }

    /// Adds all files of a directory, behind links too, or one file.
    public static void addTree(Path root, StringBuilder text) throws IOException {
        addTree(root, _ -> true, text);
    }

    /// Adds those of them that lie in no folder whose name is unwanted.
    public static void addTree(Path root, Predicate<String> wanted, StringBuilder text) throws IOException {
        text.append(root.toAbsolutePath()).append('\n');
        if (!Files.exists(root)) {
            return;
        }
        for (Path file : FileTree.filesOf(root, wanted)) {
            addFile(file, text);
        }
    }

    private static void addFile(Path file, StringBuilder text) throws IOException {
        if (Files.exists(file)) {
            // The time that no program sets (`ctime`): a file of the same length may be put there with the time of the
            // former.
            Map<String, Object> known = Files.readAttributes(file, "unix:size,lastModifiedTime,ctime");
            text.append(file).append(' ').append(new TreeMap<>(known)).append('\n');
        }
    }
}
